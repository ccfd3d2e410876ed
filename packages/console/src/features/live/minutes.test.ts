import { expect, test } from "vitest";
import { ended, endedAlike, type Minutes } from "./minutes.ts";

const minute = (at: string, inbound: number, out: number) => ({
  __typename: "LiveMinute" as const,
  at,
  in: inbound,
  out,
});
const hour: Minutes = [minute("08:00", 3, 4), minute("08:01", 5, 6), minute("08:02", 1, 0)];
const changed = (index: number, to: { readonly in: number }): Minutes =>
  hour.map((one, i) => (i === index ? { ...one, ...to } : one));

test("the minute that still counts is no part of the picture", () => {
  expect(ended(hour).map(({ at }) => at)).toEqual(["08:00", "08:01"]);
  expect(endedAlike(hour, changed(2, { in: 40 }))).toBe(true);
});

test("a minute that is over, or counted late, changes the picture", () => {
  expect(endedAlike(hour, [...hour, minute("08:03", 0, 0)])).toBe(false);
  expect(endedAlike(hour, changed(0, { in: 4 }))).toBe(false);
  expect(endedAlike([], hour)).toBe(false);
});
