import { openPool } from "@hotline/server/store/database.ts";
import { migrate } from "@hotline/server/store/migrate.ts";
import type pg from "pg";
import { type Environment, openDataFolder, runningHotline } from "./data-folder.ts";

/** Runs `work` on the migrated database of DATABASE_URL, of the running hotline, or on the embedded one. */
export async function withMigratedDatabase(
  env: Environment,
  work: (url: string, ran: readonly string[]) => Promise<void>,
): Promise<void> {
  const url = env["DATABASE_URL"] || (await runningHotline(env)).database;
  if (url) return work(url, await migrate(url));
  const folder = await openDataFolder(env);
  try {
    const database = await folder.startDatabase();
    try {
      await work(database.url, await migrate(database.url));
    } finally {
      await database.stop();
    }
  } finally {
    await folder.lock.release();
  }
}

export function withMigratedPool(env: Environment, work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  return withMigratedDatabase(env, async (url) => {
    const pool = openPool(url, 6);
    try {
      await work(pool);
    } finally {
      await pool.end();
    }
  });
}
