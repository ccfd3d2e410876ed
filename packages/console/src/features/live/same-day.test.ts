import { expect, test } from "vitest";
import { isSameDay } from "./same-day.ts";

test("the day of two zones is the same where their clocks are, whatever they are called and only while it is so", () => {
  const [winter, summer] = [new Date("2026-01-10T12:00:00Z"), new Date("2026-07-10T12:00:00Z")];
  expect(isSameDay("Africa/Johannesburg", "Africa/Maputo", winter)).toBe(true);
  expect(isSameDay("UTC", "Asia/Kolkata", winter)).toBe(false);
  expect(isSameDay("UTC", "Europe/London", winter)).toBe(true);
  expect(isSameDay("UTC", "Europe/London", summer)).toBe(false);
  expect(isSameDay("<x>3:20", "UTC", winter)).toBe(true);
});
