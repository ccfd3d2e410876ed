import { plain } from "./arrays.ts";
import type { Db } from "./database.ts";
import { type InboundRow, inboundArrays, inboundColumns, inboundValues, storeInbound } from "./inbound-rows.ts";
import { shardOf } from "./uuid.ts";

/** Stores inbound messages and puts the new ones into the inbox; a repeat changes nothing. Returns the ids stored. */
export async function insertInbound(db: Db, rows: readonly InboundRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const result = await db.query<{ id: string }>({
    name: "insert_inbound",
    text: `with given as (
        select * from unnest(${inboundArrays}, $10::boolean[], $11::smallint[])
          with ordinality as t (${inboundColumns}, converse, shard, n)
      ), stored as (${storeInbound}), queued as (
        insert into inbox (shard, contact_id, organisation_id, number_id, kind, message_id)
        select g.shard, g.contact, g.org, g.number, 'message', g.id
        from given g join stored s using (id) where g.converse order by g.n
      )
      select id from stored`,
    values: [...inboundValues(rows), plain(rows.map((r) => r.converse)), plain(rows.map((r) => shardOf(r.contactId)))],
  });
  return new Set(result.rows.map((row) => row.id));
}
