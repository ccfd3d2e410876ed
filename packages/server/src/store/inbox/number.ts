import type { Db } from "../database.ts";

/** A number of the organisation, by its id here. */
export async function readNumber(
  db: Db,
  organisationId: string,
  id: string,
): Promise<{ readonly id: string; readonly phoneNumberId: string } | null> {
  const { rows } = await db.query<{ id: string; phoneNumberId: string }>(
    `select id, phone_number_id as "phoneNumberId" from numbers where id = $1 and organisation_id = $2`,
    [id, organisationId],
  );
  return rows[0] ?? null;
}
