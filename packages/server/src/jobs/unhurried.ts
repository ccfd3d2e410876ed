import { setTimeout as sleep } from "node:timers/promises";

/** A step that took longer than this is not followed by a longer rest: what falls behind must catch up one day. */
const longestRestMs = 100;

/**
 * Steps of work that can wait: one at a time, whoever asks for them, each followed by a rest as long as it took. Side by side and
 * without rests, three jobs that follow the hot path kept a core of two busy for a third of a second, and people waited.
 */
export class Unhurried {
  #free: Promise<unknown> = Promise.resolve();

  /** Settles as `work` does, when its turn has come; the rest is the next one's wait. */
  one<T>(work: () => Promise<T>): Promise<T> {
    const began = this.#free.then(() => performance.now());
    const done = began.then(work);
    this.#free = done.then(noop, noop).then(async () => rest(performance.now() - (await began)));
    return done;
  }
}

const noop = () => undefined;

/** Nobody waits for the rest of who has stopped. */
const rest = (tookMs: number) => sleep(Math.min(longestRestMs, tookMs), undefined, { ref: false });
