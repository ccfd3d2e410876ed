import type { Db } from "./database.ts";

/** The tables that grow with each message and are read by time. */
const tables = ["messages", "turns"] as const;

/** Of a table with fewer rows no plan is bad. */
const fewest = 5000;

/**
 * Lets PostgreSQL look at these tables as soon as there is something to see. It does so by itself after a minute or less; until
 * then it does not know that rows lie in the order of time, and whoever asks for the last seconds reads a whole index.
 */
export async function takeFirstStatistics(db: Db): Promise<void> {
  const { rows } = await db.query<{ name: (typeof tables)[number] }>({
    name: "never_analyzed",
    text: `select relname as name from pg_stat_user_tables
      where relid = any(select to_regclass(t) from unnest($1::text[]) t) and n_live_tup >= $2
        and last_analyze is null and last_autoanalyze is null`,
    values: [tables, fewest],
  });
  for (const { name } of rows) await db.query(`analyze ${name}`);
}
