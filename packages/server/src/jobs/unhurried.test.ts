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
    // Timers are counted in whole milliseconds.
    const tookMs = before ? before.ended - before.began : 0;
    expect(began - (before?.ended ?? 0)).toBeGreaterThanOrEqual(tookMs - 2);
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
  const { times, work } = noting(400);
  await steps.one(work);
  await steps.one(work);
  const [first, second] = times;
  expect((second?.began ?? Number.POSITIVE_INFINITY) - (first?.ended ?? 0)).toBeLessThan(400);
});
