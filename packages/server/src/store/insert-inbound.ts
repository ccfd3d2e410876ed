import { instants, jsonArray, jsonTexts, plain } from "./arrays.ts";
import type { Db } from "./database.ts";
import { shardOf } from "./uuid.ts";

export interface InboundRow {
  readonly id: string;
  readonly organisationId: string;
  readonly numberId: string;
  readonly contactId: string;
  readonly dedupeKey: string;
  readonly wamid: string;
  /** JSON text of the InboundContent. */
  readonly content: string;
  readonly replyTo: string | null;
  readonly sentAt: Date | null;
  /** Whether the engine shall see it; a reaction or an edit is kept but starts no turn. */
  readonly converse: boolean;
}

/**
 * Stores inbound messages and puts the new ones into the inbox; a repeat changes nothing. Returns the ids stored.
 * `on conflict` waits for another transaction that is storing the same message, so two webhooks cannot both win.
 */
export async function insertInbound(db: Db, rows: readonly InboundRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const result = await db.query<{ id: string }>({
    name: "insert_inbound",
    text: `with given as (
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], ${jsonArray("$7")}, $8::text[],
          $9::timestamptz[], $10::boolean[], $11::smallint[])
          with ordinality as t (id, org, number, contact, key, wamid, content, reply_to, sent_at, converse, shard, n)
      ), stored as (
        insert into messages (id, organisation_id, number_id, contact_id, direction, content, wamid, dedupe_key, reply_to, sent_at)
        select id, org, number, contact, 'i', content, wamid, key, reply_to, sent_at from given order by key
        on conflict (dedupe_key) where dedupe_key is not null do nothing
        returning id
      ), queued as (
        insert into inbox (shard, contact_id, organisation_id, number_id, kind, message_id)
        select g.shard, g.contact, g.org, g.number, 'message', g.id
        from given g join stored s using (id) where g.converse order by g.n
      )
      select id from stored`,
    values: [
      plain(rows.map((r) => r.id)),
      plain(rows.map((r) => r.organisationId)),
      plain(rows.map((r) => r.numberId)),
      plain(rows.map((r) => r.contactId)),
      plain(rows.map((r) => r.dedupeKey)),
      rows.map((r) => r.wamid),
      jsonTexts(rows.map((r) => r.content)),
      rows.map((r) => r.replyTo),
      instants(rows.map((r) => r.sentAt)),
      plain(rows.map((r) => r.converse)),
      plain(rows.map((r) => shardOf(r.contactId))),
    ],
  });
  return new Set(result.rows.map((row) => row.id));
}
