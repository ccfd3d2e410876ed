import type { ContactId, MessageId, NumberId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import { texts, uuids } from "./arrays.ts";
import type { Db } from "./database.ts";

export interface Recipient {
  readonly phone?: string;
  readonly userId?: string;
}

/**
 * Which claim of a message something is of. What is written of an earlier claim changes nothing: it may be written late, or
 * twice where nobody knew whether it was committed, and the message be another process's by then.
 */
export interface Claimed {
  readonly messageId: MessageId;
  /** The first is 1. */
  readonly claim: number;
}

/** A message that this process has claimed. */
export interface OutboxRow extends Claimed {
  readonly contactId: ContactId;
  readonly numberId: NumberId;
  readonly priority: number;
  readonly recipient: Recipient;
  readonly content: OutboundContent;
  readonly replyTo: string | null;
  /** This try included. */
  readonly attempts: number;
  readonly createdAt: Date;
}

type ClaimedRow = Omit<OutboxRow, "recipient"> & { readonly phone: string | null; readonly userId: string | null };

/** Takes due messages of one number; see `claim_outbox` in the migration for the order that it keeps. */
export async function claimOutbox(
  db: Db,
  numberId: NumberId,
  claim: { readonly count: number; readonly lowestPriority: number; readonly claimer: string },
): Promise<readonly OutboxRow[]> {
  const { rows } = await db.query<ClaimedRow>({
    name: "claim_outbox",
    text: `select contact_id as "contactId", number_id as "numberId", message_id as "messageId", priority, phone,
        user_id as "userId", content, reply_to as "replyTo", attempts, claims as claim, created_at as "createdAt"
      from claim_outbox($1, $2, $3, $4)`,
    values: [numberId, claim.count, claim.lowestPriority, claim.claimer],
  });
  return rows.map(({ phone, userId, ...row }) => ({ ...row, recipient: recipientOf(phone, userId) }));
}

/** How a contact is reached: by number while WhatsApp tells it, else by user id. */
export function recipientOf(phone: string | null, userId: string | null): Recipient {
  if (phone !== null) return { phone };
  return userId === null ? {} : { userId };
}

export interface Accepted {
  readonly messageId: MessageId;
  readonly wamid: string;
  readonly wamidKey: string;
}

/**
 * Takes messages out of the outbox before their deliveries are made, for the count is asked first: `applyStatuses` locks in
 * this order, too. The other way round, a status that overtook its acceptance made a deadlock with it, of a second. A join
 * would do the same, and compare each message with each where PostgreSQL plans for ten of them.
 */
const gone = (which = "") =>
  `gone as (delete from outbox where message_id = any($1::uuid[])${which} returning message_id)`;
const givenOnceGone = "given where (select count(*) from gone) >= 0";

/** Records sends that WhatsApp accepted. A status that came first has made the delivery already: it stays ahead. */
export async function recordAccepted(db: Db, rows: readonly Accepted[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: "record_accepted",
    text: `with given as (select * from unnest($1::uuid[], $2::text[], $3::uuid[]) as t (message, wamid, key)),
      ${gone()}
      insert into deliveries as d (message_id, wamid, wamid_key, state, accepted_at)
      select message, wamid, key, 'accepted', now() from ${givenOnceGone} order by message
      on conflict (message_id) do update set accepted_at = least(d.accepted_at, excluded.accepted_at)`,
    values: [uuids(rows.map((r) => r.messageId)), texts(rows.map((r) => r.wamid)), uuids(rows.map((r) => r.wamidKey))],
  });
}

export interface SendError {
  readonly code: number;
  readonly title: string;
  readonly details?: string;
}

export interface Failed extends Claimed {
  readonly error: SendError;
}

/** Records sends that will not be tried again, with the reason. */
export async function recordFailed(db: Db, rows: readonly Failed[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: "record_failed",
    text: `with given as (select * from unnest($1::uuid[], $2::json[], $3::int[]) as t (message, error, claim)),
      ${gone(" and exists (select from given where message = message_id and claim = claims)")}
      insert into deliveries as d (message_id, state, failed_at, error)
      select message, 'failed', now(), error from ${givenOnceGone}
        and not exists (select from outbox where message_id = message and claims <> claim) order by message
      on conflict (message_id) do nothing`,
    values: [rows.map((r) => r.messageId), rows.map((r) => JSON.stringify(r.error)), rows.map((r) => r.claim)],
  });
}

export interface Retry extends Claimed {
  readonly afterMs: number;
  /** A row that was never tried gives its attempt back. */
  readonly tried: boolean;
}

/** Puts messages back; they keep their place in the contact's order. */
export async function recordRetry(db: Db, rows: readonly Retry[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: "record_retry",
    text: `update outbox set state = 'ready', claimed_by = null, due_at = now() + given.after * interval '1 ms',
        attempts = attempts - case when given.tried then 0 else 1 end
      from unnest($1::uuid[], $2::float8[], $3::boolean[], $4::int[]) as given (message, after, tried, claim)
      where outbox.message_id = given.message and outbox.claims = given.claim and outbox.state <> 'ready'`,
    values: [
      rows.map((r) => r.messageId),
      rows.map((r) => r.afterMs),
      rows.map((r) => r.tried),
      rows.map((r) => r.claim),
    ],
  });
}

/** Marks sends whose answer was lost. */
export async function recordDoubt(db: Db, rows: readonly Claimed[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update outbox set state = 'doubt', claimed_at = now() from unnest($1::uuid[], $2::int[]) as given (message, claim)
     where outbox.message_id = given.message and outbox.claims = given.claim and outbox.state = 'sending'`,
    [rows.map((r) => r.messageId), rows.map((r) => r.claim)],
  );
}

/** Whether any claim or doubt is old enough to look at; when all is well none is, and one look at the table is all. */
export async function hasOldClaims(db: Db): Promise<boolean> {
  const { rowCount } = await db.query(
    "select 1 from outbox where state <> 'ready' and claimed_at < now() - interval '1 second' limit 1",
  );
  return rowCount !== 0;
}

/** A claim of this process that is older than any answer to a claim could be. */
export interface OldClaim extends Claimed {
  readonly numberId: NumberId;
}

export async function oldClaims(db: Db, self: string): Promise<readonly OldClaim[]> {
  const { rows } = await db.query<OldClaim>(
    `select message_id as "messageId", number_id as "numberId", claims as claim from outbox
     where state = 'sending' and claimed_by = $1 and claimed_at < now() - interval '5 seconds'`,
    [self],
  );
  return rows;
}

/** Gives back rows that this process claimed without learning of it (the answer to the claim was lost). */
export async function releaseClaims(db: Db, self: string, claims: readonly OldClaim[]): Promise<void> {
  if (claims.length === 0) return;
  await db.query(
    `update outbox o set state = 'ready', claimed_by = null, attempts = o.attempts - 1
     from unnest($2::uuid[], $3::int[]) as given (message, claim)
     where o.message_id = given.message and o.claims = given.claim and o.state = 'sending' and o.claimed_by = $1`,
    [self, claims.map((one) => one.messageId), claims.map((one) => one.claim)],
  );
}
