import type { Db } from "../database.ts";

/** How a contact can be written to. */
export interface Recipient {
  readonly contactId: string;
  readonly optedOut: boolean;
  /** The number of the conversation, or else the organisation's first; null where it has none. */
  readonly numberId: string | null;
  /** Whether free-form messages may be sent. */
  readonly isWindowOpen: boolean;
}

export async function readRecipients(
  tx: Db,
  organisationId: string,
  contactIds: readonly string[],
): Promise<readonly Recipient[]> {
  const { rows } = await tx.query<Recipient>(
    `select c.id as "contactId", c.opted_out_at is not null as "optedOut",
       coalesce(v.number_id, (select id from numbers where organisation_id = $1 order by created_at limit 1)) as "numberId",
       coalesce(v.last_inbound_at > now() - interval '24 hours', false) as "isWindowOpen"
     from contacts c left join conversations v on v.contact_id = c.id
     where c.organisation_id = $1 and c.id = any($2::uuid[])`,
    [organisationId, contactIds],
  );
  return rows;
}

/** WhatsApp's id of the number that would write to them: of the conversation, or else the organisation's first. */
export async function readSendingNumber(
  tx: Db,
  organisationId: string,
  { contactId, phone }: { readonly contactId: string | null; readonly phone: string | null },
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select n.phone_number_id as id from numbers n left join (
       select v.number_id from conversations v join contacts c on c.id = v.contact_id
       where c.organisation_id = $1 and (c.id = $2 or c.phone = $3) limit 1) talk on talk.number_id = n.id
     where n.organisation_id = $1 order by talk.number_id is null, n.created_at limit 1`,
    [organisationId, contactId, phone],
  );
  return rows[0]?.id ?? null;
}
