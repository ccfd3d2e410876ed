import { expect, test } from "vitest";
import { endedSince, endOf } from "./key-end.ts";

const now = new Date("2026-03-01T10:30:00Z");

test("a key ends after its days, at the end of the day that was chosen where the admin is, or never", () => {
  expect(endOf("30", "", now, "UTC")).toEqual(new Date("2026-03-31T10:30:00Z"));
  expect(endOf("365", "2026-05-01", now, "UTC")).toEqual(new Date("2027-03-01T10:30:00Z"));
  expect(endOf("day", "2026-12-31", now, "UTC")).toEqual(new Date("2027-01-01T00:00:00Z"));
  expect(endOf("day", "2026-12-31", now, "Asia/Kolkata")).toEqual(new Date("2026-12-31T18:30:00Z"));
  expect(endOf("none", "2026-12-31", now, "UTC")).toBeNull();
});

test("without its day there is no end yet, rather than none", () => {
  expect(endOf("day", "", now, "UTC")).toBeUndefined();
});

test("a key has ended since it was ended, or since its time ran out", () => {
  const [before, after] = ["2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z"];
  expect(endedSince({ endedAt: null, expiresAt: null }, now)).toBeNull();
  expect(endedSince({ endedAt: null, expiresAt: after }, now)).toBeNull();
  expect(endedSince({ endedAt: null, expiresAt: before }, now)).toBe(before);
  expect(endedSince({ endedAt: before, expiresAt: after }, now)).toBe(before);
});
