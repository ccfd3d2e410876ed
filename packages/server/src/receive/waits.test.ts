import { expect, test } from "vitest";
import { Waits } from "./waits.ts";

test("the longest wait is told once, and one that is not over as long as it lasts", async () => {
  const waits = new Waits();
  expect(waits.takeLongestMs()).toBe(0);
  const { promise, resolve } = Promise.withResolvers<void>();
  const waiting = waits.measure(() => promise);
  await waits.measure(() => new Promise((done) => setTimeout(done, 30)));
  expect(waits.takeLongestMs()).toBeGreaterThanOrEqual(25);
  expect(waits.takeLongestMs()).toBeGreaterThanOrEqual(25);
  resolve();
  await waiting;
  expect(waits.takeLongestMs()).toBeGreaterThanOrEqual(25);
  expect(waits.takeLongestMs()).toBe(0);
});

test("a wait that fails is over, too", async () => {
  const waits = new Waits();
  await expect(waits.measure(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  waits.takeLongestMs();
  expect(waits.takeLongestMs()).toBe(0);
});
