import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

interface NumberHere {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly isRetired: boolean;
}

/** A number of the organisation, by its id here. */
export async function readNumber(db: Db, organisationId: OrganisationId, id: string): Promise<NumberHere | null> {
  const { rows } = await db.query<NumberHere>(
    `select id, phone_number_id as "phoneNumberId", retired_at is not null as "isRetired" from numbers where id = $1 and organisation_id = $2`,
    [id, organisationId],
  );
  return rows[0] ?? null;
}
