import { expect, test } from "vitest";
import { hasSlip, officeHours, slipOf, spansOf, withSpan } from "./hours.ts";

test("a day without hours begins with the usual ones, and the next span begins where the last one ends", () => {
  const once = withSpan([], "sat");
  expect(once).toEqual([{ day: "sat", from: "08:00", to: "17:00" }]);
  expect(spansOf(withSpan(once, "sat"), "sat").at(-1)).toEqual({ day: "sat", from: "17:00", to: "21:00" });
});

test("a span that ends before it begins is a slip", () => {
  expect(slipOf([{ day: "mon", from: "17:00", to: "08:00" }], "mon")).toBe("backwards");
});

test("two spans of a day that overlap are a slip, and two that touch are not", () => {
  const morning = { day: "mon", from: "08:00", to: "12:00" } as const;
  expect(slipOf([morning, { day: "mon", from: "11:59", to: "15:00" }], "mon")).toBe("overlap");
  expect(slipOf([morning, { day: "mon", from: "12:00", to: "15:00" }], "mon")).toBeUndefined();
});

test("office hours are as they should be", () => {
  expect(hasSlip(officeHours)).toBe(false);
});
