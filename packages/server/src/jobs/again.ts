const longestPauseMs = 10_000;

/** When a job that follows the hot path is due again: soon, but it rests as long as it worked. There is one such job, however often it is asked for. */
export function again(
  task: string,
  everyMs: number,
  tookMs: number,
): { readonly jobKey: string; readonly runAt: Date } {
  const pause = Math.max(everyMs, Math.min(longestPauseMs, tookMs));
  return { jobKey: task, runAt: new Date(Date.now() + pause) };
}
