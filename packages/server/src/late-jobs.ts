import type { House, Part, Workers } from "./house.ts";
import { untilQuiet } from "./until-quiet.ts";

/** People who wrote while no server ran are answered first; under a load that does not end, the jobs have waited long enough. */
const longestMs = 5_000;

/**
 * Starts the jobs when this process has time to spare. A third of the program is read for them, and nobody would be answered
 * meanwhile: on a crowded machine that made a restart seconds longer.
 */
export function startJobsLate(house: House, workers: Workers): Part {
  const stopping = new AbortController();
  const start = async () => {
    await untilQuiet(longestMs, stopping.signal);
    if (stopping.signal.aborted) return undefined;
    const { startJobsRole } = await import("./jobs-role.ts");
    return startJobsRole(house, workers, stopping.signal);
  };
  // What keeps them from starting, other than a database that is away, ends the process: nobody would miss them for days.
  const started = start();
  return {
    close: async () => {
      stopping.abort();
      await (await started)?.close();
    },
  };
}
