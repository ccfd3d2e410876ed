import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { untilQuiet } from "./until-quiet.ts";

const never = new AbortController().signal;

/** Keeps this process at work until it is stopped. */
function busy(): { stop(): Promise<void> } {
  const state = { works: true };
  const working = (async () => {
    while (state.works) {
      const end = performance.now() + 5;
      while (performance.now() < end);
      await turn();
    }
  })();
  return {
    stop: async () => {
      state.works = false;
      await working;
    },
  };
}

test("a process with nothing to do is quiet at once", async () => {
  await expect(untilQuiet(60_000, never)).resolves.toBeUndefined();
});

test("a process at work is waited for until its work is done", async () => {
  const work = busy();
  let isQuiet = false;
  const waiting = untilQuiet(60_000, never).then(() => {
    isQuiet = true;
  });
  const longer = performance.now() + 400;
  while (performance.now() < longer) await turn();
  expect(isQuiet).toBe(false);
  await work.stop();
  await waiting;
});

test("work that does not end is waited for no longer than the limit", async () => {
  const work = busy();
  await untilQuiet(300, never);
  await work.stop();
});

test("who is stopped does not wait for quiet", async () => {
  const work = busy();
  await untilQuiet(60_000, AbortSignal.timeout(10));
  await work.stop();
});
