import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** Whether the newest version of a journey is live. */
export async function isLiveJourney(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rows } = await tx.query<{ withdrawn: boolean }>(
    "select withdrawn from journeys where organisation_id = $1 and id = $2 order by version desc limit 1",
    [organisationId, id],
  );
  return rows[0]?.withdrawn === false;
}
