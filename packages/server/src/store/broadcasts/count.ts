import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Where a person stands who had their turn, by what became of the first message. */
const outcome = `case
  when p.state <> 'said' then p.state
  when o.message_id is not null then 'waits'
  when d.state = 'failed' then 'failed'
  when p.message_id is null or d.message_id is not null then 'reached'
  -- It was taken back from who opted out meanwhile; one that was erased because of its age had been sent.
  when exists (select from messages m where m.id = p.message_id) then 'spared'
  else 'reached' end`;

/** The older the rarer: what is not new any more changes slowly. While people wait, every half a minute at least. */
const isDue = `b.settled_at is null and b.begun_at is not null and (b.counted_at is null or b.counted_at < now()
  - least(greatest((now() - b.begun_at) / 10, interval '2 seconds'),
      case when b.waits = 0 then interval '1 hour' when b.paused_at is null then interval '30 seconds' else interval '5 minutes' end))`;

const counts = ["waits", "reached", "failed", "spared", "stopped"] as const;

/**
 * Counts the broadcasts whose counts are too old; returns the organisations in which something changed. `offset 0` lets each
 * message be looked up: read whole for a count, the deliveries of ten million messages take seconds.
 */
export async function countBroadcasts(db: Db): Promise<readonly OrganisationId[]> {
  const { rows } = await db.query<{ organisationId: OrganisationId; changed: boolean }>(
    `with due as (
       select id, waits, reached, failed, spared, stopped from broadcasts b where ${isDue}
       for no key update skip locked
     ), seen as (
       select p.broadcast_id as id, ${outcome} as outcome from due join broadcast_people p on p.broadcast_id = due.id
       left join lateral (select message_id from outbox where message_id = p.message_id offset 0) o on true
       left join lateral (select message_id, state from deliveries where message_id = p.message_id offset 0) d on true
     ), counted as (
       select due.id, ${counts.map((name) => `count(*) filter (where seen.outcome = '${name}')::int as ${name}`).join(", ")}
       from due left join seen on seen.id = due.id group by due.id
     )
     update broadcasts b set counted_at = now(), ${counts.map((name) => `${name} = c.${name}`).join(", ")}
     from counted c join due on due.id = c.id where b.id = c.id
     returning b.organisation_id as "organisationId",
       (${counts.map((name) => `due.${name}`).join(", ")}) is distinct from (${counts.map((name) => `c.${name}`).join(", ")}) as changed`,
  );
  return rows.filter(({ changed }) => changed).map(({ organisationId }) => organisationId);
}

/**
 * Ends the counting of those in which nobody waits any more: what WhatsApp says of a message comes within a day. Who is still
 * held back after a month is no longer counted either.
 */
export async function settleBroadcasts(db: Db): Promise<void> {
  await db.query(
    `with settled as (
       update broadcasts set settled_at = now() where settled_at is null and begun_at is not null
         and (waits = 0 and counted_at > begun_at + interval '1 day' or begun_at < now() - interval '30 days' and paused_at is null)
       returning id)
     delete from broadcast_people p using settled where p.broadcast_id = settled.id`,
  );
}
