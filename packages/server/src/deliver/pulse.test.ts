import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Pulse } from "./pulse.ts";

beforeEach(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] }));
afterEach(() => vi.useRealTimers());

test("a send that takes long is no pause of the process", () => {
  const pulse = new Pulse();
  const claimed = performance.now();
  pulse.start();
  vi.advanceTimersByTime(40_000);
  expect(pulse.hasRunSince(claimed)).toBe(true);
  pulse.stop();
});

test("what was claimed before a long pause is not believed any more, and what is claimed after it is", () => {
  const pulse = new Pulse();
  const before = performance.now();
  // No timer runs meanwhile, as in a process that is stopped.
  vi.advanceTimersByTime(40_000);
  expect(pulse.hasRunSince(before)).toBe(false);
  vi.advanceTimersByTime(10);
  expect(pulse.hasRunSince(performance.now())).toBe(true);
});
