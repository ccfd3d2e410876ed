import type pg from "pg";
import { expect, test, vi } from "vitest";
import { withDatabase } from "../test/database.ts";
import { takeFirstStatistics } from "./first-statistics.ts";

/** Rows, of which the database's own counts tell a moment later. */
async function add(db: pg.Pool, rows: number): Promise<void> {
  await db.query("alter table turns set (autovacuum_enabled = off)");
  await db.query(
    `insert into turns (organisation_id, contact_id, reason, events)
     select gen_random_uuid(), gen_random_uuid(), '{}', '[]' from generate_series(1, $1::int)`,
    [rows],
  );
  await vi.waitFor(async () => {
    const counted = await db.query("select from pg_stat_user_tables where relname = 'turns' and n_live_tup >= $1", [
      rows,
    ]);
    expect(counted.rowCount).toBe(1);
  }, 10_000);
}

async function timesAnalyzed(db: pg.Pool): Promise<number> {
  const { rows } = await db.query("select analyze_count::int as n from pg_stat_user_tables where relname = 'turns'");
  return rows[0].n;
}

test("a table that was never looked at is, once, when it has grown; then its rows are known to lie in the order of time", () =>
  withDatabase(async (db) => {
    await add(db, 6000);
    for (const _ of ["once", "twice"]) await takeFirstStatistics(db);
    const { rows } = await db.query(
      "select correlation from pg_stats where tablename = 'turns' and attname = 'created_at'",
    );
    expect(rows[0].correlation).toBeGreaterThan(0.9);
    expect(await timesAnalyzed(db)).toBe(1);
  }));

test("a small table is left to the database", () =>
  withDatabase(async (db) => {
    await add(db, 10);
    await takeFirstStatistics(db);
    expect(await timesAnalyzed(db)).toBe(0);
  }));
