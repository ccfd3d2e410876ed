import { mkdtemp, rm, symlink, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Logger, run } from "graphile-worker";
import { expect, test } from "vitest";
import { openPool } from "../store/database.ts";
import { withDatabase } from "../test/database.ts";
import { until } from "../test/fixtures.ts";
import { patientPool } from "./patient-pool.ts";

const silent = new Logger(() => () => undefined);

test("a job that ends while the database is away is written down as ended when it is back", () =>
  withDatabase(async (db, url) => {
    const folder = await mkdtemp(join(tmpdir(), "hotline-away-"));
    const way = join(folder, "socket");
    const address = new URL(url);
    const real = address.searchParams.get("host") ?? "";
    await symlink(real, way);
    address.searchParams.set("host", way);
    address.searchParams.set("application_name", "patient");
    const pool = openPool(address.href, 4);
    let ran = 0;
    const breakDatabase = async () => {
      ran++;
      await unlink(way);
      await db.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'patient'");
    };
    const runner = await run({
      pgPool: patientPool(pool) as never,
      taskList: { breakDatabase },
      noHandleSignals: true,
      logger: silent,
    });
    try {
      await runner.addJob("breakDatabase", {});
      await until(async () => ran === 1 && pool.totalCount === 0);
      await expect(pool.connect()).rejects.toThrow();
      await symlink(real, way);
      await until(async () => (await db.query("select from graphile_worker.jobs")).rowCount === 0);
      expect(ran).toBe(1);
    } finally {
      await runner.stop();
      await pool.end();
      await rm(folder, { recursive: true, force: true });
    }
  }));

test("a pool that has ended lets nobody know, since nobody waits", () =>
  withDatabase(async (_, url) => {
    const pool = openPool(url, 1);
    await pool.end();
    const asked = patientPool(pool).connect();
    expect(await Promise.race([asked, "nothing"])).toBe("nothing");
  }));
