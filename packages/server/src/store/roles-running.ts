import type { Db } from "./database.ts";

/** The parts of the program that a process may run. */
export const roles = ["web", "converse", "deliver", "jobs"] as const;
export type Role = (typeof roles)[number];

const prefix = "hotline: ";

/**
 * What the connection is called on which a process listens: by it the others see which roles run, and the moment that a
 * process dies it is gone. Who looks at pg_stat_activity sees it as well.
 */
export function listenerName(names: readonly string[]): string {
  return prefix + names.join(",");
}

/** How many processes run each role, of those that run at all. */
export async function rolesRunning(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ role: string; count: number }>(
    `select role, count(*)::int as count
     from pg_stat_activity cross join string_to_table(substr(application_name, length($1) + 1), ',') as role
     where datname = current_database() and starts_with(application_name, $1) group by role`,
    [prefix],
  );
  return new Map(rows.map(({ role, count }) => [role, count]));
}
