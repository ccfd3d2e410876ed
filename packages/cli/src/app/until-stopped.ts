import { whenStopped } from "./when-stopped.ts";

/** Resolves at the first Ctrl-C or SIGTERM. A second one, from somebody in a hurry, ends the process at once. */
export function untilStopped(onStop: () => void): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  whenStopped(() => {
    onStop();
    resolve();
  });
  return promise;
}
