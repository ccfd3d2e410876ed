import type { Db } from "./database.ts";

/** So long jobs that failed as often as they may, over three days, can be begun anew. */
const keptFor = "30 days";

const givenUp = "graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null";

/** How many jobs nobody will try again. */
export async function countGivenUp(db: Db): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from ${givenUp}`);
  return rows[0]?.count ?? 0;
}

export async function forgetGivenUp(db: Db): Promise<void> {
  await db.query(`delete from ${givenUp} and run_at < now() - interval '${keptFor}'`);
}
