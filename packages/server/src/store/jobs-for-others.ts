import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Db } from "./database.ts";
import type { ContactTurns, ForOthers } from "./turns.ts";
import { newUuid } from "./uuid.ts";

/** What a journey wants of others, and for whom. */
export interface ForOthersJob extends ForOthers {
  /** So that a job that runs twice does it once. */
  readonly id: string;
  readonly organisationId: OrganisationId;
  /** The number over which people are written to who have no conversation yet. */
  readonly numberId: NumberId;
}

/** Adds the jobs of what journeys want of others, with the commit that says so. */
export async function addJobsForOthers(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const jobs = batch.flatMap(({ forOthers, organisationId, numberId }) =>
    forOthers.map((wanted): ForOthersJob => ({ id: newUuid(), organisationId, numberId, ...wanted })),
  );
  if (jobs.length === 0) return;
  await tx.query(
    `select 1 from graphile_worker.add_jobs(array(
       select (task, job, null, null, null, null, null, null)::graphile_worker.job_spec
       from unnest($1::text[], $2::json[]) as t (task, job)))`,
    [jobs.map(taskOf), jobs.map((job) => JSON.stringify(job))],
  );
}

const taskOf = ({ event }: ForOthers) => (event.type === "broadcast_created" ? "sendBroadcast" : "startSessions");

/** Marks a job as done, in the transaction of its work; false where it was done before. */
export async function markDone(tx: Db, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("insert into done_jobs (id) values ($1) on conflict do nothing", [id]);
  return rowCount === 1;
}

/** Forgets jobs that no worker can run again. */
export async function forgetDone(db: Db): Promise<void> {
  await db.query("delete from done_jobs where done_at < now() - interval '7 days'");
}
