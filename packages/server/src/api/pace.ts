import { performance } from "node:perf_hooks";

/** A screen that is read anew as a whole is told at most four times a second: what changes faster, nobody can read. */
const screenEveryMs = 250;
/**
 * How often all conversations that changed are read together, by how busy this process is: people's messages go first. One
 * that changes alone waits for the others' turn, so there is no reason to wait where there is time.
 */
const paces: readonly (readonly [utilization: number, everyMs: number])[] = [
  [0.5, 100],
  [0.85, 150],
  [1, 500],
];
const measureEveryMs = 1_000;

/** How often what is watched is read here. */
class Pace {
  #last = performance.eventLoopUtilization();
  #measuredAt = performance.now();
  #everyMs = screenEveryMs;

  /** For what is read together for all who watch. */
  get everyMs(): number {
    const now = performance.now();
    if (now - this.#measuredAt < measureEveryMs) return this.#everyMs;
    const current = performance.eventLoopUtilization();
    this.#everyMs = paceAt(performance.eventLoopUtilization(current, this.#last).utilization);
    this.#last = current;
    this.#measuredAt = now;
    return this.#everyMs;
  }

  /** For what nobody waits for: so many times longer than where there is time, four at most. */
  get patience(): number {
    return Math.min(4, this.everyMs / paceAt(0));
  }

  /** For what is read for one screen. */
  get screenEveryMs(): number {
    return Math.max(screenEveryMs, this.everyMs);
  }
}

/** In between the paces, in proportion. */
export function paceAt(utilization: number): number {
  let [from, slow] = [0, paces[0]?.[1] ?? screenEveryMs];
  for (const [to, everyMs] of paces) {
    if (utilization <= to) return slow + ((utilization - from) / (to - from)) * (everyMs - slow);
    [from, slow] = [to, everyMs];
  }
  return slow;
}

export const pace = new Pace();
