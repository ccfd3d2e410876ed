import type { Db } from "./database.ts";

/** A worker by its name in the locks of jobs and queues, and the advisory lock that its process holds while it lives. */
export interface WorkerLock {
  readonly worker: string;
  readonly lock: string;
}

/** The workers in whose name jobs or queues are locked. */
export async function workersAtWork(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ worker: string }>(
    `select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
     union select locked_by from graphile_worker._private_job_queues where locked_by is not null`,
  );
  return rows.map(({ worker }) => worker);
}

/** Those of `workers` whose process is gone. */
export async function goneOf(db: Db, workers: readonly WorkerLock[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ worker: string }>(
    `with given as materialized (select * from unnest($1::text[], $2::bigint[]) as one (worker, lock))
     select worker from given where pg_try_advisory_xact_lock(lock)`,
    [workers.map(({ worker }) => worker), workers.map(({ lock }) => lock)],
  );
  return rows.map(({ worker }) => worker);
}

/** Lets others take the jobs that these workers had begun, and the queues in which those are. */
export async function freeJobsOf(db: Db, workers: readonly string[]): Promise<void> {
  await db.query("select graphile_worker.force_unlock_workers($1)", [workers]);
}
