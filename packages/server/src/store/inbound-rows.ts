import type { ContactId, MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import { instants, jsonArray, jsonTexts, texts, uuids } from "./arrays.ts";

export interface InboundRow {
  readonly id: MessageId;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  readonly contactId: ContactId;
  readonly dedupeKey: string;
  readonly wamid: string;
  /** JSON text of the InboundContent. */
  readonly content: string;
  readonly replyTo: string | null;
  readonly sentAt: Date | null;
  /** Whether the engine shall see it; a reaction or an edit is kept but starts no turn. */
  readonly converse: boolean;
}

/** The arrays of `inboundValues`, in a statement's first nine parameters, and the columns that they become. */
export const inboundArrays = `$1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], ${jsonArray("$7")}, $8::text[],
  $9::timestamptz[]`;
export const inboundColumns = "id, org, number, contact, key, wamid, content, reply_to, sent_at";

/**
 * Stores the messages of a table `given` that has those columns; gives the ids of the new ones. `on conflict` waits for
 * another transaction that is storing the same message, so two webhooks cannot both win. Fails where a contact was erased
 * (see `isOfGone`).
 */
export const storeInbound = `insert into messages (id, organisation_id, number_id, contact_id, direction, content, wamid, dedupe_key, reply_to, sent_at)
  select id, org, number, coalesce((select c.id from contacts c where c.id = contact), gone_contact(contact)), 'i', content, wamid, key, reply_to, sent_at from given order by key
  on conflict (dedupe_key) where dedupe_key is not null do nothing
  returning id`;

export const inboundValues = (rows: readonly InboundRow[]) => [
  uuids(rows.map((r) => r.id)),
  uuids(rows.map((r) => r.organisationId)),
  uuids(rows.map((r) => r.numberId)),
  uuids(rows.map((r) => r.contactId)),
  uuids(rows.map((r) => r.dedupeKey)),
  texts(rows.map((r) => r.wamid)),
  jsonTexts(rows.map((r) => r.content)),
  texts(rows.map((r) => r.replyTo)),
  instants(rows.map((r) => r.sentAt)),
];
