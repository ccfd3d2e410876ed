import type { ContactId, MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** What is to be known before something is sent to a contact. */
export interface Reach {
  readonly numberId: NumberId;
  readonly phoneNumberId: string;
  readonly isRetired: boolean;
  readonly lastInboundAt: Date | null;
  readonly optedOut: boolean;
  readonly name: string;
}

/** By which number a contact can be answered, and since when the window is open; null for somebody who never wrote. */
export async function readReach(db: Db, organisationId: OrganisationId, contactId: ContactId): Promise<Reach | null> {
  const { rows } = await db.query<Reach>(
    `select v.number_id as "numberId", n.phone_number_id as "phoneNumberId", n.retired_at is not null as "isRetired", v.last_inbound_at as "lastInboundAt",
       c.opted_out_at is not null as "optedOut", c.name
     from conversations v join contacts c on c.id = v.contact_id join numbers n on n.id = v.number_id
     where v.contact_id = $1 and v.organisation_id = $2`,
    [contactId, organisationId],
  );
  return rows[0] ?? null;
}

/**
 * WhatsApp's id of a message of this conversation, to reply to it; null where it has none (yet), or was said by another number,
 * whose chat cannot be quoted in this one.
 */
export async function readWamid(
  db: Db,
  organisationId: OrganisationId,
  { contactId, numberId }: { readonly contactId: ContactId; readonly numberId: NumberId },
  messageId: MessageId,
): Promise<string | null> {
  const { rows } = await db.query<{ wamid: string | null }>(
    `select coalesce(m.wamid, d.wamid) as wamid from messages m left join deliveries d on d.message_id = m.id
     where m.id = $1 and m.contact_id = $2 and m.organisation_id = $3 and m.number_id = $4`,
    [messageId, contactId, organisationId, numberId],
  );
  return rows[0]?.wamid ?? null;
}
