import { expect, test } from "vitest";
import { endOf, hasSlip, isOvernight, officeHours, slipIn, spansOf, withSpan } from "./hours.ts";

test("a day without hours begins with the usual ones, and the next span begins where the last one ends", () => {
  const once = withSpan([], "sat");
  expect(once).toEqual([{ day: "sat", from: "08:00", to: "17:00" }]);
  expect(spansOf(withSpan(once, "sat"), "sat").at(-1)).toEqual({ day: "sat", from: "17:00", to: "21:00" });
});

test("a span that ends before it begins goes on until the next day, and one that ends when it begins is a slip", () => {
  const night = { from: "22:00", to: "06:00" } as const;
  expect(slipIn([night])).toBeUndefined();
  expect(isOvernight(night)).toBe(true);
  expect(slipIn([night, { from: "23:00", to: "23:30" }])).toBe("overlap");
  expect(slipIn([{ from: "08:00", to: "08:00" }])).toBe("empty");
});

test("a span until midnight is shown as the field for a time can, and is of its day alone", () => {
  const evening = { from: "18:00", to: "24:00" } as const;
  expect(endOf(evening)).toBe("00:00");
  expect(isOvernight(evening)).toBe(false);
  expect(slipIn([{ ...evening, to: "00:00" }])).toBeUndefined();
});

test("two spans of a day that overlap are a slip, and two that touch are not", () => {
  const morning = { from: "08:00", to: "12:00" } as const;
  expect(slipIn([morning, { from: "11:59", to: "15:00" }])).toBe("overlap");
  expect(slipIn([morning, { from: "12:00", to: "15:00" }])).toBeUndefined();
});

test("office hours are as they should be", () => {
  expect(hasSlip(officeHours)).toBe(false);
});
