import { expect, test } from "vitest";
import { comesNext, daySlipOf, daysOf, hasDaySlip, isOver, repeated } from "./special-days.ts";

const on = (date: string) => ({ date, name: "", hours: [] });

test("a day of one year is over once it has passed, and one of every year never is", () => {
  expect(isOver(on("2026-11-27"), "2026-11-28")).toBe(true);
  expect(isOver(on("2026-11-28"), "2026-11-28")).toBe(false);
  expect(isOver(on("01-01"), "2026-11-28")).toBe(false);
  expect(isOver(on(""), "2026-11-28")).toBe(false);
});

test("a day of every year is shown when it comes next, the 29th of February in a leap year", () => {
  expect(comesNext("12-25", "2026-11-28")).toBe("2026-12-25");
  expect(comesNext("11-28", "2026-11-28")).toBe("2026-11-28");
  expect(comesNext("01-01", "2026-11-28")).toBe("2027-01-01");
  expect(comesNext("02-29", "2026-11-28")).toBe("2028-02-29");
});

test("a day becomes one of every year, and one of its own again", () => {
  expect(repeated("2026-12-25", true, "2026-11-28")).toBe("12-25");
  expect(repeated("12-25", false, "2026-11-28")).toBe("2026-12-25");
});

test("a day without a date, two of one date, and hours that overlap must be mended first", () => {
  const twins = [on("2026-12-25"), on("12-25"), on("2026-12-25")];
  expect(twins.map((day) => daySlipOf(twins, day))).toEqual(["twice", undefined, "twice"]);
  expect(daySlipOf([], on(""))).toBe("none");
  expect(hasDaySlip([on("12-25"), on("12-26")])).toBe(false);
  expect(hasDaySlip([{ ...on("12-25"), hours: [{ from: "08:00", to: "08:00" }] }])).toBe(true);
});

test("what comes next is first, of every year or not", () => {
  const days = ["01-01", "12-25", "2026-12-24"].map((date) => ({ ...on(date), __typename: "SpecialDay" as const }));
  expect(daysOf(days, "2026-11-28").map(({ date }) => date)).toEqual(["2026-12-24", "12-25", "01-01"]);
});
