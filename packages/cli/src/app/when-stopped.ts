const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** The terminal tells of one Ctrl-C, and npm tells of it once more. */
const onceMs = 500;

/**
 * Calls `onStop` at the first Ctrl-C or SIGTERM; a later one, from somebody in a hurry, ends the process at once. Returns
 * what takes the listening back.
 */
export function whenStopped(onStop: (signal: number) => void): () => void {
  let since: number | undefined;
  const listen = (_signal: NodeJS.Signals, number: number) => {
    if (since === undefined) {
      since = performance.now();
      onStop(number);
    } else if (performance.now() - since > onceMs) process.exit(128 + number);
  };
  for (const signal of signals) process.on(signal, listen);
  return () => {
    for (const signal of signals) process.off(signal, listen);
  };
}
