import type pg from "pg";
import { isAway, transaction } from "./database.ts";

/** PostgreSQL's code for a file that cannot grow. */
const diskFull = "53100";

/**
 * Whether the database has space for what is to be stored. That there is none is heard from the work that fails, whichever
 * it is; only then is it worth a write to ask whether there is some again, for nothing may come here before we say so.
 */
export class DiskSpace {
  readonly #pool: pg.Pool;
  #lacks = false;
  #looking: Promise<void> | null = null;

  /** Of a pool that has no connections yet. */
  constructor(pool: pg.Pool) {
    this.#pool = pool;
    pool.on("connect", ({ connection }) => {
      connection.on("errorMessage", ({ code }: pg.DatabaseError) => {
        if (code === diskFull) this.#lacks = true;
      });
    });
  }

  async isLacking(): Promise<boolean> {
    if (!this.#lacks) return false;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    await this.#looking;
    return this.#lacks;
  }

  async #look(): Promise<void> {
    try {
      await transaction(this.#pool, writeMegabyte);
      this.#lacks = false;
    } catch (error) {
      // Who may not write like this learns from the next work how it is.
      if (!isAway(error)) this.#lacks = false;
    }
  }
}

/** A few thousand messages' worth beside the tables, gone with the commit: nothing of it goes through the log, which must not fill. */
async function writeMegabyte(tx: pg.PoolClient): Promise<void> {
  await tx.query("set local temp_tablespaces = ''");
  await tx.query(
    "create temp table disk_space on commit drop as select md5(n::text) as filling from generate_series(1, 16000) as n",
  );
}
