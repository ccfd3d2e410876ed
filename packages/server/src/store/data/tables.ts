import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import type pg from "pg";
import type { Db } from "../database.ts";

/** A data source of one organisation. */
export interface SourceId {
  readonly organisationId: OrganisationId;
  readonly key: string;
}

export interface StoredTable {
  /** As `core/data` wrote it; `tableFromJson` gives it back its type. */
  readonly content: unknown;
  readonly location: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
}

const settings = `
  select o.id as organisation_id, d.value ->> 'key' as key, d.value as definition
  from organisations o cross join lateral json_array_elements(o.settings -> 'dataSources') d`;

/** The sources whose next try is due; a source that was never tried, or was defined anew, is due at once. */
export async function dueSources(db: Db, now: number): Promise<readonly SourceId[]> {
  const { rows } = await db.query<{ organisation_id: OrganisationId; key: string }>(
    `with sources as (${settings})
     select s.organisation_id, s.key from sources s left join data_tables t using (organisation_id, key)
     where t.due_at is null or t.due_at <= to_timestamp($1 / 1000.0) or t.definition::jsonb <> s.definition::jsonb
     order by t.due_at nulls first limit 100`,
    [now],
  );
  return rows.map((row) => ({ organisationId: row.organisation_id, key: row.key }));
}

/** The definition in the organisation's settings; null where it is gone. */
export async function readSource(db: Db, source: SourceId): Promise<DataSourceDefinition | null> {
  const { rows } = await db.query<{ definition: DataSourceDefinition }>(
    `with sources as (${settings}) select definition from sources where organisation_id = $1 and key = $2`,
    [source.organisationId, source.key],
  );
  return rows[0]?.definition ?? null;
}

/**
 * What is stored of a source, if it was read with this definition. In a transaction the row is locked, so that two
 * processes that fetched at once put their versions in one after the other.
 */
export async function readStored(
  db: Db,
  source: SourceId,
  definition: DataSourceDefinition,
  lock = false,
): Promise<StoredTable | null> {
  const { rows } = await db.query<StoredTable>(
    `select content, location, etag, last_modified as "lastModified", failures from data_tables
     where organisation_id = $1 and key = $2 and definition::jsonb - $4::text[] = $3::jsonb - $4::text[]
     ${lock ? "for update" : ""}`,
    [source.organisationId, source.key, JSON.stringify(definition), unimportant],
  );
  return rows[0] ?? null;
}

/** Parts of a definition that may change while what was read stays good. */
const unimportant = ["refreshSeconds", "staleAfterSeconds"];

export interface Attempt {
  readonly definition: DataSourceDefinition;
  readonly now: number;
  readonly dueAt: number;
  readonly error: string | null;
  readonly failures: number;
  readonly location: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly content: unknown;
  readonly asOf: string | null;
  readonly fetchedAt: number | null;
}

/** Records a try. `changed` tells every process to load the organisation's tables anew. */
export async function saveAttempt(tx: pg.PoolClient, source: SourceId, attempt: Attempt, changed: boolean) {
  await tx.query(
    `insert into data_tables (organisation_id, key, definition, content, as_of, fetched_at, tried_at, last_error,
       failures, location, etag, last_modified, due_at)
     values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), to_timestamp($7 / 1000.0), $8, $9, $10, $11, $12,
       to_timestamp($13 / 1000.0))
     on conflict (organisation_id, key) do update set definition = excluded.definition, content = excluded.content,
       as_of = excluded.as_of, fetched_at = excluded.fetched_at, tried_at = excluded.tried_at,
       last_error = excluded.last_error, failures = excluded.failures, location = excluded.location,
       etag = excluded.etag, last_modified = excluded.last_modified, due_at = excluded.due_at`,
    [
      source.organisationId,
      source.key,
      JSON.stringify(attempt.definition),
      attempt.content === null ? null : JSON.stringify(attempt.content),
      attempt.asOf,
      attempt.fetchedAt,
      attempt.now,
      attempt.error,
      attempt.failures,
      attempt.location,
      attempt.etag,
      attempt.lastModified,
      attempt.dueAt,
    ],
  );
  if (changed)
    await tx.query("update organisations set revision = revision + 1 where id = $1", [source.organisationId]);
}

/** The tables of an organisation's present sources, as `core/data` wrote them. */
export async function readTables(db: Db, organisationId: OrganisationId): Promise<readonly unknown[]> {
  const { rows } = await db.query<{ content: unknown }>(
    `with sources as (${settings})
     select t.content from data_tables t join sources s using (organisation_id, key)
     where t.organisation_id = $1 and t.content is not null order by key`,
    [organisationId],
  );
  return rows.map((row) => row.content);
}

export interface SourceState {
  readonly organisationId: OrganisationId;
  readonly key: string;
  readonly asOf: string | null;
  readonly ageSeconds: number | null;
  readonly stale: boolean;
  readonly lastError: string | null;
}

/** How every source stands, for metrics and the console. A source that never gave anything is stale. */
export async function sourceStates(db: Db, now: number): Promise<readonly SourceState[]> {
  const { rows } = await db.query<SourceState>(
    `with sources as (${settings}), aged as (
       select s.organisation_id, s.key, s.definition, t.as_of, t.last_error,
         extract(epoch from to_timestamp($1 / 1000.0) - t.fetched_at)::float8 as age
       from sources s left join data_tables t using (organisation_id, key))
     select organisation_id as "organisationId", key, as_of::text as "asOf", age as "ageSeconds",
       coalesce(age > (definition ->> 'staleAfterSeconds')::float8, true) as stale, last_error as "lastError"
     from aged order by organisation_id, key`,
    [now],
  );
  return rows;
}
