import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { startRelay } from "../test/relay.ts";
import { begun, clientOf, isAway, openPool } from "./database.ts";

/** By their default, for two hours nobody could take over from a machine that lost its power in the middle of a turn. */
test("PostgreSQL asks soon whether the other end of each connection lives", async () => {
  await withDatabase(async (pool, url) => {
    const asked = "select source from pg_settings where name like 'tcp\\_%' and source <> 'default'";
    const client = clientOf(url);
    await client.connect();
    expect((await client.query(asked)).rows).toHaveLength(4);
    expect((await pool.query(asked)).rows).toHaveLength(4);
    await client.end();
  });
});

test("what the database is set to says nothing of how we read dates, and of how transactions see each other", async () => {
  await withDatabase(async (db, url) => {
    const name = new URL(url).pathname.slice(1);
    for (const set of ["datestyle = 'German, DMY'", "default_transaction_isolation = 'serializable'"])
      await db.query(`alter database ${name} set ${set}`);
    const pool = openPool(url, 1);
    const { rows } = await pool.query(
      `select timestamptz '2026-02-01 12:00Z' as at, current_setting('transaction_isolation') as isolation`,
    );
    expect(rows).toEqual([{ at: new Date("2026-02-01T12:00:00Z"), isolation: "read committed" }]);
    await pool.end();
  });
});

test("how long statements may take is said here, not by what the database or its role is set to", async () => {
  await withDatabase(async (db, url) => {
    const name = new URL(url).pathname.slice(1);
    for (const limit of ["statement_timeout", "lock_timeout"])
      await db.query(`alter database ${name} set ${limit} = '20s'`);
    const asked = "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock";
    const [pool, limited, client] = [openPool(url, 1), openPool(url, 1, { statement_timeout: 15_000 }), clientOf(url)];
    await client.connect();
    expect((await pool.query(asked)).rows).toEqual([{ statement: "0", lock: "0" }]);
    expect((await limited.query(asked)).rows).toEqual([{ statement: "15s", lock: "0" }]);
    expect((await client.query(asked)).rows).toEqual([{ statement: "0", lock: "0" }]);
    for (const one of [pool, limited, client]) await one.end();
  });
});

test("what is asked behind the commit of a transaction fails: a crash between the two would have kept one without the other", async () => {
  await withDatabase(async (pool) => {
    await pool.query("create table kept (n int)");
    const late = begun(pool, async (tx) => {
      const [, committed] = [tx.query("insert into kept values (1)"), tx.query("commit")];
      await Promise.all([committed, tx.query("insert into kept values (2)")]);
    });
    await expect(late).rejects.toThrow("behind the commit");
    expect((await pool.query("select n from kept")).rows).toEqual([{ n: 1 }]);
  });
});

test("a transaction fails with what was wrong first, whichever of its statements is awaited", async () => {
  await withDatabase(async (pool) => {
    const work = begun(pool, async (tx) => {
      const [first, second] = [tx.query("select 1 / 0"), tx.query("select 1")];
      first.catch(() => undefined);
      await second;
    });
    await expect(work).rejects.toMatchObject({ code: "22012" });
  });
});

test("a connection whose other end has gone silent is given up, and the next work finds another", async () => {
  await withDatabase(async (_db, url) => {
    const relay = await startRelay(url);
    const pool = openPool(relay.url, 1, { query_timeout: 300 });
    // On a slow machine an answer may come too late that does come.
    const answered = () =>
      expect.poll(() => pool.query("select 2 as two").then(({ rows }) => rows)).toEqual([{ two: 2 }]);
    await answered();
    relay.silence();
    const failure = await pool.query("select 1").catch((error: unknown) => error);
    expect(isAway(failure)).toBe(true);
    await answered();
    await pool.end();
    await relay.close();
  });
});

test("a database that takes the connection and says nothing is away, for one connection as for a pool", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const url = `postgres://somebody@127.0.0.1:${(silent.address() as AddressInfo).port}/hotline`;
  const pool = openPool(url, 1);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 100 });
  client.on("error", () => undefined);
  const failures = await Promise.allSettled([pool.query("select 1"), client.connect()]);
  expect(failures.map((each) => each.status === "rejected" && isAway(each.reason))).toEqual([true, true]);
  await pool.end();
  silent.close();
});
