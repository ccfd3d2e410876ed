import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project, TriggerDefinition } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { archiveField } from "./contacts/archived-fields.ts";
import { transaction } from "./database.ts";
import { afterImport, beforeImport } from "./entries/import.ts";
import { sameBody } from "./entries/same.ts";
import { addNumber } from "./number-settings.ts";
import { readProgramme } from "./programme.ts";
import { readTriageContent, saveTriageContent } from "./triage-content.ts";
import { newUuid } from "./uuid.ts";

export interface ImportTarget {
  /** The organisation to replace; without it the one of the same name, or else a new one. */
  readonly organisationId?: OrganisationId;
  /** Whether the files may take the place of what was edited in the console; without it that is refused. */
  readonly replaceEdits?: boolean;
  /** The WhatsApp number that the organisation answers, made or kept. Without `display` a new one is read as its id. */
  readonly number?: { readonly phoneNumberId: string; readonly display?: string; readonly messagesPerSecond?: number };
}

/** What is kept of a publication. */
export interface Publication {
  readonly author?: string;
  readonly message?: string;
  /** What becomes of sessions in earlier versions of the journeys that changed (core/flow's MoveRule); they stay without. */
  readonly move?: unknown;
}

export interface ImportReport {
  readonly organisationId: OrganisationId;
  readonly created: boolean;
  /** Journeys of which a new version was published, left as they were, and withdrawn. */
  readonly published: number;
  readonly unchanged: number;
  readonly withdrawn: number;
}

/**
 * Publishes a project: all of it in one transaction, or nothing. Journeys that did not change get no new version. Throws
 * `EditsWouldBeLost` where that would undo edits of the console. */
export function importProject(
  pool: pg.Pool,
  project: Project,
  target: ImportTarget = {},
  publication: Publication = {},
): Promise<ImportReport> {
  return transaction(pool, async (tx) => {
    // Two imports at once would number versions alike.
    await tx.query("lock table journeys in share row exclusive mode");
    const { id, created } = await findTarget(tx, project, target.organisationId);
    await beforeImport(tx, id, project, target.replaceEdits ?? false);
    await archiveLeftOut(tx, id, project, publication.author || "import");
    await saveOrganisation(tx, id, project);
    await saveTriageContent(tx, id, project.triage);
    await afterImport(tx, id, project, publication);
    const counts = await saveJourneys(tx, id, project, publication);
    await planReminders(tx, id);
    if (target.number) await saveNumber(tx, id, target.number);
    return { organisationId: id, created, ...counts };
  });
}

async function findTarget(tx: pg.PoolClient, project: Project, wanted: OrganisationId | undefined) {
  const found = await tx.query<{ id: OrganisationId }>(
    wanted === undefined
      ? // One that was renamed in the console is still the one that its files are of.
        `select id from organisations where name = $1 or edits -> 'name' ->> 'was' = $1
         order by name = $1 desc, created_at limit 1`
      : "select id from organisations where id = $1",
    [wanted ?? project.name],
  );
  return { id: found.rows[0]?.id ?? wanted ?? newUuid<"organisation">(), created: found.rows.length === 0 };
}

/** A field that the files do not have is put away: what contacts have in it is kept, and people see where it is. */
async function archiveLeftOut(
  tx: pg.PoolClient,
  id: OrganisationId,
  { fields: kept }: Project,
  by: string,
): Promise<void> {
  const before = (await readProgramme(tx, id))?.settings.fields ?? [];
  for (const [position, field] of before.entries())
    if (!kept.some(({ key }) => key === field.key)) await archiveField(tx, id, field, { position, by });
}

async function saveOrganisation(tx: pg.PoolClient, id: OrganisationId, project: Project): Promise<void> {
  const { journeys: _, triage: __, ...settings } = project;
  await tx.query(
    `insert into organisations (id, name, settings) values ($1, $2, $3)
     on conflict (id) do update set name = $2, settings = $3, edits = '{}', revision = organisations.revision + 1`,
    [id, project.name, JSON.stringify(settings)],
  );
}

interface StoredJourney {
  readonly id: string;
  readonly version: number;
  readonly definition: unknown;
  readonly withdrawn: boolean;
  readonly triggers: readonly TriggerDefinition[] | null;
}

