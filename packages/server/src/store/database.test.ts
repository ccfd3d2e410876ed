import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
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

test("a connection whose other end has gone silent is given up, and the next work finds another", async () => {
  await withDatabase(async (_db, url) => {
    const relay = await startRelay(url);
    const pool = openPool(relay.url, 1, { query_timeout: 300 });
    await pool.query("select 1");
    relay.silence();
    const failure = await pool.query("select 1").catch((error: unknown) => error);
    expect(isAway(failure)).toBe(true);
    expect((await pool.query("select 2 as two")).rows).toEqual([{ two: 2 }]);
    await pool.end();
    relay.close();
  });
});

/** Between us and the database: `silence` holds open the connections that there are, and lets nothing through any more. */
async function startRelay(url: string) {
  const { hostname, port, searchParams } = new URL(url);
  const socket = searchParams.get("host");
  const open = new Set<Socket>();
  const server = createServer((ours) => {
    const theirs = socket ? connect(`${socket}/.s.PGSQL.5432`) : connect(Number(port || 5432), hostname);
    ours.pipe(theirs).pipe(ours);
    for (const end of [ours, theirs]) open.add(end.on("error", () => undefined));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const relayed = new URL(url);
  relayed.searchParams.delete("host");
  relayed.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: relayed.href,
    silence: () => {
      for (const end of open) end.unpipe();
    },
    close: () => {
      for (const end of open) end.destroy();
      server.close();
    },
  };
}
