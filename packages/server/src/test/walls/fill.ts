import { expect } from "vitest";
import { newUuid } from "../../store/uuid.ts";
import type { Api, TestOrganisation } from "../api.ts";
import { canary, fillEveryTable } from "./strangers-rows.ts";

/** Rows of an organisation in every table, of one contact, one session and one member. */
export async function fill(api: Api, { id, numberId, members }: TestOrganisation) {
  const [contact, session, message] = [newUuid(), newUuid(), newUuid()];
  const { rows } = await api.db.query<{ id: string }>("select resolve_contact($1, $2, null, '27820001234', $3) as id", [
    id,
    contact,
    `${canary} name`,
  ]);
  expect(rows[0]?.id).toBe(contact);
  return fillEveryTable(api.db, {
    organisation_id: id,
    number_id: numberId,
    contact_id: contact,
    session_id: session,
    message_id: message,
    member_id: members.operator.id,
    user_id: members.operator.userId,
    author: members.operator.id,
    "messages.id": message,
    "sessions.id": session,
  });
}
