import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type { Db } from "../database.ts";
import { type Edit, editsUndoneBy } from "../edits.ts";
import type { Live } from "./entry.ts";
import { bodyOf, readLive } from "./live.ts";
import { sameBody } from "./same.ts";
import { catchUp, type EntryVersion, newestVersions, type Publisher } from "./versions.ts";

/** Files would silently undo what was edited in the console. */
class EditsWouldBeLost extends Error {
  override readonly name = "EditsWouldBeLost";
  readonly lost: readonly Edit[];

  constructor(lost: readonly Edit[]) {
    const lines = lost.map(({ what, author, at }) => {
      return `  ${what}, by ${author} on ${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
    });
    super(
      `Edited in the console, and different in the files:\n${lines.join("\n")}\n` +
        "Nothing was imported. `hotline export` brings these edits into files; with --replace the files take their place.",
    );
    this.lost = lost;
  }
}

/** Before an import: keeps what is live as versions, and throws `EditsWouldBeLost` unless the files may replace edits. */
export async function beforeImport(
  tx: Db,
  organisationId: OrganisationId,
  project: Project,
  replace: boolean,
): Promise<void> {
  const live = await readLive(tx, organisationId, true);
  if (live === null) return;
  await catchUp(tx, organisationId, live, { source: "files", author: "", message: "As it was." });
  const coming = liveOf(project);
  const lost = (await newestVersions(tx, organisationId)).filter(
    (version) => version.source === "console" && !sameBody(version.body, bodyOf(coming, version)),
  );
  if (replace) return;
  const edits = [...lost.map(editOf), ...(await editsUndoneBy(tx, organisationId, coming.settings))];
  if (edits.length > 0) throw new EditsWouldBeLost(edits);
}

const editOf = ({ kind, key, author, publishedAt }: EntryVersion): Edit => ({
  what: `${kind} ${key}`,
  author,
  at: publishedAt,
});

/** After an import: its entries are the newest versions. */
export async function afterImport(
  tx: Db,
  organisationId: OrganisationId,
  project: Project,
  { author = "", message = "" }: Partial<Publisher>,
): Promise<void> {
  await catchUp(tx, organisationId, liveOf(project), { source: "files", author, message });
}

function liveOf({ journeys: _, triage, ...settings }: Project): Live {
  return { settings, triage: triage ?? null };
}
