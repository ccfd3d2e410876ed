import { createHash } from "node:crypto";
import type pg from "pg";
import { Identity } from "./deliver/identity.ts";
import type { Jobs } from "./jobs/jobs.ts";
import { regularly } from "./regularly.ts";
import { freeJobs, freeJobsOf, goneOf, type LockedJob, lockedBy, workersAtWork } from "./store/orphaned-jobs.ts";
import { describe, type Log } from "./telemetry/log.ts";

const everyMs = 2_000;

export interface OrphansDeps {
  readonly pool: pg.Pool;
  readonly databaseUrl: string;
  readonly log: Log;
  /** How long a job must be locked here and not be at work, in milliseconds. */
  readonly unknownForMs?: number;
}

/** Longer than Graphile Worker rests before it writes down once more how a job ended. */
const unknownForMs = 10_000;

/**
 * Frees what a process had begun and did not live to end, and what this one has locked without learning of it: the lock may be
 * committed and its answer lost. Graphile Worker itself would wait four hours, and a queue would wait with it: without a
 * first training nobody would hear an emergency until then.
 */
export class OrphanedJobs {
  readonly #deps: OrphansDeps;
  #identity: Identity | null = null;
  #jobs: Pick<Jobs, "worker" | "atWork"> | null = null;
  #looks: ReturnType<typeof regularly> | null = null;
  /** Gone when they were last looked for. One look is not enough: a live process may have lost its lock a moment ago. */
  #suspects: ReadonlySet<string> = new Set();
  /** Jobs that are locked here and not at work, each with its lock, and since when. */
  #unknown: ReadonlyMap<string, number> = new Map();

  constructor(deps: OrphansDeps) {
    this.#deps = deps;
  }

  /** Shows the others that the worker lives here, and looks for those that do not any more. */
  async start(jobs: Pick<Jobs, "worker" | "atWork">): Promise<void> {
    const { databaseUrl, log } = this.#deps;
    this.#jobs = jobs;
    this.#identity = new Identity(databaseUrl, log, lockOf(jobs.worker));
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
    await this.#lookAtOthers();
    if (this.#jobs) await this.#lookAtOwn(this.#jobs);
  }

  async #lookAtOthers(): Promise<void> {
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

  /** What ended a moment ago may still say that it is at work: its end is written down, and is tried again. */
  async #lookAtOwn({ worker, atWork }: Pick<Jobs, "worker" | "atWork">): Promise<void> {
    const { pool, log, unknownForMs: patienceMs = unknownForMs } = this.#deps;
    const unknown = (await lockedBy(pool, worker)).filter(({ id }) => !atWork.has(id));
    const now = performance.now();
    this.#unknown = new Map(unknown.map((job) => [claimOf(job), this.#unknown.get(claimOf(job)) ?? now]));
    const lost = unknown.filter((job) => now - (this.#unknown.get(claimOf(job)) ?? now) >= patienceMs);
    if (lost.length === 0) return;
    await freeJobs(pool, worker, lost);
    log.warn({ jobs: lost.length }, "jobs are free again that were taken here and not begun: the answer was lost");
  }
}

/** One claim of a job: taken anew it is another. */
const claimOf = ({ id, since }: LockedJob) => `${id} ${since}`;

/** The number of a worker's advisory lock: six bytes, which numbers of JavaScript hold exactly. */
export function lockOf(worker: string): string {
  return String(createHash("sha256").update(worker).digest().readUIntBE(0, 6));
}
