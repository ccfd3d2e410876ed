import pg from "pg";
import { expect, test } from "vitest";
import { LocksWatch } from "./locks-watch.ts";
import { blockersOf } from "./store/blockers.ts";
import { createLog } from "./telemetry/log.ts";
import { withDatabase } from "./test/database.ts";
import { until } from "./test/fixtures.ts";

test("who keeps others waiting by a lock is told once, with the session to end, and again when nobody waits", () =>
  withDatabase(async (db, url) => {
    const lines: { level: number; pid: number; application?: string; state?: string; msg: string }[] = [];
    const watch = new LocksWatch(db, createLog("warn", { write: (line) => void lines.push(JSON.parse(line)) }));
    const left = new pg.Client({ connectionString: url, application_name: "left open" });
    await left.connect();
    await left.query("begin");
    await left.query("lock table turns");
    const waiting = [db.query("select count(*) from turns"), db.query("lock table turns")].map((query) =>
      query.catch(String),
    );
    await until(async () => (await blockersOf(db, 0)).length > 0);
    await watch.look(3600);
    expect(lines).toEqual([]);
    await watch.look(0);
    await watch.look(0);
    const { rows } = await left.query<{ pid: number }>("select pg_backend_pid() as pid");
    const pid = rows[0]?.pid;
    expect(lines).toMatchObject([{ level: 50, pid, application: "left open", state: "idle in transaction" }]);
    expect(lines[0]?.msg).toContain(`select pg_terminate_backend(${pid})`);
    await left.end();
    await Promise.all(waiting);
    await watch.look(0);
    expect(lines.slice(1)).toMatchObject([{ level: 40, pid, msg: "nobody waits for that lock any more" }]);
  }));
