import type { Db } from "./database.ts";

/** A session of the database for which statements wait. */
export interface Blocker {
  readonly pid: number;
  readonly user: string;
  /** What it calls itself: psql, pg_dump, … */
  readonly application: string;
  /** Null where our role may not see it. */
  readonly state: string | null;
  /** How long the one who waits longest has waited. */
  readonly seconds: number;
  readonly waiting: number;
}

/**
 * Whoever lets statements of this database wait for a lock longer than `seconds`, and waits for nobody else. The lock
 * table is looked at only for those who wait.
 */
export async function blockersOf(db: Db, seconds: number): Promise<readonly Blocker[]> {
  const { rows } = await db.query<Blocker>(
    `select b.pid, b.usename as user, b.application_name as application, b.state,
       round(extract(epoch from max(now() - w.query_start)))::int as seconds, count(*)::int as waiting
     from pg_stat_activity w
     cross join lateral unnest(pg_blocking_pids(w.pid)) as blocking (pid)
     join pg_stat_activity b on b.pid = blocking.pid
     where w.datname = current_database() and w.wait_event_type = 'Lock' and w.query_start < now() - make_interval(secs => $1)
       and b.wait_event_type is distinct from 'Lock'
     group by b.pid, b.usename, b.application_name, b.state order by b.pid`,
    [seconds],
  );
  return rows;
}
