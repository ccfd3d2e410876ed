/** A process that has less of its time free than the rest of this has none for what can wait. */
const busyFrom = 0.6;
/** There such a job rests ten times as long as it went on; elsewhere as long as it did, to leave room for others. */
const restsWhenBusy = 10;
const longestRestMs = { calm: 10_000, busy: 60_000 } as const;

/**
 * How long a job may go on before it rests, half of it between its steps: short, so that the rest after it is, too, and a
 * quiet hour is noticed.
 */
export const longestWorkMs = 2000;

/**
 * How long to rest after work that took so long, in a process that was busy for this share of the time. What follows the
 * hot path can be made good later, an answer cannot: counts, search and the live page took half of the messages a second.
 */
export function restAfter(everyMs: number, tookMs: number, busy: number): number {
  const rest =
    busy < busyFrom ? Math.min(longestRestMs.calm, tookMs) : Math.min(longestRestMs.busy, tookMs * restsWhenBusy);
  return Math.max(everyMs, rest);
}

const begins = performance.eventLoopUtilization();
const looks = new Map<string, ReturnType<typeof performance.eventLoopUtilization>>();

/** When a job that follows the hot path is due again. There is one such job, however often it is asked for. */
export function again(
  task: string,
  everyMs: number,
  tookMs: number,
): { readonly jobKey: string; readonly runAt: Date } {
  const now = performance.eventLoopUtilization();
  const { utilization } = performance.eventLoopUtilization(now, looks.get(task) ?? begins);
  looks.set(task, now);
  return { jobKey: task, runAt: new Date(Date.now() + restAfter(everyMs, tookMs, utilization)) };
}
