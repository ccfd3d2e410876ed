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

/** A job that a worker has locked. */
export interface LockedJob {
  readonly id: string;
  readonly since: string;
}

/** The jobs that are locked in a worker's name. */
export async function lockedBy(db: Db, worker: string): Promise<readonly LockedJob[]> {
  const { rows } = await db.query<LockedJob>(
    "select id::text, locked_at::text as since from graphile_worker._private_jobs where locked_by = $1",
    [worker],
  );
  return rows;
}

/**
 * Lets jobs be taken that a worker has locked without learning of it, and the queues in which they are; none that it has let go or
 * taken anew. Graphile Worker can only free all that a worker has.
 */
export async function freeJobs(db: Db, worker: string, jobs: readonly LockedJob[]): Promise<void> {
  await db.query(
    `with freed as (
       update graphile_worker._private_jobs j set locked_by = null, locked_at = null, attempts = j.attempts - 1
       from unnest($2::bigint[], $3::timestamptz[]) as given (id, since)
       where j.id = given.id and j.locked_by = $1 and j.locked_at = given.since
       returning j.job_queue_id)
     update graphile_worker._private_job_queues q set locked_by = null, locked_at = null
     from freed where q.id = freed.job_queue_id and q.locked_by = $1`,
    [worker, jobs.map(({ id }) => id), jobs.map(({ since }) => since)],
  );
}
