import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

const lookMs = 100;
/** The share of the time in which a quiet process is at work. */
const quietShare = 0.5;

/** Resolves when this process was mostly idle for a tenth of a second; after `longestMs` or at `signal` in any case. */
export async function untilQuiet(longestMs: number, signal: AbortSignal): Promise<void> {
  const end = performance.now() + longestMs;
  while (performance.now() < end && !signal.aborted) {
    const before = performance.eventLoopUtilization();
    await delay(lookMs, undefined, { signal }).catch(() => undefined);
    if (performance.eventLoopUtilization(before).utilization < quietShare) return;
  }
}
