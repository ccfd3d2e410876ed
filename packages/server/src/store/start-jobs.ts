import type pg from "pg";
import type { Db } from "./database.ts";
import type { ContactTurns } from "./turns.ts";
import { newUuid } from "./uuid.ts";

/** Journeys to be started for others. */
export interface StartJob {
  /** So that a job that runs twice starts them once. */
  readonly id: string;
  readonly organisationId: string;
  /** The number over which people are written to who have no conversation yet. */
  readonly numberId: string;
  /** core/flow's event `session_triggered`. */
  readonly event: unknown;
}

/** Adds the jobs of journeys that start others, with the commit that says so. */
export async function addStartJobs(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  for (const { triggered, organisationId, numberId } of batch)
    for (const event of triggered) {
      const job: StartJob = { id: newUuid(), organisationId, numberId, event };
      await tx.query("select 1 from graphile_worker.add_job('startSessions', $1)", [JSON.stringify(job)]);
    }
}

/** Marks a job as done, in the transaction of its work; false where it was done before. */
export async function markDone(tx: Db, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("insert into done_jobs (id) values ($1) on conflict do nothing", [id]);
  return rowCount === 1;
}

/** Forgets jobs that no worker can run again. */
export async function forgetDone(db: Db): Promise<void> {
  await db.query("delete from done_jobs where done_at < now() - interval '7 days'");
}
