import type { MessageId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Db } from "./database.ts";

/**
 * The contents of questions by message id, without those that were tapped before: whoever taps a button twice means one
 * answer. `taps` are the messages that it is asked for, and count as not yet made.
 */
export async function readUntapped(
  db: Db,
  ids: readonly string[],
  taps: readonly (MessageId | null)[],
): Promise<ReadonlyMap<string, OutboundContent>> {
  const { rows } = await db.query<{ id: string; content: OutboundContent }>(
    `select m.id, m.content from messages m
     where m.id = any($1::uuid[]) and m.direction = 'o' and not exists (
       select from messages t where t.contact_id = m.contact_id and t.created_at >= m.created_at and t.direction = 'i'
         and starts_with(t.content ->> 'id', m.id || ':') and t.id <> all($2::uuid[]))`,
    [ids, taps.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}
