import { whenStopped } from "../app/when-stopped.ts";

const beingMade = new Set<Promise<void>>();

/** For what can be ended only when it is there: a stop waits until `work` has made it and noted it down. */
export async function making(work: () => Promise<void>): Promise<void> {
  const made = work();
  beingMade.add(made);
  try {
    await made;
  } finally {
    beingMade.delete(made);
  }
}

/**
 * Runs `close` when somebody stops this process, which then ends with the signal's status: the database and the servers
 * of a stage live in process groups of their own and would stay behind. A second signal does not wait. Returns what takes
 * the listening back.
 */
export function stopOnSignal(close: () => Promise<void>): () => void {
  return whenStopped((signal) => {
    process.stderr.write("\nStopping: ending the database and servers of this run …\n");
    void Promise.allSettled(beingMade)
      .then(close)
      .catch(() => undefined)
      .then(() => process.exit(128 + signal));
  });
}
