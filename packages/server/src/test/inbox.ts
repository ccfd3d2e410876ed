import { type ContactId, idOf } from "@hotline/core/model/ids.ts";
import { insertInbound } from "../store/insert-inbound.ts";
import { keyOf, newUuid } from "../store/uuid.ts";
import type { Api } from "./api.ts";

/** Somebody who wrote, as the hot path leaves it: contact, message, conversation. Returns the contact's id. */
export async function addConversation(
  { db, organisation }: Pick<Api, "db" | "organisation">,
  {
    phone,
    name = "Ann",
    text = "Hello",
    urgency,
    language = "eng",
  }: {
    readonly phone: string;
    readonly name?: string;
    readonly text?: string;
    /** Waits for a human, so urgently. */
    readonly urgency?: 0 | 1 | 2;
    readonly language?: string;
  },
): Promise<ContactId> {
  const { rows } = await db.query<{ id: ContactId }>("select resolve_contact($1, $2, null, $3, $4) as id", [
    organisation.id,
    newUuid(),
    phone,
    name,
  ]);
  const contactId = rows[0]?.id ?? idOf("");
  await db.query("update contacts set language = $2 where id = $1", [contactId, language]);
  await db.query(
    `insert into conversations (contact_id, organisation_id, number_id, last_inbound_at, in_inbox, human_since)
     values ($1, $2, $3, now(), $4, case when $4 then now() end)`,
    [contactId, organisation.id, organisation.numberId, urgency !== undefined],
  );
  if (urgency !== undefined)
    await db.query(
      `insert into human_conversations (contact_id, organisation_id, number_id, waiting_since, last_inbound_at, urgency, reason, unread)
       values ($1, $2, $3, clock_timestamp(), now(), $4, $5, 1)`,
      [contactId, organisation.id, organisation.numberId, urgency, JSON.stringify({ noAnswer: true })],
    );
  await write({ db, organisation }, contactId, text);
  return contactId;
}

/** A message of that person; returns its id. */
export async function write(
  { db, organisation }: Pick<Api, "db" | "organisation">,
  contactId: ContactId,
  text: string,
) {
  const id = newUuid<"message">();
  await insertInbound(db, [
    {
      id,
      organisationId: organisation.id,
      numberId: organisation.numberId,
      contactId,
      replyTo: null,
      dedupeKey: keyOf(organisation.numberId, `wamid.${id}`),
      wamid: `wamid.${id}`,
      sentAt: new Date(),
      converse: false,
      content: JSON.stringify({ kind: "text", text }),
    },
  ]);
  return id;
}

/** An operator's answer. */
export const said = (api: Api, contactId: ContactId, text: string, clientId = newUuid()) =>
  api.as("operator").run("inbox/send-message", { message: { clientId, contactId, text } });
