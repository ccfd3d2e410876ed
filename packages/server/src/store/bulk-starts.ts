import type pg from "pg";
import { plain } from "./arrays.ts";
import { transaction } from "./database.ts";
import type { Priority } from "./priorities.ts";
import type { StartRow } from "./reminders.ts";
import { shards } from "./uuid.ts";

/**
 * As many rows as the inbox may hold when more of these come in: a batch of turns. Who writes waits no longer than that takes,
 * however many people a broadcast is for.
 */
export const inboxRoom = 250;

/** Of the advisory lock of the one process that lets starts in. */
export const bulkLock = 7_261_009;

/** Puts journeys that begin for many at once behind what people wait for; those of a broadcast under its id. */
export async function queueBulkStarts(
  tx: pg.PoolClient,
  priority: Priority,
  rows: readonly StartRow[],
  broadcastId: string | null = null,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into bulk_starts (organisation_id, priority, contact_id, number_id, payload, broadcast_id)
     select org, $5, contact, number, payload, $6
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::json[]) with ordinality as t (contact, org, number, payload, n)
     order by n`,
    [
      plain(rows.map((row) => row.contactId)),
      plain(rows.map((row) => row.organisationId)),
      plain(rows.map((row) => row.numberId)),
      rows.map((row) => JSON.stringify(row.start)),
      priority,
      broadcastId,
    ],
  );
}

/** Where broadcasts are switched off, by the organisation `o` or by the load. */
const broadcastsAreOff = `(
  exists (select from flags f where f.organisation_id = o.id and f.name = 'broadcasts' and not f.is_on)
  or exists (select from sheds where name = 'broadcasts' and restored_at is null))`;

/**
 * Lets as many starts into the inbox as it has room for, each organisation's in turn; returns how many. Broadcasts that are
 * switched off stay.
 */
export async function letBulkIn(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1) as mine", [bulkLock]);
    if (!rows[0]?.mine) return 0;
    const { rowCount } = await tx.query({
      name: "let_bulk_in",
      text: `with room as (select $1 - count(*) as free from (select from inbox limit $1) as waiting),
       due as (
         select next.id, next.place from organisations o cross join lateral (
           select id, row_number() over (order by priority, id) as place from bulk_starts b
           where b.organisation_id = o.id and priority <= case when ${broadcastsAreOff} then 1 else 2 end
           order by priority, id limit (select free from room)) next
         order by next.place, next.id limit (select free from room)),
       gone as (delete from bulk_starts b using due where b.id = due.id returning b.*, due.place)
       insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
       select get_byte(uuid_send(contact_id), 15) % ${shards}, contact_id, organisation_id, number_id, 'start', payload
       from gone order by place, id`,
      values: [inboxRoom],
    });
    return rowCount ?? 0;
  });
}
