import { performance } from "node:perf_hooks";

/** A browser is told at most four times a second: what changes faster, nobody can read. */
const atMostEveryMs = 250;
/** And less often while the process has no time left: people's messages go first. */
const slowestMs = 1_000;
const busyFrom = 0.85;
const measureEveryMs = 1_000;

/** How often screens are told here, by how busy this process is. */
class Pace {
  #last = performance.eventLoopUtilization();
  #measuredAt = performance.now();
  #everyMs = atMostEveryMs;

  get everyMs(): number {
    const now = performance.now();
    if (now - this.#measuredAt < measureEveryMs) return this.#everyMs;
    const current = performance.eventLoopUtilization();
    this.#everyMs = paceAt(performance.eventLoopUtilization(current, this.#last).utilization);
    this.#last = current;
    this.#measuredAt = now;
    return this.#everyMs;
  }
}

/** From four times a second while there is room to once a second where there is none. */
export function paceAt(utilization: number): number {
  const share = Math.max(0, utilization - busyFrom) / (1 - busyFrom);
  return atMostEveryMs + share * (slowestMs - atMostEveryMs);
}

export const pace = new Pace();
