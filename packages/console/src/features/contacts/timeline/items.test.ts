import { expect, test } from "vitest";
import { byDay } from "./items.ts";

test("what happened stands under its day, also where a day comes again", () => {
  const items = ["2030-01-02T10:00Z", "2030-01-02T09:00Z", "2030-01-01T23:00Z", "2030-01-02T01:00Z"].map((at) => ({
    at,
  }));
  const days = byDay(items, (at) => at.slice(0, 10));
  expect(days.map(({ day, items: of }) => [day, of.length])).toEqual([
    ["2030-01-02", 2],
    ["2030-01-01", 1],
    ["2030-01-02", 1],
  ]);
  expect(byDay([], () => "")).toEqual([]);
});
