import type { GroupDefinition } from "@hotline/core/model/project.ts";
import type { Db } from "./database.ts";
import { noteEdits } from "./edits.ts";
import type { Settings } from "./programme.ts";

/** Changes the groups of an organisation's settings, of which everybody else who changes them waits for the end. */
export async function changeGroups(
  tx: Db,
  organisationId: string,
  change: (groups: readonly GroupDefinition[], settings: Settings) => readonly GroupDefinition[],
  author: string,
): Promise<void> {
  const { rows } = await tx.query<{ settings: Settings }>(
    "select settings from organisations where id = $1 for update",
    [organisationId],
  );
  const [row] = rows;
  if (row === undefined) return;
  const before = row.settings;
  const after = { ...before, groups: change(before.groups ?? [], before) };
  await tx.query("update organisations set settings = $2, revision = revision + 1 where id = $1", [
    organisationId,
    JSON.stringify(after),
  ]);
  await noteEdits(tx, organisationId, { before, after, author });
}

/** The names of live journeys in whose definition an id stands. */
export async function journeysThatName(db: Db, organisationId: string, id: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select name from (select distinct on (id) name, definition, withdrawn from journeys where organisation_id = $1
       order by id, version desc) newest
     where not withdrawn and position($2 in definition::text) > 0 order by name`,
    [organisationId, id],
  );
  return rows.map(({ name }) => name);
}
