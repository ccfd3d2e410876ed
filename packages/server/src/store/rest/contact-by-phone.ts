import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** By digits alone, with the country's code and without a plus, as WhatsApp writes them. */
export async function contactByPhone(
  tx: Db,
  organisationId: OrganisationId,
  phone: string,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ id: string }>("select id from contacts where organisation_id = $1 and phone = $2", [
    organisationId,
    phone,
  ]);
  return rows[0]?.id;
}
