import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { transaction } from "./database.ts";
import { type Seen, summarizeTimes } from "./summarize-times.ts";

/** Rows of 200 bytes and more: some thousands fill several ranges of 32 blocks. */
const add = (db: pg.Pool, rows: number) =>
  db.query(
    `insert into turns (organisation_id, contact_id, reason, events)
     select gen_random_uuid(), gen_random_uuid(), json_build_object('why', repeat('x', 150)), '[]' from generate_series(1, $1::int)`,
    [rows],
  );

/** Ranges that nobody has summarized; asking does it. */
async function left(db: pg.Pool): Promise<number> {
  const { rows } = await db.query("select brin_summarize_new_values('turns_by_time') as left");
  return rows[0].left;
}

const withTurns = (work: (db: pg.Pool) => Promise<void>) =>
  withDatabase(async (db) => {
    await db.query("alter table turns disable trigger all; alter table turns set (autovacuum_enabled = off)");
    await left(db);
    await add(db, 8000);
    await work(db);
  });

test("of a table that grew, only the range that still grows is left to be read whole", () =>
  withTurns(async (db) => {
    const seen: Seen = new Map();
    await summarizeTimes(db, seen);
    expect(Number(seen.get("turns_by_time"))).toBeGreaterThan(3);
    expect(await left(db)).toBe(1);
    await add(db, 8000);
    await summarizeTimes(db, seen);
    expect(await left(db)).toBe(1);
  }));

test("without it, more is left", () =>
  withTurns(async (db) => {
    expect(await left(db)).toBeGreaterThan(3);
  }));

test("a vacuum that is at the table is not waited for, and what was not done is done the next time", () =>
  withTurns(async (db) => {
    const seen: Seen = new Map();
    await transaction(db, async (tx) => {
      await tx.query("lock table turns in share update exclusive mode");
      await summarizeTimes(db, seen);
    });
    expect(seen.get("turns_by_time")).toBe("0");
    await summarizeTimes(db, seen);
    expect(await left(db)).toBe(1);
  }));

test("a table that became smaller begins anew where it ends", () =>
  withTurns(async (db) => {
    const seen: Seen = new Map();
    await summarizeTimes(db, seen);
    await db.query("truncate turns");
    await summarizeTimes(db, seen);
    expect(seen.get("turns_by_time")).toBe("0");
  }));
