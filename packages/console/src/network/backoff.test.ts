import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test("each try waits about twice as long, and none longer than fifteen seconds", () => {
  expect([0, 1, 2, 3].map((tries) => backoffMs(tries, 1))).toEqual([300, 600, 1_200, 2_400]);
  expect(backoffMs(1_000, 1)).toBe(15_000);
});

test("chance spreads the tries over the later half of the wait", () => {
  expect(backoffMs(2, 0)).toBe(600);
  expect(backoffMs(2, 0.5)).toBe(900);
});
