import type { ContactId, JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { bulkLock } from "../bulk-starts.ts";
import type { Db } from "../database.ts";
import { holdShards } from "../hold-shards.ts";
import { noteLeftOut } from "../reminders.ts";
import { holdClaims } from "./hold.ts";

/** People at once whose shards are held: what they write meanwhile waits for a moment only. */
const fewPeople = 200;
/** Rows at once of those for whom nothing has begun. */
const manyStarts = 1000;

/** Stops a broadcast from now on: no turn that begins after this commit says anything of it. False where it was stopped before. */
export async function markStopped(tx: Db, organisationId: OrganisationId, id: string, by: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update broadcasts set stopped_at = now(), stopped_by = $3 where organisation_id = $1 and id = $2 and stopped_at is null",
    [organisationId, id, by],
  );
  if (rowCount === 1) await tx.query("select queue_broadcast_stop($1)", [id]);
  return rowCount === 1;
}

/** A broadcast that was stopped, as what is left of it is taken away. */
export interface StoppedBroadcast {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly kind: "message" | "journey";
  readonly journeyId: JourneyId;
  readonly startsId: string | null;
}

export async function readStopped(db: Db, id: string): Promise<StoppedBroadcast | null> {
  const { rows } = await db.query<StoppedBroadcast>(
    `select id, organisation_id as "organisationId", kind, journey_id as "journeyId", starts_id as "startsId"
     from broadcasts where id = $1 and stopped_at is not null`,
    [id],
  );
  return rows[0] ?? null;
}

/** What stands in a person's timeline: converse's Reason. */
const reasonOf = ({ kind, journeyId, startsId }: StoppedBroadcast) => ({
  ...(kind === "message"
    ? { because: "broadcast", journey: journeyId }
    : { because: "startedByJourney", journey: startsId ?? journeyId }),
  skipped: true,
  skippedBy: "cancelled",
});

/** Takes away some for whom nothing has begun; returns how many. */
export async function stopStarts(tx: pg.PoolClient, broadcast: StoppedBroadcast): Promise<number> {
  // Whoever lets starts into the inbox comes back in a fifth of a second, and then finds them gone.
  await tx.query("select pg_advisory_xact_lock($1)", [bulkLock]);
  const { rows } = await tx.query<{ contactId: ContactId }>(
    `delete from bulk_starts where id = any(array(
       select id from bulk_starts where broadcast_id = $1 limit ${manyStarts})) returning contact_id as "contactId"`,
    [broadcast.id],
  );
  return markPeople(tx, broadcast, rows);
}

/** Takes away some that wait for a human to end a conversation, or for the effect of another journey; returns how many. */
export async function stopHeld(tx: pg.PoolClient, broadcast: StoppedBroadcast): Promise<number> {
  const { id } = broadcast;
  const theirs = "kind = 'start' and payload ->> 'broadcast' = $1::text";
  const found = await tx.query<{ contactId: ContactId }>(
    `select contact_id as "contactId" from held_inbox where ${theirs} limit ${fewPeople}`,
    [id],
  );
  const contacts = found.rows.map(({ contactId }) => contactId);
  await holdShards(tx, contacts);
  const { rows } = await tx.query<{ contactId: ContactId }>(
    `delete from held_inbox where ${theirs} and contact_id = any($2::uuid[]) returning contact_id as "contactId"`,
    [id, contacts],
  );
  return markPeople(tx, broadcast, rows);
}

async function markPeople(
  tx: pg.PoolClient,
  broadcast: StoppedBroadcast,
  people: readonly { readonly contactId: ContactId }[],
): Promise<number> {
  const { id, organisationId } = broadcast;
  const contacts = people.map(({ contactId }) => contactId);
  await tx.query(
    "update broadcast_people set state = 'stopped' where broadcast_id = $1 and contact_id = any($2::uuid[])",
    [id, contacts],
  );
  const reason = reasonOf(broadcast);
  await noteLeftOut(
    tx,
    contacts.map((contactId) => ({ contactId, organisationId, reason })),
  );
  return contacts.length;
}

/**
 * Whether a person's own message waits, that nobody has begun to send. What a reply took along is a part of that person's conversation.
 * `offset 0` lets each be looked up: the planner, who knows little of a queue that was empty a moment ago, compared each with all.
 */
const isWaiting = `p.state = 'said' and exists (
  select from (select state, priority from outbox where message_id = p.message_id offset 0) o
  where o.state = 'ready' and o.priority > 0)`;

/** Takes back messages to some people, those behind `after`; returns the last one that was looked at, or null at the end. */
export async function stopMessages(
  tx: pg.PoolClient,
  broadcast: StoppedBroadcast,
  after: string,
): Promise<ContactId | null> {
  const { id, organisationId } = broadcast;
  const { rows } = await tx.query<{ contactId: ContactId; waits: boolean }>(
    `select contact_id as "contactId", ${isWaiting} as waits from (
       select * from broadcast_people where broadcast_id = $1 and contact_id > $2 order by contact_id limit ${fewPeople}
     ) p order by contact_id`,
    [id, after],
  );
  const last = rows.at(-1)?.contactId ?? null;
  const contacts = rows.flatMap(({ contactId, waits }) => (waits ? [contactId] : []));
  if (contacts.length === 0) return last;
  await holdShards(tx, contacts);
  await holdClaims(tx, organisationId);
  await takeBack(tx, broadcast, contacts);
  return last;
}

/**
 * A journey that waits for an answer to what is taken back ends with it. One that waits for an effect is on its way: it is left
 * to go on, for whatever waits behind the effect finds its way by the session.
 */
async function takeBack(tx: Db, broadcast: StoppedBroadcast, contacts: readonly ContactId[]): Promise<void> {
  await tx.query(
    `with taken as (
       select p.contact_id, p.message_ids, p.session_id from broadcast_people p
       where p.broadcast_id = $1 and p.contact_id = any($2::uuid[]) and ${isWaiting}
         and not exists (select from conversations v where v.contact_id = p.contact_id and v.session_id = p.session_id
           and v.session ->> 'status' = 'pending')
     ), gone as (
       delete from outbox using (select unnest(message_ids) as id from taken) as m where outbox.message_id = m.id
     ), marked as (
       update broadcast_people p set state = 'stopped' from taken where p.broadcast_id = $1 and p.contact_id = taken.contact_id
     ), ended as (
       update conversations v set session_id = null, journey_id = null, session = null, wakes_at = null, expires_at = null
       from taken where v.contact_id = taken.contact_id and v.session_id = taken.session_id
       returning v.contact_id, taken.session_id
     ), over as (
       update sessions s set status = 'interrupted', ended_at = now() from ended where s.id = ended.session_id
     )
     insert into turns (organisation_id, contact_id, session_id, reason, events)
     select $3, t.contact_id, e.session_id,
       case when e.session_id is null then $4::jsonb else $4::jsonb || jsonb_build_object('interrupted', e.session_id) end, '[]'
     from taken t left join ended e on e.contact_id = t.contact_id`,
    [broadcast.id, contacts, broadcast.organisationId, JSON.stringify(reasonOf(broadcast))],
  );
}

/** Whether messages are on their way, or in doubt: such a one may come back, and is looked for again. */
export async function isOnItsWay(db: Db, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from broadcast_people p join outbox o on o.message_id = p.message_id
     where p.broadcast_id = $1 and p.state = 'said' and o.state <> 'ready' limit 1`,
    [id],
  );
  return rowCount === 1;
}
