import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import { noteEdits } from "./edits.ts";
import type { Settings } from "./programme.ts";

/** Changes an organisation's settings; whoever else changes them waits for the end, and every process reads them anew. */
export async function changeSettings(
  tx: Db,
  organisationId: OrganisationId,
  change: (settings: Settings) => Settings,
  author: string,
): Promise<Settings | undefined> {
  const { rows } = await tx.query<{ settings: Settings }>(
    "select settings from organisations where id = $1 for update",
    [organisationId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const before = row.settings;
  const after = change(before);
  await tx.query("update organisations set settings = $2, revision = revision + 1 where id = $1", [
    organisationId,
    JSON.stringify(after),
  ]);
  await noteEdits(tx, organisationId, { before, after, author });
  return after;
}
