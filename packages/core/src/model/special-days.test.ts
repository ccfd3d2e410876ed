import { expect, test } from "vitest";
import { datesTwice, isSpecialDate, isYearly } from "./special-days.ts";

test("a day is one of the calendar, with its year or without", () => {
  expect(["2026-12-24", "2028-02-29", "12-25", "02-29"].filter((date) => !isSpecialDate(date))).toEqual([]);
  const wrong = ["2026-02-29", "2026-13-01", "02-30", "00-10", "1999-12-24", "24.12.2026", "2026-12-24 ", "", "12-5"];
  expect(wrong.filter(isSpecialDate)).toEqual([]);
});

test("a day of every year and the same day of one year are two", () => {
  expect(isYearly("12-25")).toBe(true);
  expect(isYearly("2026-12-25")).toBe(false);
  expect([...datesTwice([{ date: "12-25" }, { date: "2026-12-25" }, { date: "12-26" }, { date: "12-26" }])]).toEqual([
    "12-26",
  ]);
});
