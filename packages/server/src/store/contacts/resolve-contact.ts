import { type ContactId, idOf, type OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

/** The contact who has this number, made where there is none. */
export async function findOrAddContact(tx: Db, organisationId: OrganisationId, phone: string): Promise<ContactId> {
  const { rows } = await tx.query<{ id: ContactId }>("select resolve_contact($1, $2, null, $3, '') as id", [
    organisationId,
    newUuid(),
    phone,
  ]);
  return rows[0]?.id ?? idOf("");
}
