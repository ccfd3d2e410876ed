import { expect, test } from "vitest";
import { again, restAfter } from "./again.ts";

test("what follows the hot path comes again in seconds, and rests as long as it worked", () => {
  expect(restAfter(2000, 100, 0.2)).toBe(2000);
  expect(restAfter(2000, 5000, 0.5)).toBe(5000);
  expect(restAfter(2000, 50_000, 0.5)).toBe(10_000);
});

test("where a process has hardly a free moment it makes room, but not for ever", () => {
  expect(restAfter(2000, 50, 0.9)).toBe(2000);
  expect(restAfter(2000, 1500, 0.9)).toBe(15_000);
  expect(restAfter(2000, 20_000, 0.9)).toBe(60_000);
});

test("how busy the process was is measured since the last time", () => {
  again("test", 10, 1000);
  const until = performance.now() + 60;
  while (performance.now() < until);
  const { jobKey, runAt } = again("test", 10, 1000);
  expect(jobKey).toBe("test");
  expect(runAt.getTime() - Date.now()).toBeGreaterThan(7_500);
});
