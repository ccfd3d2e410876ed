import type { OutboundContent } from "@hotline/core/model/message.ts";
import { lockShards } from "../claim-inbox.ts";
import type { Db } from "../database.ts";

/** A message that an operator sends. Its id is made by whoever asks for it, so that asking twice is once. */
export interface OperatorMessage {
  readonly id: string;
  readonly organisationId: string;
  readonly contactId: string;
  readonly numberId: string;
  readonly author: string;
  readonly content: OutboundContent;
  /** WhatsApp's id of the message that this one replies to. */
  readonly replyTo: string | null;
}

/** `taken`: that id belongs to another message. */
export type Queued = "queued" | "repeated" | "taken";

/**
 * Stores a message and queues it behind all that is on its way to the contact. The shard is held, as everybody must who
 * fills the outbox: a turn that commits at the same time could else overtake.
 */
export async function sendAsOperator(tx: Db, message: OperatorMessage): Promise<Queued> {
  const { id, organisationId, contactId, numberId, author, content, replyTo } = message;
  await lockShards(tx, [contactId]);
  const { rowCount } = await tx.query(
    `with said as (
       insert into messages (id, organisation_id, number_id, contact_id, direction, content, reply_to)
       values ($1, $2, $3, $4, 'o', $5, $6) on conflict (id) do nothing returning id
     ), promoted as (
       update outbox set priority = 0 where contact_id = $4 and priority > 0 and state = 'ready' and exists (select from said)
     ), queued as (
       insert into outbox (contact_id, organisation_id, number_id, message_id) select $4, $2, $3, id from said
     )
     insert into authored_messages (message_id, organisation_id, author) select id, $2, $7 from said`,
    [id, organisationId, numberId, contactId, JSON.stringify(content), replyTo, author],
  );
  if (rowCount === 0) return (await isOurs(tx, message)) ? "repeated" : "taken";
  await answered(tx, organisationId, contactId);
  return "queued";
}

async function isOurs(tx: Db, { id, organisationId, contactId, author }: OperatorMessage): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from messages m join authored_messages a on a.message_id = m.id
     where m.id = $1 and m.organisation_id = $2 and m.contact_id = $3 and a.author = $4`,
    [id, organisationId, contactId, author],
  );
  return rowCount === 1;
}

/** The person waits no longer. */
async function answered(tx: Db, organisationId: string, contactId: string): Promise<void> {
  await tx.query(
    `with free as (
       update conversations set human_since = null
       where contact_id = $1 and organisation_id = $2 and human_since is not null)
     update human_conversations set waiting_since = null, urgency = 0, reason = null, unread = 0, last_outbound_at = now(),
       changed_at = now()
     where contact_id = $1 and organisation_id = $2`,
    [contactId, organisationId],
  );
}
