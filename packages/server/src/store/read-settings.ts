import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import type { Settings } from "./programme.ts";

/** The organisation's settings. */
export async function readSettings(db: Db, organisationId: OrganisationId): Promise<Settings> {
  const { rows } = await db.query<{ settings: Settings }>("select settings from organisations where id = $1", [
    organisationId,
  ]);
  const [row] = rows;
  if (!row) throw new Error(`Organisation ${organisationId} is gone.`);
  return row.settings;
}
