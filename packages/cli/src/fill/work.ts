import type pg from "pg";

type Job = (db: pg.PoolClient) => Promise<void>;

/** Does all jobs, so many at once, each on a connection that needs not wait for the disk. The first failure ends it. */
export async function atOnce(pool: pg.Pool, workers: number, prepare: string, jobs: readonly Job[]): Promise<void> {
  const waiting = [...jobs];
  const failures: unknown[] = [];
  const work = async () => {
    const db = await pool.connect();
    try {
      await db.query(`set synchronous_commit = off; set maintenance_work_mem = '1GB'; ${prepare}`);
      for (let job = waiting.shift(); job && failures.length === 0; job = waiting.shift()) await job(db);
    } catch (error) {
      failures.push(error);
    } finally {
      db.release(true);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  if (failures.length > 0) throw failures[0];
}

/** Tells how much was done of all, and how long the rest may take. */
export class Progress {
  readonly #say: (text: string) => void;
  readonly #all: number;
  readonly #begun = performance.now();
  #before: number;
  #done: number;
  #rows = 0;

  constructor(say: (text: string) => void, all: number, done: number) {
    this.#say = say;
    this.#all = all;
    this.#before = done;
    this.#done = done;
  }

  /** Some numbers make no row of every table. */
  add(what: string, reached: number, of: number, made: { readonly numbers: number; readonly rows: number }): void {
    this.#done += made.numbers;
    this.#rows += made.rows;
    const seconds = (performance.now() - this.#begun) / 1000;
    const left = ((this.#all - this.#done) * seconds) / (this.#done - this.#before);
    const number = (value: number) => Math.round(value).toLocaleString("en");
    this.#say(
      `${number(reached)} of ${number(of)} ${what}; all ${Math.floor((100 * this.#done) / this.#all)} %, ${number(this.#rows / seconds)} rows a second, ${lasting(left)} left`,
    );
  }
}

function lasting(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
