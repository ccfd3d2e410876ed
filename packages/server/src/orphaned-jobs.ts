import { createHash } from "node:crypto";
import type pg from "pg";
import { Identity } from "./deliver/identity.ts";
import { regularly } from "./regularly.ts";
import { freeJobsOf, goneOf, workersAtWork } from "./store/orphaned-jobs.ts";
import { describe, type Log } from "./telemetry/log.ts";

const everyMs = 2_000;

export interface OrphansDeps {
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  readonly log: Log;
}

/**
 * Frees what a process had begun and did not live to end. Graphile Worker itself would wait four hours, and a queue would
 * wait with it: without a first training nobody would hear an emergency until then.
 */
export class OrphanedJobs {
  readonly #deps: OrphansDeps;
  #identity: Identity | null = null;
  #looks: ReturnType<typeof regularly> | null = null;
  /** Gone when they were last looked for. One look is not enough: a live process may have lost its lock a moment ago. */
  #suspects: ReadonlySet<string> = new Set();

  constructor(deps: OrphansDeps) {
    this.#deps = deps;
  }

  /** Shows the others that `worker` lives here, and looks for those that do not any more. */
  async start(worker: string): Promise<void> {
    const { databaseUrl, log } = this.#deps;
    this.#identity = new Identity(databaseUrl, log, lockOf(worker));
    await this.#identity.hold();
    this.#looks = regularly(
      everyMs,
      () => this.look(),
      (error) => log.warn(describe(error), "it could not be seen whether jobs lost their process"),
    );
  }

  async close(): Promise<void> {
    await this.#looks?.close();
    await this.#identity?.release();
  }

  /** Two looks are needed to free anything. */
  async look(): Promise<void> {
    const { pool, log } = this.#deps;
    const workers = await workersAtWork(pool);
    const gone = await goneOf(
      pool,
      workers.map((worker) => ({ worker, lock: lockOf(worker) })),
    );
    const sure = gone.filter((worker) => this.#suspects.has(worker));
    this.#suspects = new Set(gone);
    if (sure.length === 0) return;
    await freeJobsOf(pool, sure);
    log.warn({ workers: sure }, "jobs are done again whose process is gone");
  }
}

/** The number of a worker's advisory lock: six bytes, which numbers of JavaScript hold exactly. */
export function lockOf(worker: string): string {
  return String(createHash("sha256").update(worker).digest().readUIntBE(0, 6));
}
