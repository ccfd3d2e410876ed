import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { GroupDefinition } from "@hotline/core/model/project.ts";
import { changeSettings } from "../change-settings.ts";
import type { Db } from "../database.ts";
import type { Settings } from "../programme.ts";

/** Changes the groups of an organisation's settings. */
export async function changeGroups(
  tx: Db,
  organisationId: OrganisationId,
  change: (groups: readonly GroupDefinition[], settings: Settings) => readonly GroupDefinition[],
  author: string,
): Promise<readonly GroupDefinition[]> {
  const changed = (settings: Settings) => ({ ...settings, groups: change(settings.groups ?? [], settings) });
  const after = await changeSettings(tx, organisationId, changed, author);
  return after?.groups ?? [];
}

/** The names of live journeys in whose definition an id stands. */
export async function journeysThatName(db: Db, organisationId: OrganisationId, id: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select name from (select distinct on (id) name, definition, withdrawn from journeys where organisation_id = $1
       order by id, version desc) newest
     where not withdrawn and position($2 in definition::text) > 0 order by name`,
    [organisationId, id],
  );
  return rows.map(({ name }) => name);
}
