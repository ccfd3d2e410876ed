import type pg from "pg";
import type { Part } from "./house.ts";
import { regularly } from "./regularly.ts";
import { bringForward, databaseClock } from "./store/clock.ts";
import { describe, type Log } from "./telemetry/log.ts";

const everyMs = 5_000;
/** Less than that harms nobody, and clocks that are held to the time move by it. */
const noticedMs = 1_000;

/**
 * Notices when the database's clock is set back, and brings forward what had been planned by it: a message that was to be tried
 * again in five seconds, and any that waited in the outbox, would wait for as long as the clock was set back.
 */
export class ClockWatch {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  /** How far the database's clock was ahead of ours; unknown at first, when it may have been set back while nobody looked. */
  #ahead = Number.POSITIVE_INFINITY;

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Looks at `now`, in milliseconds of any clock that only goes forward; `clock` is what the database's says. */
  async look(now: number, clock: number): Promise<void> {
    const ahead = clock - now;
    const back = this.#ahead - ahead;
    if (back > noticedMs) {
      const count = await bringForward(this.#pool);
      const seconds = Number.isFinite(back) ? Math.round(back / 1000) : null;
      if (seconds !== null || count > 0)
        this.#log.warn({ seconds, count }, "the database's clock was set back: what was planned is brought forward");
    }
    this.#ahead = ahead;
  }
}

export function watchClock(pool: pg.Pool, log: Log): Part {
  const watch = new ClockWatch(pool, log);
  const failed = (error: unknown) => log.warn(describe(error), "it could not be seen whether the clock was set back");
  return regularly(everyMs, async () => watch.look(performance.now(), await databaseClock(pool)), failed);
}
