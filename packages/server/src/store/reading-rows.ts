import type pg from "pg";
import { type Reading, stepRows, type Window } from "./reading-progress.ts";

export interface RowOfTime {
  readonly id: string;
  readonly contactId: string;
  /** As PostgreSQL writes it. */
  readonly at: string;
}

/** The rows of a source after a position and before a moment, in the order of time; a page of them at most. */
export async function rowsOfStep<T extends RowOfTime>(
  tx: pg.PoolClient,
  organisationId: string,
  { table }: Reading,
  { at, after, end }: Window,
  /** Further columns. */
  more = "",
): Promise<readonly T[]> {
  const contact = table === "contacts" ? "id" : "contact_id";
  const { rows } = await tx.query<T>(
    `select id::text, ${contact} as "contactId", created_at::text as at${more} from ${table}
     where created_at >= $2::timestamptz and created_at < $3::timestamptz and organisation_id = $1
       and (created_at > $2::timestamptz or id::text > $4)
     order by created_at, id::text limit ${stepRows}`,
    [organisationId, at, end, after],
  );
  return rows;
}
