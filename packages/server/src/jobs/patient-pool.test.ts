import { mkdtemp, rm, symlink, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import { expect, test } from "vitest";
import { openPool } from "../store/database.ts";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { patientPool } from "./patient-pool.ts";

/** A worker whose way to the database can be broken and mended. */
interface Way {
  readonly db: pg.Pool;
  readonly pool: pg.Pool;
  start(taskList: TaskList): Promise<Runner>;
  /** As `startJobs` does it. */
  stop(): Promise<void>;
  break(): Promise<void>;
  mend(): Promise<void>;
}

const silent = new Logger(() => () => undefined);

function withWay(go: (way: Way) => Promise<void>): Promise<void> {
  return withDatabase(async (db, url) => {
    const folder = await mkdtemp(join(tmpdir(), "hotline-away-"));
    const path = join(folder, "socket");
    const address = new URL(url);
    const real = address.searchParams.get("host") ?? "";
    address.searchParams.set("host", path);
    address.searchParams.set("application_name", "patient");
    const pool = openPool(address.href, 4);
    const stopping = new AbortController();
    let runner: Runner | undefined;
    const patient = patientPool(pool, stopping.signal);
    const start = async (taskList: TaskList) => {
      runner = await run({ pgPool: patient.pool as never, taskList, noHandleSignals: true, logger: silent });
      return runner;
    };
    const stop = async () => {
      stopping.abort();
      await Promise.race([runner?.stop(), patient.inVain]);
      runner = undefined;
    };
    const breakWay = async () => {
      await unlink(path);
      await db.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'patient'");
    };
    const mend = () => symlink(real, path);
    await mend();
    try {
      await go({ db, pool, start, stop, break: breakWay, mend });
    } finally {
      await stop();
      await pool.end();
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test("a job that ends while the database is away is written down as ended when it is back", () =>
  withWay(async (way) => {
    let ran = 0;
    const breakDatabase = async () => {
      ran++;
      await way.break();
    };
    const runner = await way.start({ breakDatabase });
    await runner.addJob("breakDatabase", {});
    await until(async () => ran === 1 && way.pool.totalCount === 0);
    await expect(way.pool.connect()).rejects.toThrow();
    await way.mend();
    await until(async () => (await way.db.query("select from graphile_worker.jobs")).rowCount === 0);
    expect(ran).toBe(1);
  }));

test("whoever wants a connection while the database is away gets it when it is back, however often it was tried", () =>
  withWay(async ({ pool, break: breakWay, mend }) => {
    await breakWay();
    let tries = 0;
    const counting = new Proxy(pool, {
      get: (target, key) => {
        if (key === "connect") tries++;
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const connecting = patientPool(counting, new AbortController().signal).pool.connect();
    await until(() => tries > 2);
    await mend();
    const client = await connecting;
    expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    client.release();
  }));

test("a worker that tries again stops all the same, and does not wait for the database", () =>
  withWay(async (way) => {
    let isBroken = false;
    const breakDatabase = async () => {
      await way.break();
      isBroken = true;
    };
    const runner = await way.start({ breakDatabase });
    await runner.addJob("breakDatabase", {});
    await until(async () => isBroken && way.pool.totalCount === 0);
    await expect(way.pool.connect()).rejects.toThrow();
    const began = performance.now();
    await way.stop();
    expect(performance.now() - began).toBeLessThan(30_000);
  }));

test("a worker that stops in the middle of a statement leaves no connection taken", () =>
  withWay(async (way) => {
    const runner = await way.start({
      ask: async (_, { withPgClient }) => void (await withPgClient((client) => client.query("select pg_sleep(60)"))),
    });
    await runner.addJob("ask", {});
    const asking = "select from pg_stat_activity where application_name = 'patient' and query ~ 'pg_sleep'";
    await until(async () => (await way.db.query(asking)).rowCount === 1);
    const stopped = way.stop();
    await way.break();
    await stopped;
    await until(() => way.pool.totalCount === 0);
  }));
