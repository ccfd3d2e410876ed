import { useSyncExternalStore } from "react";

const everyMs = 10_000;
const listeners = new Set<() => void>();
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for the whole page: a hundred rows that tell their age make one timer, and change together. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, everyMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = new Date();
  for (const listener of listeners) listener();
}

/** The time now, told again every ten seconds. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => {
    if (!timer && Date.now() - now.getTime() > everyMs) now = new Date();
    return now;
  });
}
