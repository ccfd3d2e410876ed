import fc from "fast-check";
import { expect, test } from "vitest";
import { isoInstant } from "./instant.ts";

test("writes every instant as the calendar does", () => {
  const range = { min: 0, max: Date.UTC(9999, 11, 31) };
  fc.assert(fc.property(fc.integer(range), (millis) => isoInstant(millis) === new Date(millis).toISOString()));
});

test("cuts what is finer than a millisecond, and keeps the ends of a minute apart", () => {
  const minute = Date.UTC(2030, 0, 1, 10, 20);
  expect(isoInstant(minute - 0.25)).toBe("2030-01-01T10:19:59.999Z");
  expect(isoInstant(minute + 7.75)).toBe("2030-01-01T10:20:00.007Z");
});
