import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { Unhurried } from "./unhurried.ts";

/** Work that notes when it began and ended. */
function noting(ms: number) {
  const times: { began: number; ended: number }[] = [];
  const work = async () => {
    const began = performance.now();
    await sleep(ms);
    times.push({ began, ended: performance.now() });
  };
  return { times, work };
}

test("steps come one at a time, whoever asks, and rest in between as long as they took", async () => {
  const steps = new Unhurried();
  const { times, work } = noting(20);
  await Promise.all([steps.one(work), steps.one(work), steps.one(work)]);
  expect(times).toHaveLength(3);
  times.slice(1).forEach(({ began }, i) => {
    const before = times[i];
    const tookMs = before ? before.ended - before.began : 0;
    // Timers are counted in whole milliseconds; where the machine was very slow, the longest rest is shorter than the step.
    expect(began - (before?.ended ?? 0)).toBeGreaterThanOrEqual(Math.min(100, tookMs) - 2);
  });
});

test("what one step returns or fails with is its own, and the next one comes all the same", async () => {
  const steps = new Unhurried();
  const failed = steps.one(() => Promise.reject(new Error("no")));
  const next = steps.one(async () => "done");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("done");
});

test("a rest has an end, however long the step was", async () => {
  const steps = new Unhurried();
  const stepMs = 1_000;
  await steps.one(() => sleep(stepMs));
  const ended = performance.now();
  await steps.one(async () => undefined);
  expect(performance.now() - ended).toBeLessThan(stepMs);
});
