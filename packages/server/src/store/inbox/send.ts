import type { ContactId, MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Db } from "../database.ts";
import { holdShards } from "../hold-shards.ts";
import { newUuid } from "../uuid.ts";

/** A message that an operator sends. `clientId` is made by whoever asks for it, so that asking twice is once. */
export interface OperatorMessage {
  readonly clientId: string;
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
  readonly numberId: NumberId;
  readonly author: string;
  readonly content: OutboundContent;
  /** WhatsApp's id of the message that this one replies to. */
  readonly replyTo: string | null;
}

/** `taken`: that id belongs to another message. */
export type Queued = { readonly kind: "queued" | "repeated"; readonly id: MessageId } | { readonly kind: "taken" };

/**
 * Stores a message and queues it behind all that is on its way to the contact. The shard is held, as everybody must who
 * fills the outbox: a turn that commits at the same time could else overtake.
 */
export async function sendAsOperator(tx: Db, message: OperatorMessage): Promise<Queued> {
  const { clientId, organisationId, contactId, numberId, author, content, replyTo } = message;
  await holdShards(tx, [contactId]);
  const id = newUuid<"message">();
  const { rowCount } = await tx.query(
    `with mine as (
       insert into authored_messages (message_id, organisation_id, author, client_id) values ($1, $2, $7, $8)
       on conflict (organisation_id, client_id) do nothing returning message_id as id
     ), said as (
       insert into messages (id, organisation_id, number_id, contact_id, direction, content, reply_to)
       select id, $2, $3, $4, 'o', $5, $6 from mine
     ), promoted as (
       update outbox set priority = 0 where contact_id = $4 and number_id is not distinct from $3 and priority > 0 and state = 'ready' and exists (select from mine)
     ), queued as (
       insert into outbox (contact_id, organisation_id, number_id, message_id) select $4, $2, $3, id from mine
     )
     select id from mine`,
    [id, organisationId, numberId, contactId, JSON.stringify(content), replyTo, author, clientId],
  );
  if (rowCount === 0) return (await sentEarlier(tx, message)) ?? { kind: "taken" };
  await answered(tx, message);
  return { kind: "queued", id };
}

/** What was sent under this id already; null where that is nothing. With the contact's shard held, it stays so. */
export async function sentEarlier(
  tx: Db,
  {
    clientId,
    organisationId,
    contactId,
    author,
  }: Pick<OperatorMessage, "clientId" | "organisationId" | "contactId" | "author">,
): Promise<Queued | null> {
  const { rows } = await tx.query<{ id: MessageId; isIt: boolean }>(
    `select a.message_id as id, a.author = $3 and m.contact_id is not distinct from $4 as "isIt"
     from authored_messages a left join messages m on m.id = a.message_id
     where a.organisation_id = $1 and a.client_id = $2`,
    [organisationId, clientId, author, contactId],
  );
  const [before] = rows;
  if (!before) return null;
  return before.isIt ? { kind: "repeated", id: before.id } : { kind: "taken" };
}

/**
 * What the holder says is an answer: the person waits no longer. How urgently and why stays known until the conversation is
 * done or handed back: who writes again is as urgent as before. What a program sends without holding the conversation, such
 * as a reminder, answers nobody.
 */
async function answered(tx: Db, { organisationId, contactId, author }: OperatorMessage): Promise<void> {
  await tx.query(
    `with said as (
       update human_conversations set last_outbound_at = now(), changed_at = now()
       where contact_id = $1 and organisation_id = $2 and claimed_by is distinct from $3
     ), answered as (
       update human_conversations set last_outbound_at = now(), changed_at = now(), waiting_since = null, unread = 0,
         reason = case when urgency > 0 then reason end
       where contact_id = $1 and organisation_id = $2 and claimed_by = $3 returning contact_id
     )
     update conversations v set human_since = null from answered a
     where v.contact_id = a.contact_id and v.human_since is not null`,
    [contactId, organisationId, author],
  );
}
