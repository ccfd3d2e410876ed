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
  /** How far the database's clock was ahead of ours, at least; unknown at first: it may have been set back while nobody looked. */
  #ahead = Number.POSITIVE_INFINITY;

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /**
   * `clock` is what the database's says, some time between `asked` and `told`, in milliseconds of any clock that only goes forward.
   * A database that takes seconds to answer has not gone back by them.
   */
  async look(asked: number, clock: number, told = asked): Promise<void> {
    const back = this.#ahead - (clock - asked);
    if (back > noticedMs) {
      const count = await bringForward(this.#pool);
      const seconds = Number.isFinite(back) ? Math.round(back / 1000) : null;
      if (seconds !== null || count > 0)
        this.#log.warn({ seconds, count }, "the database's clock was set back: what was planned is brought forward");
    }
    this.#ahead = clock - told;
  }
}

export function watchClock(pool: pg.Pool, log: Log): Part {
  const watch = new ClockWatch(pool, log);
  const failed = (error: unknown) => log.warn(describe(error), "it could not be seen whether the clock was set back");
  const look = async () => {
    const asked = performance.now();
    const clock = await databaseClock(pool);
    await watch.look(asked, clock, performance.now());
  };
  return regularly(everyMs, look, failed);
}
