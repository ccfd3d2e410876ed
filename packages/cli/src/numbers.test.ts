import { expect, test } from "vitest";
import { number, whole } from "./numbers.ts";

test.each(["abc", "", " ", "NaN", "Infinity", "-1", "1e99", "0x", "3 4"])("%j is no number of an option", (text) => {
  expect(() => number(0, 100_000)(text)).toThrow(/must be/);
  expect(() => whole(0)(text)).toThrow(/must be/);
});

test("what is out of range is told with the range, and a fraction only where one is meant", () => {
  expect(() => number(0.1, 100)("0")).toThrow("must be from 0.1 to 100.");
  expect(() => whole(1, 64)("65")).toThrow("must be from 1 to 64.");
  expect(() => whole(1, 64)("2.5")).toThrow("must be a whole number from 1 to 64.");
  expect([number(0.1, 100)("0.5"), whole(1, 64)("64"), whole(0)("0")]).toEqual([0.5, 64, 0]);
});
