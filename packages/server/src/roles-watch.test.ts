import pg from "pg";
import { expect, test } from "vitest";
import { RolesWatch } from "./roles-watch.ts";
import { listenerName, rolesRunning } from "./store/roles-running.ts";
import { createLog } from "./telemetry/log.ts";
import { withDatabase } from "./test/database.ts";
import { until } from "./test/fixtures.ts";

async function run(url: string, ...roles: string[]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: listenerName(roles) });
  await client.connect();
  return client;
}

test("a role that nobody runs is told after half a minute, with what does not happen, and again when somebody does", () =>
  withDatabase(async (db, url) => {
    const lines: { role: string; msg: string }[] = [];
    const watch = new RolesWatch(db, createLog("warn", { write: (line) => void lines.push(JSON.parse(line)) }));
    const told = () => lines.splice(0).map(({ role, msg }) => `${role}: ${msg}`);
    const web = await run(url, "web", "converse", "jobs");
    await watch.look(0);
    expect(told()).toEqual([]);
    await watch.look(31_000);
    expect(told()).toEqual([expect.stringMatching(/^deliver: no process runs the role deliver: .* --role deliver$/)]);
    await watch.look(60_000);
    expect(told()).toEqual([]);
    await watch.look(400_000);
    expect(told()).toHaveLength(1);
    const sender = await run(url, "deliver");
    await watch.look(410_000);
    expect(told()).toEqual(["deliver: a role that was missing runs again"]);
    await sender.end();
    await web.end();
  }));

test("processes are counted by role, in this database alone, and one that is gone is gone at once", () =>
  withDatabase((db, url) =>
    withDatabase(async (_other, elsewhere) => {
      const all = await Promise.all([run(url, "web"), run(url, "web", "jobs"), run(elsewhere, "deliver")]);
      expect(await rolesRunning(db)).toEqual(
        new Map([
          ["web", 2],
          ["jobs", 1],
        ]),
      );
      for (const client of all) await client.end();
      await until(async () => (await rolesRunning(db)).size === 0);
    }),
  ));
