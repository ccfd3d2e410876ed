import type { ContactId, MessageId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { newUuid } from "../store/uuid.ts";

/** A contact of an organisation, as if they had written. */
export async function addContact(
  db: pg.Pool,
  organisationId: OrganisationId,
  name: string,
  phone: string,
): Promise<ContactId> {
  const id = newUuid<"contact">();
  await db.query("insert into contacts (id, organisation_id, name, phone) values ($1, $2, $3, $4)", [
    id,
    organisationId,
    name,
    phone,
  ]);
  return id;
}

/** What was said, in or out, without a turn. */
export async function addMessage(
  db: Pick<pg.Pool, "query">,
  { id: organisationId, numberId }: { readonly id: OrganisationId; readonly numberId: NumberId },
  contactId: ContactId,
  text: string,
  direction: "i" | "o" = "i",
): Promise<MessageId> {
  const id = newUuid<"message">();
  await db.query(
    `insert into messages (id, organisation_id, number_id, contact_id, direction, content) values ($1, $2, $3, $4, $5, $6)`,
    [id, organisationId, numberId, contactId, direction, JSON.stringify({ kind: "text", text })],
  );
  return id;
}

/** An organisation with a number, and nobody in it. */
export async function addEmptyOrganisation(
  db: pg.Pool,
): Promise<{ readonly id: OrganisationId; readonly numberId: NumberId }> {
  const [id, numberId] = [newUuid<"organisation">(), newUuid<"number">()];
  await db.query("insert into organisations (id, name, settings) values ($1, 'Ours', '{}')", [id]);
  await db.query("insert into numbers (id, organisation_id, phone_number_id, display) values ($1, $2, $3, '+1')", [
    numberId,
    id,
    numberId,
  ]);
  return { id, numberId };
}
