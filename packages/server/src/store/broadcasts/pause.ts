import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type Db, transaction } from "../database.ts";
import { holdShards } from "../hold-shards.ts";
import type { Claimed, SendError } from "../outbox.ts";
import { priorities } from "../priorities.ts";
import { holdClaims } from "./hold.ts";

/** A message that WhatsApp refuses for a reason that meets everybody to whom the same is said. */
export interface Refused {
  readonly messageId: MessageId;
  readonly error: Pick<SendError, "code">;
}

interface Found extends Claimed {
  readonly contactId: ContactId;
  readonly broadcastId: string;
  /** It was put back by this very call, whose answer was lost. */
  readonly isBack: boolean;
}

/** Pauses broadcasts, each for a reason; those that are paused already, or were stopped, stay as they are. */
async function pause(tx: Db, rows: readonly { readonly broadcastId: string; readonly code: number }[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `with given as (select broadcast, min(code) as code from unnest($1::uuid[], $2::int[]) as t (broadcast, code) group by 1),
     paused as (
       update broadcasts b set paused_at = now(), refusal_code = given.code, counted_at = null from given
       where b.id = given.broadcast and b.paused_at is null and b.stopped_at is null and b.settled_at is null
       returning b.id)
     select queue_broadcast_pause(id) from paused`,
    [rows.map(({ broadcastId }) => broadcastId), rows.map(({ code }) => code)],
  );
}

/**
 * Puts refused messages of broadcasts back, and pauses these: nobody misses what a mended template or account still can tell
 * them. Returns what waits now. What is of no broadcast, or has something else behind it that must not wait, is left to fail.
 */
export async function pauseRefused(
  pool: pg.Pool,
  refused: readonly (Refused & Claimed)[],
): Promise<ReadonlySet<MessageId>> {
  if (refused.length === 0) return new Set();
  return transaction(pool, async (tx) => {
    const found = await findInOutbox(tx, refused);
    const [back, taken] = [found.filter(({ isBack }) => isBack), found.filter(({ isBack }) => !isBack)];
    // A reply that is being written either has taken this message along, or sees below that it must.
    await holdShards(
      tx,
      taken.map(({ contactId }) => contactId),
    );
    await pause(tx, reasons(taken, refused));
    return new Set([...back.map(({ messageId }) => messageId), ...(await putBack(tx, taken))]);
  });
}

async function findInOutbox(tx: Db, refused: readonly Claimed[]): Promise<readonly Found[]> {
  const { rows } = await tx.query<Found>(
    `select o.message_id as "messageId", o.claims as claim, o.contact_id as "contactId", p.broadcast_id as "broadcastId",
       o.state = 'ready' as "isBack"
     from unnest($1::uuid[], $2::int[]) as given (message, claim)
     join outbox o on o.message_id = given.message and o.claims = given.claim
     join broadcast_people p on p.contact_id = o.contact_id and o.message_id = any(p.message_ids)
     join broadcasts b on b.id = p.broadcast_id and b.stopped_at is null`,
    [refused.map(({ messageId }) => messageId), refused.map(({ claim }) => claim)],
  );
  return rows;
}

function reasons(found: readonly Found[], refused: readonly Refused[]) {
  const codes = new Map(refused.map(({ messageId, error }) => [messageId, error.code]));
  return found.map(({ broadcastId, messageId }) => ({ broadcastId, code: codes.get(messageId) ?? 0 }));
}

/** What is said to the person behind a message `o`, and is not of the broadcast itself, would wait with it. */
const isInTheWay = (own: string) => `exists (
  select from (select * from outbox where contact_id = o.contact_id offset 0) behind
  where behind.number_id = o.number_id and behind.id > o.id and behind.priority < ${priorities.paused}
    and behind.message_id <> all(${own}))`;

async function putBack(tx: Db, taken: readonly Found[]): Promise<readonly MessageId[]> {
  const { rows } = await tx.query<{ id: MessageId }>(
    `update outbox o set state = 'ready', claimed_by = null, attempts = 0, due_at = now(), priority = ${priorities.paused}
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as given (message, broadcast, claim)
     join broadcast_people p on p.broadcast_id = given.broadcast
     where o.message_id = given.message and p.contact_id = o.contact_id and o.claims = given.claim and o.state <> 'ready'
       and not ${isInTheWay("p.message_ids")}
     returning o.message_id as id`,
    [
      taken.map(({ messageId }) => messageId),
      taken.map(({ broadcastId }) => broadcastId),
      taken.map(({ claim }) => claim),
    ],
  );
  return rows.map(({ id }) => id);
}

