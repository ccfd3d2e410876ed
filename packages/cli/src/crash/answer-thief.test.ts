import { isAway, openPool, transaction } from "@hotline/server/store/database.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { until } from "@hotline/server/test/fixtures.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { seededRandom } from "../load/random.ts";
import { AnswerThief } from "./answer-thief.ts";

/** A database with an empty table of things, asked by way of a thief who takes every answer that it may. */
function withThief(run: (asked: { thief: AnswerThief; db: pg.Pool; pool: pg.Pool }) => Promise<void>): Promise<void> {
  return withDatabase(async (db, url) => {
    await db.query("create table things (id int)");
    const thief = new AnswerThief(1, seededRandom(1));
    const way = await thief.open(url);
    const pool = openPool(way.url, 2);
    try {
      await pool.query("select 1");
      thief.begin();
      await run({ thief, db, pool });
    } finally {
      await pool.end();
      await way.close();
    }
  });
}

const things = async (db: pg.Pool) => (await db.query("select id from things order by id")).rows.map(({ id }) => id);

test("what was written is there though its answer was lost, and whoever asked hears that the connection broke", () =>
  withThief(async ({ thief, db, pool }) => {
    await expect(pool.query("insert into things values (1)")).rejects.toSatisfy(isAway);
    const both = transaction(pool, async (tx) => {
      // Within a transaction nothing is committed, and each answer arrives.
      expect((await tx.query("insert into things values (2)")).rowCount).toBe(1);
      expect((await tx.query("update things set id = 3 where id = 2")).rowCount).toBe(1);
    });
    await expect(both).rejects.toSatisfy(isAway);
    await expect(pool.query("select count(*) from things")).rejects.toSatisfy(isAway);
    await until(() => thief.lost === 3);
    expect(await things(db)).toEqual([1, 3]);
  }));

test("what is cut off when it asks to commit is committed all the same, be it that nobody waited for the answer", () =>
  withThief(async ({ thief, db, pool }) => {
    const many = Array.from({ length: 20 }, (_, n) => n);
    for (const n of many) {
      const one = transaction(pool, (tx) => tx.query("insert into things values ($1)", [n]));
      await expect(one).rejects.toSatisfy(isAway);
    }
    await until(() => thief.lost === many.length);
    expect(await things(db)).toEqual(many);
  }));

test("no answer is lost that says that nothing was done, and none at all while the thief rests", () =>
  withThief(async ({ thief, db, pool }) => {
    expect((await pool.query("select from things")).rowCount).toBe(0);
    expect((await pool.query("delete from things")).rowCount).toBe(0);
    await expect(pool.query("insert into nothing values (1)")).rejects.toThrow("does not exist");
    const nothing = transaction(pool, async (tx) => {
      await tx.query("insert into things values (1)");
      throw new Error("The work failed.");
    });
    await expect(nothing).rejects.toThrow("The work failed.");
    thief.rest();
    const long = "x".repeat(1_000_000);
    expect((await pool.query("insert into things values (2) returning $1::text as long", [long])).rows).toEqual([
      { long },
    ]);
    expect([await things(db), thief.lost]).toEqual([[2], 0]);
  }));
