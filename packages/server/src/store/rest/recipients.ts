import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { sendingNumber } from "../numbers.ts";

/** How a contact can be written to. */
export interface Recipient {
  readonly contactId: ContactId;
  readonly optedOut: boolean;
  /** The one that was chosen, or that of the conversation, or else the organisation's first; null where all are retired. */
  readonly numberId: NumberId | null;
  /** Whether free-form messages may be sent by it. */
  readonly isWindowOpen: boolean;
}

/** The conversation knows only when the last word was. A webhook may be a week late. */
const wroteTo = (
  number: string,
) => `exists (select from messages m where m.contact_id = c.id and m.number_id = ${number}
  and m.direction = 'i' and m.created_at > now() - interval '8 days' and m.sent_at > now() - interval '24 hours')`;

export async function readRecipients(
  tx: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
  chosen: string | null,
): Promise<readonly Recipient[]> {
  const { rows } = await tx.query<Recipient>(
    `select c.id as "contactId", c.opted_out_at is not null as "optedOut",
       way.number as "numberId",
       case when way.number <> v.number_id then ${wroteTo("way.number")}
         else coalesce(v.last_inbound_at > now() - interval '24 hours', false) end as "isWindowOpen"
     from contacts c left join conversations v on v.contact_id = c.id
     cross join lateral (select ${sendingNumber("coalesce($3, v.number_id)", "$1")} as number) way
     where c.organisation_id = $1 and c.id = any($2::uuid[])`,
    [organisationId, contactIds, chosen],
  );
  return rows;
}

/** WhatsApp's id of the number that would write to them: of the conversation, or else the organisation's first. */
export async function readSendingNumber(
  tx: Db,
  organisationId: OrganisationId,
  { contactId, phone, numberId }: { readonly [K in "contactId" | "phone" | "numberId"]: string | null },
): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select n.phone_number_id as id from numbers n left join (
       select v.number_id from conversations v join contacts c on c.id = v.contact_id
       where c.organisation_id = $1 and (c.id = $2 or c.phone = $3) limit 1) talk on talk.number_id = n.id
     where n.organisation_id = $1 and n.retired_at is null order by n.id = $4 desc nulls last, talk.number_id is null, n.created_at limit 1`,
    [organisationId, contactId, phone, numberId],
  );
  return rows[0]?.id ?? null;
}
