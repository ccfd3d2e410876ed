const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves at the first Ctrl-C or SIGTERM. A second one, from somebody in a hurry, ends the process at once. */
export async function untilStopped(onStop: () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of signals) process.once(signal, () => resolve());
  await promise;
  onStop();
  for (const signal of signals) process.removeAllListeners(signal);
}
