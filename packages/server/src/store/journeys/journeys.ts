import type { JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { TriggerDefinition } from "@hotline/core/model/project.ts";
import type { Db } from "../database.ts";

/** A version of a journey, without its definition. */
export interface VersionRow {
  readonly journeyId: JourneyId;
  readonly version: number;
  readonly name: string;
  readonly publishedAt: Date;
  readonly author: string;
  readonly message: string;
  readonly move: { readonly kind: string } | null;
  readonly withdrawn: boolean;
  /** What messages started it; null where nobody kept that. */
  readonly triggers: readonly TriggerDefinition[] | null;
}

/** A journey, as its newest version has it. */
export interface JourneyRow {
  readonly id: JourneyId;
  readonly name: string;
  readonly newest: VersionRow;
}

const columns = `id as "journeyId", version, name, published_at as "publishedAt", author, message, move, withdrawn, triggers`;

/** The newest version of each journey, withdrawn or not, by name. */
export async function listJourneys(db: Db, organisationId: OrganisationId): Promise<readonly JourneyRow[]> {
  const { rows } = await db.query<VersionRow>(
    `select * from (
       select distinct on (id) ${columns} from journeys where organisation_id = $1 order by id, version desc
     ) newest order by lower(name), "journeyId"`,
    [organisationId],
  );
  return rows.map((newest) => ({ id: newest.journeyId, name: newest.name, newest }));
}

/** All versions of these journeys, the newest first. */
export async function readVersions(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly JourneyId[],
): Promise<readonly VersionRow[]> {
  const { rows } = await db.query<VersionRow>(
    `select ${columns} from journeys where organisation_id = $1 and id = any($2::uuid[]) order by version desc`,
    [organisationId, ids],
  );
  return rows;
}

export interface VersionKey {
  readonly journeyId: JourneyId;
  readonly version: number;
}

export async function readDefinitions(db: Db, organisationId: OrganisationId, keys: readonly VersionKey[]) {
  const { rows } = await db.query<VersionKey & { definition: unknown }>(
    `select j.id as "journeyId", j.version, j.definition from journeys j
     join unnest($2::uuid[], $3::int[]) as wanted (id, version) on wanted.id = j.id and wanted.version = j.version
     where organisation_id = $1`,
    [organisationId, keys.map(({ journeyId }) => journeyId), keys.map(({ version }) => version)],
  );
  return rows;
}

/** As these journeys are by now; those that never were are left out. */
export async function readNewestDefinitions(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly unknown[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<{ definition: unknown }>(
    `select distinct on (id) definition from journeys where organisation_id = $1 and id::text = any($2)
     order by id, version desc`,
    [organisationId, ids],
  );
  return rows.map(({ definition }) => definition);
}
