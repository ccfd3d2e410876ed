import { expect, test } from "vitest";
import { snoozeTimes } from "./snooze.ts";

const told = (now: string, zone: string) =>
  Object.fromEntries(snoozeTimes(new Date(now), zone).map(({ key, at }) => [key, at.toISOString()]));

test("a conversation comes back by the clocks of the operator, wherever the browser stands", () => {
  expect(told("2026-03-01T10:00:00Z", "Africa/Johannesburg")).toEqual({
    hour: "2026-03-01T11:00:00.000Z",
    evening: "2026-03-01T16:00:00.000Z",
    tomorrow: "2026-03-02T06:00:00.000Z",
    week: "2026-03-08T06:00:00.000Z",
  });
  expect(told("2026-03-01T23:00:00Z", "Asia/Kolkata")).toMatchObject({ tomorrow: "2026-03-03T02:30:00.000Z" });
});

test("this evening is not offered when it has begun", () => {
  expect(told("2026-03-01T17:30:00Z", "UTC")).not.toHaveProperty("evening");
});
