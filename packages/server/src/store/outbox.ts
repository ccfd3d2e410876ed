import type { OutboundContent } from "@hotline/core/model/message.ts";
import { plain } from "./arrays.ts";
import type { Db } from "./database.ts";

export interface Recipient {
  readonly phone?: string;
  readonly userId?: string;
}

/** A message that this process has claimed. */
export interface OutboxRow {
  readonly contactId: string;
  readonly numberId: string;
  readonly messageId: string;
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
  numberId: string,
  claim: { readonly count: number; readonly lowestPriority: number; readonly claimer: string },
): Promise<readonly OutboxRow[]> {
  const { rows } = await db.query<ClaimedRow>({
    name: "claim_outbox",
    text: `select contact_id as "contactId", number_id as "numberId", message_id as "messageId", priority, phone,
        user_id as "userId", content, reply_to as "replyTo", attempts, created_at as "createdAt"
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
  readonly messageId: string;
  readonly wamid: string;
  readonly wamidKey: string;
}

/**
 * Takes messages out of the outbox before their deliveries are made, for the count is asked first: `applyStatuses` locks in
 * this order, too. The other way round, a status that overtook its acceptance made a deadlock with it, of a second. A join
 * would do the same, and compare each message with each where PostgreSQL plans for ten of them.
 */
const gone = "gone as (delete from outbox where message_id = any($1::uuid[]) returning message_id)";
const givenOnceGone = "given where (select count(*) from gone) >= 0";

/** Records sends that WhatsApp accepted. A status that came first has made the delivery already: it stays ahead. */
export async function recordAccepted(db: Db, rows: readonly Accepted[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: "record_accepted",
    text: `with given as (select * from unnest($1::uuid[], $2::text[], $3::uuid[]) as t (message, wamid, key)),
      ${gone}
      insert into deliveries as d (message_id, wamid, wamid_key, state, accepted_at)
      select message, wamid, key, 'accepted', now() from ${givenOnceGone} order by message
      on conflict (message_id) do update set accepted_at = least(d.accepted_at, excluded.accepted_at)`,
    values: [plain(rows.map((r) => r.messageId)), rows.map((r) => r.wamid), plain(rows.map((r) => r.wamidKey))],
  });
}

export interface SendError {
  readonly code: number;
  readonly title: string;
  readonly details?: string;
}

/** Records sends that will not be tried again, with the reason. */
export async function recordFailed(
  db: Db,
  rows: readonly { readonly messageId: string; readonly error: SendError }[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: "record_failed",
    text: `with given as (select * from unnest($1::uuid[], $2::json[]) as t (message, error)),
      ${gone}
      insert into deliveries as d (message_id, state, failed_at, error)
      select message, 'failed', now(), error from ${givenOnceGone} order by message
      on conflict (message_id) do nothing`,
    values: [rows.map((r) => r.messageId), rows.map((r) => JSON.stringify(r.error))],
  });
}

export interface Retry {
  readonly messageId: string;
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
      from unnest($1::uuid[], $2::float8[], $3::boolean[]) as given (message, after, tried)
      where outbox.message_id = given.message and outbox.state <> 'ready'`,
    values: [rows.map((r) => r.messageId), rows.map((r) => r.afterMs), rows.map((r) => r.tried)],
  });
}

/** Marks sends whose answer was lost. */
export async function recordDoubt(db: Db, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await db.query(
    "update outbox set state = 'doubt', claimed_at = now() where message_id = any($1::uuid[]) and state = 'sending'",
    [messageIds],
  );
}

/**
 * Marks the sends of processes that are gone as in doubt: a live process holds the advisory lock of its own id.
 * Returns how many.
 */
export async function doubtOfTheDead(db: Db, self: string): Promise<number> {
  const { rowCount } = await db.query(
    `with dead as materialized (
       select claimed_by from (select distinct claimed_by from outbox where state = 'sending' and claimed_by <> $1) c
       where pg_try_advisory_xact_lock(claimed_by))
     update outbox set state = 'doubt', claimed_at = now() from dead
     where outbox.claimed_by = dead.claimed_by and outbox.state = 'sending'`,
    [self],
  );
  return rowCount ?? 0;
}

