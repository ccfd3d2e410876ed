import type { Db } from "./database.ts";

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

/** From when on a doubt's silence counts: not while nobody here could have heard its status. */
const silentSince = "greatest(o.claimed_at, n.listening_since)";

/** Whether that is longer ago than so many times `$1` seconds. */
const silentFor = (times: string) => `${silentSince} < now() - $1::float8 * ${times} * interval '1 second'`;

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
