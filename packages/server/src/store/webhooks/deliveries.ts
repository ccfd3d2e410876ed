import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

export interface DeliveryRow {
  readonly id: string;
  readonly event: string;
  readonly state: "waiting" | "delivered" | "failed";
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly body: string;
  readonly createdAt: Date;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
}

const columns = `id, event, state, attempts, last_status as "lastStatus", last_error as "lastError", body,
  created_at as "createdAt", case state when 'waiting' then due_at end as "dueAt", ended_at as "endedAt"`;

interface DeliveriesWanted {
  readonly webhookId: string;
  readonly state: DeliveryRow["state"] | null;
  readonly before: string | null;
  readonly count: number;
}

/** As literals: an index of one state serves only who asks for that state in so many words. */
const inState = {
  waiting: "and state = 'waiting'",
  delivered: "and state = 'delivered'",
  failed: "and state = 'failed'",
} as const;

export async function readDeliveries(
  tx: Db,
  organisationId: OrganisationId,
  { webhookId, state, before, count }: DeliveriesWanted,
): Promise<readonly DeliveryRow[]> {
  const { rows } = await tx.query<DeliveryRow>(
    `select ${columns} from webhook_deliveries
     where organisation_id = $1 and webhook_id = $2 and ($3::uuid is null or id < $3) ${state === null ? "" : inState[state]}
     order by id desc limit $4`,
    [organisationId, webhookId, before, count],
  );
  return rows;
}

/** Puts a delivery among those that are due, as if it were new; its id stays, so that the receiver can tell. */
export async function replayDelivery(
  tx: Db,
  organisationId: OrganisationId,
  id: string,
): Promise<DeliveryRow | undefined> {
  const { rows } = await tx.query<DeliveryRow>(
    `update webhook_deliveries set state = 'waiting', attempts = 0, due_at = now(), ended_at = null
     where organisation_id = $1 and id = $2 returning ${columns}`,
    [organisationId, id],
  );
  return rows[0];
}

/** At once: who gave up much more had another system that is away for good. */
const mostAgain = 10_000;

/** Puts what a webhook gave up among what is due, the oldest first; how many that are. */
export async function replayGivenUp(tx: Db, organisationId: OrganisationId, webhookId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `update webhook_deliveries set state = 'waiting', attempts = 0, due_at = now(), ended_at = null
     where id in (select id from webhook_deliveries where organisation_id = $1 and webhook_id = $2 and state = 'failed'
       order by id limit $3)`,
    [organisationId, webhookId, mostAgain],
  );
  return rowCount ?? 0;
}

/** Tries at once what waits for another try, the oldest first; how many that are. */
export async function hurryDeliveries(tx: Db, organisationId: OrganisationId, webhookId: string): Promise<number> {
  const { rowCount } = await tx.query(
    `update webhook_deliveries set due_at = now()
     where id in (select id from webhook_deliveries where organisation_id = $1 and webhook_id = $2 and state = 'waiting'
       and due_at > now() and last_error is not null order by due_at limit $3)`,
    [organisationId, webhookId, mostAgain],
  );
  return rowCount ?? 0;
}

export interface DueDelivery {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly webhookId: string;
  readonly event: string;
  readonly body: string;
  /** This try included. */
  readonly attempts: number;
  readonly url: string;
  /** Sealed. */
  readonly secret: string;
}

/** A worker that dies lets its deliveries be tried again after this. */
const claimedFor = "2 minutes";

/** The webhooks that have something due, of all organisations. */
export async function webhooksDue(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from webhooks w where is_active and exists (
       select from webhook_deliveries d where d.webhook_id = w.id and d.state = 'waiting' and d.due_at <= now())`,
  );
  return rows.map(({ id }) => id);
}

/** Takes deliveries of a webhook that are due, the longest due first; several workers may take at once. */
export async function takeDue(db: Db, webhookId: string, count: number): Promise<readonly DueDelivery[]> {
  const { rows } = await db.query<DueDelivery>(
    `with due as (
       select d.id from webhook_deliveries d join webhooks w on w.id = d.webhook_id and w.is_active
       where d.webhook_id = $1 and d.state = 'waiting' and d.due_at <= now()
       order by d.due_at, d.id limit $2 for update of d skip locked
     )
     update webhook_deliveries d set attempts = attempts + 1, due_at = now() + interval '${claimedFor}'
     from due, webhooks w where d.id = due.id and w.id = d.webhook_id
     returning d.id, d.organisation_id as "organisationId", d.webhook_id as "webhookId", d.event, d.body, d.attempts,
       w.url, w.secret`,
    [webhookId, count],
  );
  return rows;
}

export interface Tried extends Pick<DueDelivery, "id" | "attempts"> {
  readonly status: number | null;
  /** Null: the receiver has it. */
  readonly error: string | null;
  /** Null: it is over. */
  readonly againAfterSeconds: number | null;
}

/**
 * Delivered without an error; to be tried again after some seconds; or given up, where `againAfterSeconds` is null. Nothing of a
 * delivery that was taken anew, or asked for again, since: whoever did that knows better.
 */
export async function recordTried(db: Db, { id, attempts, status, error, againAfterSeconds }: Tried): Promise<void> {
  const state = error === null ? "delivered" : againAfterSeconds === null ? "failed" : "waiting";
  await db.query(
    `update webhook_deliveries set state = $2, last_status = $3, last_error = $4,
       due_at = now() + make_interval(secs => $5), ended_at = case when $2 = 'waiting' then null else now() end
     where id = $1 and attempts = $6 and state = 'waiting'`,
    [id, state, status, error, againAfterSeconds ?? 0, attempts],
  );
}

/** The log is kept for so long. */
export async function forgetDeliveries(db: Db): Promise<void> {
  await db.query("delete from webhook_deliveries where created_at < now() - interval '30 days'");
  // What was told is there as a delivery; a process that was away for long has still to tell the rest.
  await db.query(
    "delete from happenings where created_at < (select told_until from webhook_progress) - interval '1 hour'",
  );
  await db.query("delete from idempotent_requests where created_at < now() - interval '7 days'");
}
