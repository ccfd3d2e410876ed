import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type { ApprovedTemplate } from "@hotline/core/model/template.ts";
import type { Db } from "./database.ts";

export type Settings = Omit<Project, "journeys" | "triage">;

export interface ProgrammeRow {
  readonly organisationId: OrganisationId;
  readonly revision: string;
  readonly settings: Settings;
  readonly journeys: readonly JourneyRow[];
  readonly numbers: readonly NumberRow[];
}

/** What WhatsApp has approved for a number. */
interface NumberRow {
  readonly id: string;
  readonly templates: readonly ApprovedTemplate[];
}

/** A journey as it was published. */
export interface JourneyRow {
  readonly version: number;
  readonly definition: unknown;
  /** What becomes of sessions in earlier versions (core/flow's MoveRule); null: nothing. */
  readonly move: unknown;
}

/** Organisation → revision, of all of them: what differs from what a process knows has to be read again. */
export async function readRevisions(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; revision: string }>("select id, revision from organisations");
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** An organisation's settings and the newest version of each journey that is not withdrawn. */
export async function readProgramme(db: Db, organisationId: OrganisationId): Promise<ProgrammeRow | null> {
  const { rows } = await db.query<Omit<ProgrammeRow, "organisationId">>(
    `select revision, settings, coalesce((
       select json_agg(json_build_object('id', id, 'templates', templates)) from numbers
       where organisation_id = o.id and templates <> '[]'), '[]') as numbers, coalesce((
       select json_agg(json_build_object('version', version, 'definition', definition, 'move', move) order by name) from (
         select distinct on (id) id, version, name, definition, move, withdrawn from journeys where organisation_id = o.id
         order by id, version desc) newest
       where not withdrawn), '[]') as journeys
     from organisations o where id = $1`,
    [organisationId],
  );
  const row = rows[0];
  return row ? { organisationId, ...row } : null;
}

/** A version of a journey, withdrawn or not; null where there never was one. */
export async function readVersion(
  db: Db,
  organisationId: OrganisationId,
  journey: { readonly id: string; readonly version: number },
): Promise<JourneyRow | null> {
  const { rows } = await db.query<JourneyRow>(
    "select version, definition, move from journeys where organisation_id = $1 and id = $2 and version = $3",
    [organisationId, journey.id, journey.version],
  );
  return rows[0] ?? null;
}

/** An organisation's settings; null where there is no such organisation. */
export async function readSettings(db: Db, organisationId: OrganisationId): Promise<Settings | null> {
  const { rows } = await db.query<{ settings: Settings }>("select settings from organisations where id = $1", [
    organisationId,
  ]);
  return rows[0]?.settings ?? null;
}

/** The names of all journeys that an organisation ever published, as they were called last. */
export async function readJourneyNames(
  db: Db,
  organisationId: OrganisationId,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>(
    "select distinct on (id) id, name from journeys where organisation_id = $1 order by id, version desc",
    [organisationId],
  );
  return rows;
}
