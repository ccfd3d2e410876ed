import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Reading, Stretch, Window } from "./reading-progress.ts";

export interface RowOfTime {
  readonly id: string;
  readonly contactId: ContactId;
  /** As PostgreSQL writes it. */
  readonly at: string;
}

/**
 * The rows of one step as a statement: the next ones of `table` after the position and before the end, in the order of time.
 * Its values are the first five of the statement around it, as `stepValues` gives them.
 */
export const stepOf = (table: Reading["table"], columns: string): string =>
  `select id::text, ${columns} from ${table}
     where created_at >= $2::timestamptz and created_at < $3::timestamptz and organisation_id = $1
       and (created_at > $2::timestamptz or id::text > $4)
     order by created_at, id::text limit $5`;

export const stepValues = (organisationId: OrganisationId, { stepRows }: Reading, { at, after, end }: Window) => [
  organisationId,
  at,
  end,
  after,
  stepRows,
];

/** The rows of a source after a position and before a moment, in the order of time; a page of them at most. */
export async function rowsOfStep<T extends RowOfTime>(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  reading: Reading,
  window: Window,
  /** Further columns. */
  more = "",
): Promise<readonly T[]> {
  const contact = reading.table === "contacts" ? "id" : "contact_id";
  const columns = `${contact} as "contactId", created_at::text as at${more}`;
  const { rows } = await tx.query<T>(stepOf(reading.table, columns), stepValues(organisationId, reading, window));
  return rows;
}

export const stretchOf = (rows: readonly RowOfTime[]): Stretch => ({ rows: rows.length, last: rows.at(-1) ?? null });
