import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import type { EntryId } from "./entry.ts";
import { idOf } from "./versions.ts";

/** How a journey's definition names an entry, as its JSON has it; kinds that journeys do not name have nothing. */
function namesOf({ kind, key }: EntryId): RegExp | null {
  if (kind === "content") return new RegExp(`content\\.${key}\\b`);
  if (kind === "dataSource") return new RegExp(`"source":\\s*"${key}"`);
  return null;
}

/** The names of the live journeys that use each entry. */
export async function journeysUsing(
  db: Db,
  organisationId: OrganisationId,
  entries: readonly EntryId[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select name, definition from (
       select distinct on (id) name, definition::text as definition, withdrawn from journeys where organisation_id = $1
       order by id, version desc) newest
     where not withdrawn order by name`,
    [organisationId],
  );
  return new Map(
    entries.map((entry) => {
      const pattern = namesOf(entry);
      const using = pattern === null ? [] : rows.filter(({ definition }) => pattern.test(definition));
      return [idOf(entry), using.map(({ name }) => name)];
    }),
  );
}
