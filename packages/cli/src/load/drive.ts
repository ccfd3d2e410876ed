import { setTimeout as delay } from "node:timers/promises";
import type { Crowd } from "./crowd.ts";

/** Open loop: speaks at each instant (milliseconds from the start), also when the hotline is behind. */
export async function openLoop(crowd: Pick<Crowd, "speak">, instants: Iterable<number>): Promise<void> {
  const start = performance.now();
  for (const instant of instants) {
    const due = start + instant;
    // Timers are a millisecond coarse; whatever is due by then is said at once, and counted from when it was meant.
    while (performance.now() < due) await delay(1);
    crowd.speak(due);
  }
}

/** Closed loop: `inFlight` people are always waiting, until the time is over. */
export async function closedLoop(crowd: Crowd, inFlight: number, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    // One breath of the event loop between helpings, so that answers are heard at once.
    for (let missing = inFlight - crowd.waiting; missing > 0; missing--) crowd.speak(performance.now());
    await delay(1);
  }
}

/**
 * Waits until everybody has an answer, then as long again for what should not come: a reply too many.
 * Gives up when nobody was answered for `patienceMs`.
 */
export async function settle(crowd: Crowd, patienceMs: number, quietMs: number): Promise<void> {
  let least = crowd.waiting;
  let since = performance.now();
  while (crowd.waiting > 0 && performance.now() - since < patienceMs) {
    await delay(20);
    if (crowd.waiting >= least) continue;
    least = crowd.waiting;
    since = performance.now();
  }
  await delay(quietMs);
}
