import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { writeBroadcasts } from "./broadcasts/begin.ts";
import type { Db } from "./database.ts";
import type { ContactTurns, ForOthers } from "./turns.ts";
import { newUuid } from "./uuid.ts";

/** What a journey wants of others, and for whom. */
export interface ForOthersJob extends Omit<ForOthers, "broadcast"> {
  /** So that a job that runs twice does it once. */
  readonly id: string;
  readonly organisationId: OrganisationId;
  /** The number over which people are written to who have no conversation yet. */
  readonly numberId: NumberId;
  /** There is a broadcast of the same id; not in jobs of programs before that was written down. */
  readonly isBroadcast?: boolean;
}

/** Adds the jobs of what journeys want of others, with the commit that says so. */
export async function addJobsForOthers(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const wanted = batch.flatMap(({ forOthers, organisationId, numberId, contactId }) =>
    forOthers.map(({ broadcast, ...wanted }) => {
      const isBroadcast = broadcast !== undefined;
      const job: ForOthersJob = { id: newUuid(), organisationId, numberId, ...wanted, isBroadcast };
      return { job, contactId, broadcast };
    }),
  );
  if (wanted.length === 0) return;
  const jobs = wanted.map(({ job }) => job);
  const broadcasts = wanted.flatMap(({ job: { id, organisationId, journey }, contactId, broadcast }) =>
    broadcast === undefined ? [] : [{ id, organisationId, journeyId: journey, contactId, ...broadcast }],
  );
  const written = writeBroadcasts(tx, broadcasts);
  // Awaited behind the jobs, so that both are on their way before the commit.
  written.catch(() => undefined);
  await tx.query(
    `select 1 from graphile_worker.add_jobs(array(
       select (task, job, null, null, null, null, null, null)::graphile_worker.job_spec
       from unnest($1::text[], $2::json[]) as t (task, job)))`,
    [jobs.map(taskOf), jobs.map((job) => JSON.stringify(job))],
  );
  await written;
}

const taskOf = ({ event }: ForOthersJob) => (event.type === "broadcast_created" ? "sendBroadcast" : "startSessions");

/** Marks a job as done, in the transaction of its work; false where it was done before. */
export async function markDone(tx: Db, id: string): Promise<boolean> {
  const { rowCount } = await tx.query("insert into done_jobs (id) values ($1) on conflict do nothing", [id]);
  return rowCount === 1;
}

/** Forgets jobs that no worker can run again. */
export async function forgetDone(db: Db): Promise<void> {
  await db.query("delete from done_jobs where done_at < now() - interval '7 days'");
}
