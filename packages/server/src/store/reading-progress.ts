import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Db } from "./database.ts";

/** A table that is read in the order of time by one job, with a position of its own. */
export interface Reading {
  readonly key: string;
  readonly table: "messages" | "contacts" | "turns" | "contact_changes";
  /** Rows of one step, at most: few where this process works on them, since it answers people, too. */
  readonly stepRows: number;
}

export interface Position {
  /** As PostgreSQL writes it: JavaScript's dates would lose the microseconds. */
  readonly at: string;
  readonly after: string;
}

/** Takes the position for this transaction; null where another process works on it now. */
export async function takePosition(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  { key }: Reading,
): Promise<Position | null> {
  const { rows } = await tx.query<Position>(
    `select at::text, after from reading_progress where organisation_id = $1 and reading = $2 for update skip locked`,
    [organisationId, key],
  );
  return rows[0] ?? null;
}

/** What was never read begins with its first row. */
export async function beginReading(db: Db, organisationId: OrganisationId, { key, table }: Reading): Promise<void> {
  await db.query(
    `insert into reading_progress (organisation_id, reading, at)
     select $1, $2, least((select min(created_at) from ${table} where organisation_id = $1), settled_until())
     where not exists (select from reading_progress where organisation_id = $1 and reading = $2)
     on conflict do nothing`,
    [organisationId, key],
  );
}

/** Up to where a step may go: all there is by then is there to be seen. Null: nothing new can be settled yet. */
export async function stepEnd(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  { key }: Reading,
): Promise<{ readonly end: string; readonly isLast: boolean } | null> {
  const { rows } = await tx.query<{ end: string; isLast: boolean; isNew: boolean }>(
    `select least(p.at + p.step, s.until)::text as end, p.at + p.step >= s.until as "isLast", s.until > p.at as "isNew"
     from reading_progress p, (select settled_until() as until) s where p.organisation_id = $1 and p.reading = $2`,
    [organisationId, key],
  );
  const row = rows[0];
  return row?.isNew ? row : null;
}

/**
 * Microseconds since 1970: what began before it was committed or given up by now, and is there to be seen. Not to be asked
 * behind the wall, where others' transactions are not told of.
 */
export async function settledUntil(db: Db): Promise<bigint> {
  const { rows } = await db.query<{ at: string }>({
    name: "settled_until",
    text: "select (extract(epoch from settled_until()) * 1000000)::bigint::text as at",
  });
  return BigInt(rows[0]?.at ?? 0);
}

/** What one step looks at. */
export type Window = Position & { readonly end: string };

/** What was read in one step. */
export interface Stretch {
  readonly rows: number;
  /** The last row; null where there was none. */
  readonly last: { readonly at: string; readonly id: string } | null;
}

export interface Step extends Position {
  readonly rows: number;
  /** The step was cut short: the next one goes on from the last row. */
  readonly isFull: boolean;
}

/**
 * Steps grow where little happened; one that was cut short makes the next as long as what it read: the rest of it was found
 * and sorted for nothing. So a step takes a fraction of a second, also where much is behind.
 */
export async function savePosition(tx: pg.PoolClient, organisationId: OrganisationId, reading: Reading, step: Step) {
  await tx.query(
    `update reading_progress set at = $3::timestamptz, after = $4, rows = rows + $5::int, seen_at = now(),
       step = case when $6 then greatest($3::timestamptz - at, interval '100 milliseconds') when $5::int < $7::int / 5 then least(step * 2, interval '30 days') else step end
     where organisation_id = $1 and reading = $2`,
    [organisationId, reading.key, step.at, step.after, step.rows, step.isFull, reading.stepRows],
  );
}

/** How far the search is behind, in seconds; null where it was never begun. */
export async function searchLag(db: Db, organisationId: OrganisationId): Promise<number | null> {
  const { rows } = await db.query<{ behind: number | null }>(
    `select extract(epoch from now() - min(at))::float8 as behind from reading_progress
     where organisation_id = $1 and reading in ('search messages', 'search contacts')`,
    [organisationId],
  );
  return rows[0]?.behind ?? null;
}
