import type { SourceProblem } from "@hotline/core/model/source-problems.ts";
import type { Db } from "../database.ts";
import type { SourceId } from "./tables.ts";

/** One try to fetch a source. */
export interface DataTry {
  readonly id: string;
  readonly outcome: "read" | "unchanged" | "rejected" | "failed" | "gone";
  readonly problems: readonly SourceProblem[];
  readonly rowCount: number | null;
  readonly asOf: string | null;
  readonly triedAt: Date;
}

/** A source that is fetched every minute keeps an hour and more; one that is fetched daily, months. */
const kept = 100;
/** A version with a fault in every row need not fill the database. */
const problemsKept = 20;

export interface NewTry {
  readonly outcome: DataTry["outcome"];
  readonly problems: readonly SourceProblem[];
  readonly counted: { readonly rows: number; readonly asOf: string | null } | null;
  readonly now: number;
}

/** A problem as it is kept; before problems had names it was its sentence. */
export type KeptProblem = SourceProblem | string;

export const problemFrom = (kept: KeptProblem): SourceProblem =>
  typeof kept === "string" ? { name: null, values: {}, text: kept } : kept;

/** Keeps a try, and forgets the oldest ones. */
export async function addTry(db: Db, { organisationId, key }: SourceId, one: NewTry): Promise<void> {
  await db.query(
    `insert into data_tries (organisation_id, key, outcome, problems, row_count, as_of, tried_at)
     values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0))`,
    [
      organisationId,
      key,
      one.outcome,
      JSON.stringify(one.problems.slice(0, problemsKept)),
      one.counted?.rows ?? null,
      one.counted?.asOf ?? null,
      one.now,
    ],
  );
  await db.query(
    `delete from data_tries where organisation_id = $1 and key = $2 and id <= (
       select id from data_tries where organisation_id = $1 and key = $2 order by id desc offset ${kept} limit 1)`,
    [organisationId, key],
  );
}

/** A source's tries, newest first. */
export async function readTries(
  db: Db,
  { organisationId, key }: SourceId,
  page: { readonly before?: string; readonly count: number },
): Promise<readonly DataTry[]> {
  const { rows } = await db.query<DataTry & { readonly problems: readonly KeptProblem[] }>(
    `select id, outcome, problems, row_count as "rowCount", as_of::text as "asOf", tried_at as "triedAt"
     from data_tries where organisation_id = $1 and key = $2 and ($3::bigint is null or id < $3)
     order by id desc limit $4`,
    [organisationId, key, page.before ?? null, page.count],
  );
  return rows.map((row) => ({ ...row, problems: row.problems.map(problemFrom) }));
}
