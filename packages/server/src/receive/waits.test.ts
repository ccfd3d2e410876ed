import { expect, test } from "vitest";
import { until } from "../test/fixtures.ts";
import { Standstill, Waits } from "./waits.ts";

test("the longest wait is told once, and one that is not over as long as it lasts", async () => {
  const waits = new Waits(() => undefined);
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
  const waits = new Waits(() => undefined);
  await expect(waits.measure(() => Promise.reject(new Error("away")))).rejects.toThrow("away");
  waits.takeLongestMs();
  expect(waits.takeLongestMs()).toBe(0);
});

test("where nothing ends for a while, all who wait and all who come fail, until something ends", async () => {
  const told: boolean[] = [];
  const waits = new Waits((begins) => told.push(begins), 20);
  const { promise, resolve } = Promise.withResolvers<void>();
  const waiting = [waits.measure(() => promise), waits.measure(() => promise)];
  for (const one of waiting) await expect(one).rejects.toThrow(Standstill);
  expect(waits.standsStill).toBe(true);
  expect(waits.takeLongestMs()).toBe(0);
  await expect(waits.measure(async () => "not asked")).rejects.toThrow(Standstill);
  resolve();
  await until(async () => !waits.standsStill);
  await expect(waits.measure(async () => "stored")).resolves.toBe("stored");
  expect(told).toEqual([true, false]);
});

test("one that takes long is waited for while others end, and what fails in the end makes room for another try", async () => {
  const waits = new Waits(() => undefined, 60);
  const { promise, reject } = Promise.withResolvers<void>();
  const long = waits.measure(() => promise);
  for (const end = performance.now() + 200; performance.now() < end; )
    await waits.measure(() => new Promise((done) => setTimeout(done, 5)));
  expect(waits.standsStill).toBe(false);
  await expect(long).rejects.toThrow(Standstill);
  reject(new Error("gave up"));
  await until(async () => !waits.standsStill);
  await expect(waits.measure(async () => "stored")).resolves.toBe("stored");
});

test("a process that is too busy to hear that something was stored takes that for no standstill", async () => {
  const waits = new Waits(() => undefined, 100);
  // As an answer of the database is, it is heard only after all clocks that have run down.
  const stored = waits.measure(() => new Promise((done) => setTimeout(() => setImmediate(done), 30)));
  for (const end = performance.now() + 300; performance.now() < end; );
  await expect(stored).resolves.toBeUndefined();
});