/** Whether any claim or doubt is old enough to look at; when all is well none is, and one look at the table is all. */
export async function hasOldClaims(db: Db): Promise<boolean> {
  const { rowCount } = await db.query(
    "select 1 from outbox where state <> 'ready' and claimed_at < now() - interval '1 second' limit 1",
  );
  return rowCount !== 0;
}

/** A claim of this process that is older than any answer to a claim could be. */
export interface OldClaim {
  readonly messageId: string;
  readonly numberId: string;
  readonly attempts: number;
}

export async function oldClaims(db: Db, self: string): Promise<readonly OldClaim[]> {
  const { rows } = await db.query<OldClaim>(
    `select message_id as "messageId", number_id as "numberId", attempts from outbox
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
     from unnest($2::uuid[], $3::int[]) as given (message, attempts)
     where o.message_id = given.message and o.attempts = given.attempts and o.state = 'sending' and o.claimed_by = $1`,
    [self, claims.map((one) => one.messageId), claims.map((one) => one.attempts)],
  );
}

/** From when on a doubt's silence counts: not while nobody here could have heard its status. */
const silentSince = "greatest(o.claimed_at, n.listening_since)";

/** What was not heard until now, for whatever reason, counts no more: silence begins anew. */
export async function listenAnew(db: Db): Promise<void> {
  // A stream of old news must not become a stream of updates.
  await db.query("update numbers set listening_since = now() where listening_since < now() - interval '0.5 second'");
}

/**
 * Judges doubts that have been silent for `seconds` while the number's other webhooks were heard: had WhatsApp taken
 * the message, its status would have come. A reply is sent again; bulk is not, since a second copy hurts more than a
 * missing one. Where nothing at all was heard, silence says nothing: bulk is given up after ten times as long, a reply
 * after a day, and until then one reply of the number is tried now and then.
 */
export async function settleDoubts(db: Db, seconds: number): Promise<{ resent: number; givenUp: number }> {
  const proven = `${silentFor("1")} and n.heard_at > ${silentSince} + $1 * interval '0.5 second'`;
  const resent = await db.query(
    `update outbox o set state = 'ready', claimed_by = null, due_at = now() from numbers n
     where o.state = 'doubt' and o.priority = 0 and n.id = o.number_id and ${proven}`,
    [seconds],
  );
  const givenUp = await db.query(
    `with gone as (
       delete from outbox o using numbers n where o.state = 'doubt' and n.id = o.number_id
         and (case when o.priority > 0 then ${silentFor("10")} or (${proven})
           else ${silentFor("3")} and o.created_at < now() - interval '1 day' end)
       returning o.message_id)
     insert into deliveries (message_id, state, failed_at, error)
     select message_id, 'failed', now(),
       '{"code":-1,"title":"It is not known whether WhatsApp took this message; it was not sent again."}' from gone
     on conflict (message_id) do nothing`,
    [seconds],
  );
  return { resent: (resent.rowCount ?? 0) + (await tryOne(db, seconds)), givenUp: givenUp.rowCount ?? 0 };
}

const silentFor = (times: string) => `${silentSince} < now() - $1::float8 * ${times} * interval '1 second'`;

/**
 * Sends the oldest silent reply of each number again, to find out whether WhatsApp is back: what is then heard of it settles
 * the others. First after three times `seconds`, and each time after twice as long, since any of them may arrive twice; not
 * while something else that was tried lately will tell.
 */
async function tryOne(db: Db, seconds: number): Promise<number> {
  const { rowCount } = await db.query(
    `with oldest as (
       select distinct on (o.number_id) o.message_id from outbox o join numbers n on n.id = o.number_id
       where o.state = 'doubt' and o.priority = 0 and ${silentFor("3 * 2 ^ least(o.attempts - 1, 10)")} and not exists (
         select from outbox other where other.number_id = o.number_id and other.priority = 0 and other.attempts > 0
           and greatest(other.claimed_at, other.due_at) > now() - $1 * interval '3 seconds')
       order by o.number_id, o.claimed_at)
     update outbox o set state = 'ready', claimed_by = null, due_at = now() from oldest
     where o.message_id = oldest.message_id and o.state = 'doubt'`,
    [seconds],
  );
  return rowCount ?? 0;
}
