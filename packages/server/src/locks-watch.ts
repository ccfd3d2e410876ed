import type pg from "pg";
import type { Part } from "./house.ts";
import { regularly } from "./regularly.ts";
import { type Blocker, blockersOf } from "./store/blockers.ts";
import { describe, type Log } from "./telemetry/log.ts";

const everyMs = 10_000;
/** Ours take turns within a second. */
const patienceSeconds = 5;

/**
 * Tells the log who keeps others waiting by a lock, such as a `psql` that somebody left open in a transaction: nothing fails
 * then, people get no answer, and nothing else says why.
 */
export class LocksWatch {
  readonly #pool: pg.Pool;
  readonly #log: Log;
  #told = new Set<number>();

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool;
    this.#log = log;
  }

  /** Tells of each who lets statements wait longer than `seconds`, once until it is gone. */
  async look(seconds: number): Promise<void> {
    const blockers = await blockersOf(this.#pool, seconds);
    for (const blocker of blockers) if (!this.#told.has(blocker.pid)) this.#tell(blocker);
    const pids = new Set(blockers.map(({ pid }) => pid));
    for (const pid of this.#told) if (!pids.has(pid)) this.#log.warn({ pid }, "nobody waits for that lock any more");
    this.#told = pids;
  }

  #tell(blocker: Blocker): void {
    this.#log.error(
      blocker,
      `the database's session ${blocker.pid} keeps others waiting by a lock: end it there, or as an administrator by ` +
        `select pg_terminate_backend(${blocker.pid})`,
    );
  }
}

export function watchLocks(pool: pg.Pool, log: Log): Part {
  const watch = new LocksWatch(pool, log);
  const failed = (error: unknown) => log.warn(describe(error), "it could not be seen who waits for locks");
  return regularly(everyMs, () => watch.look(patienceSeconds), failed);
}
