import type { MessageId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { priorities } from "../priorities.ts";

/**
 * Lets broadcasts begin anew for people whose window WhatsApp found closed, where a template says it: once, for what was told by the
 * template has no such start any more.
 */
export async function sayAgain(db: Db, messageIds: readonly MessageId[]): Promise<void> {
  if (messageIds.length === 0) return;
  await db.query(
    `with late as (
       select p.broadcast_id, p.organisation_id, p.contact_id, p.again, m.number_id
       from messages m join broadcast_people p on p.contact_id = m.contact_id and p.message_id = m.id
       where m.id = any($1::uuid[]) and p.again is not null for update of p
     ), waits as (
       update broadcast_people p set state = 'waits', message_id = null, message_ids = null, again = null from late
       where p.broadcast_id = late.broadcast_id and p.contact_id = late.contact_id
     )
     insert into bulk_starts (organisation_id, priority, contact_id, number_id, payload, broadcast_id)
     select organisation_id, ${priorities.broadcast}, contact_id, number_id, again, broadcast_id from late`,
    [messageIds],
  );
}
