import type pg from "pg";

/** The turns that may be counted now: those behind `after`, up to `upTo`. */
export interface Stretch {
  readonly after: bigint;
  readonly upTo: bigint;
  /** Some were numbered since the last look: they may be settled already. */
  readonly isNew: boolean;
}

/**
 * Takes the counting over for this transaction and says which turns are next; others wait here meanwhile.
 *
 * Turns are numbered before they are committed, so a lower number may appear late. What was numbered before a look was
 * numbered by a transaction older than the look: once those are all over, there is nothing more to come below it.
 */
export async function takeProgress(tx: pg.PoolClient, most: number): Promise<Stretch> {
  const { rows } = await tx.query<{ counted: string; looked: string; is_settled: boolean }>(
    `select counted, looked, looked_at <= pg_snapshot_xmin(pg_current_snapshot()) as is_settled
     from journey_progress for update`,
  );
  const [row] = rows;
  if (!row) throw new Error("The table journey_progress has lost its row.");
  const [counted, looked] = [BigInt(row.counted), BigInt(row.looked)];
  if (looked === counted) return { after: counted, upTo: counted, isNew: await look(tx) };
  const upTo = row.is_settled ? least(looked, counted + BigInt(most)) : counted;
  return { after: counted, upTo, isNew: false };
}

/** Looks which numbers were given out; whether there are new ones. Writers of turns have written other rows before, so each one's transaction is older than the number of its turn. */
async function look(tx: pg.PoolClient): Promise<boolean> {
  const { rows } = await tx.query<{ is_new: boolean }>(
    `update journey_progress set looked_at = pg_snapshot_xmax(pg_current_snapshot()),
       looked = (select case when is_called then last_value else 0 end from turns_id_seq)
     returning looked > counted as is_new`,
  );
  return rows[0]?.is_new === true;
}

export async function saveProgress(tx: pg.PoolClient, counted: bigint): Promise<void> {
  await tx.query("update journey_progress set counted = $1, at = now()", [counted]);
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
