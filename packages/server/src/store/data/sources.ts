import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { DataSourceDefinition } from "@hotline/core/model/project.ts";
import type { SourceProblem } from "@hotline/core/model/source-problems.ts";
import type { Db } from "../database.ts";
import { type KeptProblem, problemFrom } from "./tries.ts";

/** A source of the settings, and what is known from it. */
export interface DataSourceState {
  readonly key: string;
  readonly definition: DataSourceDefinition;
  readonly asOf: string | null;
  readonly fetchedAt: Date | null;
  readonly isStale: boolean;
  readonly triedAt: Date | null;
  /** What was wrong with the last try; null where it was good. */
  readonly lastProblem: SourceProblem | null;
  readonly failures: number;
  readonly dueAt: Date | null;
  readonly rowCount: number;
  readonly columns: readonly string[];
}

/** The first problem of the newest try: with a name and values, where `last_error` has a sentence for the alarm. */
const lastProblem = `case when t.last_error is not null then coalesce(
  (select problems -> 0 from data_tries n where n.organisation_id = t.organisation_id and n.key = t.key
   order by n.id desc limit 1), to_json(t.last_error)) end`;

/** An organisation's sources by key; one that was never read, or was defined anew since, is stale and due. */
export async function readDataSources(
  db: Db,
  organisationId: OrganisationId,
  now: number,
): Promise<readonly DataSourceState[]> {
  const { rows } = await db.query<DataSourceState & { readonly lastProblem: KeptProblem | null }>(
    `select d.value ->> 'key' as key, d.value as definition, t.as_of::text as "asOf", t.fetched_at as "fetchedAt",
       coalesce(extract(epoch from to_timestamp($2 / 1000.0) - t.fetched_at) > (d.value ->> 'staleAfterSeconds')::float8, true)
         as "isStale",
       t.tried_at as "triedAt", ${lastProblem} as "lastProblem", coalesce(t.failures, 0) as failures,
       case when t.definition::jsonb = d.value::jsonb and t.due_at > to_timestamp($2 / 1000.0) then t.due_at end as "dueAt",
       coalesce(json_array_length(t.content -> 'rows'), 0) as "rowCount",
       array(select json_object_keys(t.content #> '{rows,0,values}')) as columns
     from organisations o cross join lateral json_array_elements(o.settings -> 'dataSources') d
       left join data_tables t on t.organisation_id = o.id and t.key = d.value ->> 'key'
     where o.id = $1 order by 1`,
    [organisationId, now],
  );
  return rows.map((row) => ({ ...row, lastProblem: row.lastProblem && problemFrom(row.lastProblem) }));
}

/** What was read from a source last, as `core/data` wrote it; null where nothing was. */
export async function readTableOf(db: Db, organisationId: OrganisationId, key: string): Promise<unknown> {
  const { rows } = await db.query<{ content: unknown }>(
    "select content from data_tables where organisation_id = $1 and key = $2",
    [organisationId, key],
  );
  return rows[0]?.content ?? null;
}
