import type { Project } from "@hotline/core/model/project.ts";
import type { Db } from "./database.ts";

export type Settings = Omit<Project, "journeys">;

export interface ProgrammeRow {
  readonly organisationId: string;
  readonly revision: string;
  readonly settings: Settings;
  readonly journeys: readonly unknown[];
}

export async function readRevisions(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; revision: string }>("select id, revision from organisations");
  return new Map(rows.map((row) => [row.id, row.revision]));
}

/** An organisation's settings and the newest version of each journey that is not withdrawn. */
export async function readProgramme(db: Db, organisationId: string): Promise<ProgrammeRow | null> {
  const { rows } = await db.query<{ revision: string; settings: Settings; journeys: unknown[] | null }>(
    `select revision, settings, (
       select json_agg(definition order by name) from (
         select distinct on (id) id, name, definition, withdrawn from journeys where organisation_id = o.id
         order by id, version desc) newest
       where not withdrawn) as journeys
     from organisations o where id = $1`,
    [organisationId],
  );
  const row = rows[0];
  if (!row) return null;
  return { organisationId, revision: row.revision, settings: row.settings, journeys: row.journeys ?? [] };
}