/**
 * Pauses the broadcasts of messages that WhatsApp had accepted and then refused; of what was accepted before somebody let a
 * broadcast go on, nothing new is learned.
 */
export async function pauseFailed(db: Db, failed: readonly Refused[]): Promise<void> {
  if (failed.length === 0) return;
  const { rows } = await db.query<{ messageId: MessageId; broadcastId: string }>(
    `select m.id as "messageId", p.broadcast_id as "broadcastId"
     from messages m join deliveries d on d.message_id = m.id
     join broadcast_people p on p.contact_id = m.contact_id and m.id = any(p.message_ids)
     join broadcasts b on b.id = p.broadcast_id and (b.resumed_at is null or d.accepted_at > b.resumed_at)
     where m.id = any($1::uuid[])`,
    [failed.map(({ messageId }) => messageId)],
  );
  const codes = new Map(failed.map(({ messageId, error }) => [messageId, error.code]));
  await pause(
    db,
    rows.map(({ broadcastId, messageId }) => ({ broadcastId, code: codes.get(messageId) ?? 0 })),
  );
}

/** Lets a paused broadcast go on. False where it was not paused any more. */
export async function markResumed(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update broadcasts set paused_at = null, refusal_code = null, resumed_at = now(), counted_at = null
     where organisation_id = $1 and id = $2 and paused_at is not null and stopped_at is null`,
    [organisationId, id],
  );
  if (rowCount === 1) await tx.query("select queue_broadcast_pause($1)", [id]);
  return rowCount === 1;
}

/** WhatsApp's reason for which a broadcast is paused; null where it is not, undefined where it was stopped, or is not there. */
export async function readPause(db: Db, id: string): Promise<number | null | undefined> {
  const { rows } = await db.query<{ code: number | null }>(
    "select refusal_code as code from broadcasts where id = $1 and stopped_at is null",
    [id],
  );
  return rows[0]?.code;
}

/** Rows at once: few enough that replies wait for a moment only. */
const manyRows = 1000;

/** Moves some for whom nothing has begun to where they wait for the team, or back to where they wait for room; returns how many. */
export async function moveStarts(db: Db, id: string, isPaused: boolean): Promise<number> {
  const { rowCount } = await db.query(
    `update bulk_starts set priority = $2 where id = any(array(
       select id from bulk_starts where broadcast_id = $1 and priority = $3 limit ${manyRows}))`,
    [id, ...way(isPaused)],
  );
  return rowCount ?? 0;
}

const way = (isPaused: boolean) =>
  isPaused ? [priorities.paused, priorities.broadcast] : [priorities.broadcast, priorities.paused];

/** The same with messages in the outbox, of some people behind `after`; returns the last one that was looked at, or null at the end. */
export async function moveMessages(
  tx: pg.PoolClient,
  { id, organisationId }: { readonly id: string; readonly organisationId: OrganisationId },
  { isPaused, after }: { readonly isPaused: boolean; readonly after: string },
): Promise<ContactId | null> {
  await holdClaims(tx, organisationId);
  const [to, from] = way(isPaused);
  const { rows } = await tx.query<{ contactId: ContactId }>(
    // `offset 0` lets each message be looked up, and locked as it is then: the planner, who knows little of a queue that was empty a
    // moment ago, compared each person with all that waits.
    `with few as (
       select contact_id, message_ids, state from broadcast_people
       where broadcast_id = $1 and contact_id > $2 order by contact_id limit ${manyRows}
     ), due as (
       select o.message_id from few cross join lateral unnest(few.message_ids) as said (id)
       cross join lateral (select * from outbox where message_id = said.id and state = 'ready' offset 0 for update) o
       where few.state = 'said' and o.priority = $3
         and not ($4 = ${priorities.paused} and ${isInTheWay("few.message_ids")})
     ), moved as (
       update outbox set priority = $4 from due where outbox.message_id = due.message_id
     )
     select contact_id as "contactId" from few order by contact_id desc limit 1`,
    [id, after, from, to],
  );
  return rows[0]?.contactId ?? null;
}