/** What starts a journey is part of its version; of versions that are older than that rule nobody knows. */
function sameTriggers({ triggers }: StoredJourney, now: readonly TriggerDefinition[]): boolean {
  return triggers === null || sameBody(triggers, now);
}

async function saveJourneys(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  { journeys, triggers }: Project,
  publication: Publication,
) {
  const { rows } = await tx.query<StoredJourney>(
    `select distinct on (id) id, version, definition, withdrawn, triggers from journeys
     where organisation_id = $1 order by id, version desc`,
    [organisationId],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  let published = 0;
  for (const journey of journeys) {
    const { uuid, name } = journey as { uuid: string; name: string };
    const old = stored.get(uuid);
    stored.delete(uuid);
    const definition = JSON.stringify(journey);
    const begunBy = triggers.filter((trigger) => trigger.journey === uuid);
    if (old && !old.withdrawn && JSON.stringify(old.definition) === definition && sameTriggers(old, begunBy)) continue;
    published += 1;
    const version = { uuid, name, definition, number: (old?.version ?? 0) + 1, begunBy };
    await insertVersion(tx, organisationId, version, publication);
  }
  const gone = [...stored.values()].filter((row) => !row.withdrawn);
  for (const { id, version } of gone)
    await tx.query("update journeys set withdrawn = true where organisation_id = $1 and id = $2 and version = $3", [
      organisationId,
      id,
      version,
    ]);
  return { published, unchanged: journeys.length - published, withdrawn: gone.length };
}

interface NewVersion {
  readonly uuid: string;
  readonly name: string;
  readonly number: number;
  readonly definition: string;
  readonly begunBy: readonly TriggerDefinition[];
}

async function insertVersion(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  { uuid, number, name, definition, begunBy }: NewVersion,
  { author = "", message = "", move = null }: Publication,
): Promise<void> {
  const documents = [move && JSON.stringify(move), JSON.stringify(begunBy)];
  await tx.query(
    `insert into journeys (organisation_id, id, version, name, definition, author, message, move, triggers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [organisationId, uuid, number, name, definition, author, message, ...documents],
  );
}

/** Campaigns may have changed, and with them when whose reminders are due. */
async function planReminders(tx: pg.PoolClient, organisationId: OrganisationId): Promise<void> {
  await tx.query(
    `select 1 from graphile_worker.add_job('planReminders', $1, job_key => $2)
     where exists (select from organisations where id = $3 and json_array_length(settings -> 'campaigns') > 0)`,
    [JSON.stringify({ organisationId }), `planReminders ${organisationId}`, organisationId],
  );
}

async function saveNumber(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  number: NonNullable<ImportTarget["number"]>,
) {
  const { phoneNumberId, display } = number;
  if (await addNumber(tx, organisationId, { display: phoneNumberId, ...number })) return;
  // Who publishes anew and says nothing of it leaves it as somebody has written it, here or in the console.
  const { rowCount: ours } = await tx.query(
    "update numbers set display = coalesce($3, display) where organisation_id = $1 and phone_number_id = $2",
    [organisationId, phoneNumberId, display ?? null],
  );
  if (ours === 0) throw new Error(await belongsTo(tx, number.phoneNumberId));
}

async function belongsTo(tx: pg.PoolClient, phoneNumberId: string): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    "select o.name from numbers n join organisations o on o.id = n.organisation_id where n.phone_number_id = $1",
    [phoneNumberId],
  );
  const owner = rows[0]?.name ?? "";
  return (
    `The number ${phoneNumberId} answers for "${owner}": publish in its place by --replace "${owner}", ` +
    "or give another WHATSAPP_PHONE_NUMBER_ID."
  );
}

/** The project as it was imported last; `null` where there is no such organisation. */
export async function exportProject(pool: pg.Pool, organisationId: OrganisationId): Promise<Project | null> {
  const programme = await readProgramme(pool, organisationId);
  if (programme === null) return null;
  const triage = await readTriageContent(pool, organisationId);
  const journeys = programme.journeys.map(({ definition }) => definition);
  return { ...programme.settings, journeys, ...(triage && { triage }) };
}

/** The organisations of this installation, by name. */
export async function listOrganisations(pool: pg.Pool): Promise<readonly { id: OrganisationId; name: string }[]> {
  return (
    await pool.query<{ id: OrganisationId; name: string }>("select id, name from organisations order by created_at")
  ).rows;
}
