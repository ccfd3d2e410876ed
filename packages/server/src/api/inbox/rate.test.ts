import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Rate } from "./rate.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => vi.useRealTimers());

test("a rate is of the last second or two, and forgets a busy hour when it is over", () => {
  const rate = new Rate();
  rate.count(500);
  expect(rate.perSecond).toBe(0);
  vi.advanceTimersByTime(1_000);
  expect(rate.perSecond).toBe(500);
  rate.count(100);
  vi.advanceTimersByTime(2_000);
  expect(rate.perSecond).toBe(50);
  vi.advanceTimersByTime(1_000);
  expect(rate.perSecond).toBe(0);
});
