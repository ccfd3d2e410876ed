import { expect, test } from "vitest";
import { isYesterday, truthOf } from "./truth.ts";
import type { Version } from "./versions.ts";

function version(day: string, at: number, kenya: number): Version {
  const text = `Country/Region,Confirmed\nKenya,${kenya}\n`;
  return { file: `${day}/${at}`, at, source: "daily", day, text };
}

const truth = truthOf([version("2031-05-01", 1, 30), version("2031-05-02", 2, 30), version("2031-05-02", 3, 40)]);

test("a count of the day before is told from the day's own", () => {
  const claim = { source: "daily", key: "KE", date: "2031-05-02", at: 2 };
  expect(isYesterday(truth, { ...claim, count: 30 })).toBe(true);
  expect(isYesterday(truth, { ...claim, count: 31 })).toBe(false);
  expect(isYesterday(truth, { ...claim, count: 30, date: "2031-05-01" })).toBe(false);
});
