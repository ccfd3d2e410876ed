import { Logger, runOnce } from "graphile-worker";
import { expect, test } from "vitest";
import { Changes } from "../store/changes.ts";
import { type Api, withApi } from "../test/api.ts";
import { losingAnswer } from "../test/lost-answer.ts";
import { contactTasks } from "./contact-tasks.ts";

/** Runs what is due, with exports on or off. */
async function runTasks({ db, databaseUrl }: Api, isOn: () => boolean, pool = db): Promise<void> {
  const changes = new Changes(db, databaseUrl);
  const taskList = contactTasks({ pool, changes, flags: { isOn } });
  await runOnce({ pgPool: db as never, taskList, noHandleSignals: true, logger: new Logger(() => () => undefined) });
  await changes.close();
}

test("an export that is asked for while exports are off waits, and is made when they are on", () =>
  withApi(async (api) => {
    const { as, db } = api;
    const wanted = { query: null, group: null, fields: null };
    const { exportContacts } = await as("admin").run("contacts/export-contacts", { wanted });
    const state = async () =>
      (await db.query<{ state: string }>("select state from contact_exports where id = $1", [exportContacts.id])).rows;
    await runTasks(api, () => false);
    expect(await state()).not.toEqual([{ state: "ready" }]);
    // The job that put it off is locked until its end is written down, which nobody waits for.
    const waits = "update graphile_worker._private_jobs set run_at = now() where locked_at is null";
    expect((await db.query(waits)).rowCount).toBe(1);
    await runTasks(api, () => true);
    expect(await state()).toEqual([{ state: "ready" }]);
  }));

test("an export that is being made when exports are switched off stops there, and is made whole when they are on", () =>
  withApi(async (api) => {
    const { as, db, organisation } = api;
    await db.query(
      "insert into contacts (id, organisation_id, name) select gen_random_uuid(), $1, 'Ann' from generate_series(1, 700)",
      [organisation.id],
    );
    const wanted = { query: null, group: null, fields: null };
    const { exportContacts } = await as("admin").run("contacts/export-contacts", { wanted });
    const made = async () =>
      (await db.query("select state, row_count from contact_exports where id = $1", [exportContacts.id])).rows;
    let asked = 0;
    await runTasks(api, () => asked++ === 0);
    expect(await made()).toEqual([{ state: "running", row_count: 500 }]);
    await db.query("update graphile_worker._private_jobs set run_at = now() where locked_at is null");
    await runTasks(api, () => true);
    expect(await made()).toEqual([{ state: "ready", row_count: 700 }]);
  }));

test("an export that is ready does not fail, though the answer to that is lost at the last attempt", () =>
  withApi(async (api) => {
    const { as, db } = api;
    const wanted = { query: null, group: null, fields: null };
    await as("admin").run("contacts/export-contacts", { wanted });
    await db.query("update graphile_worker._private_jobs set attempts = 2");
    await runTasks(api, () => true, losingAnswer(db, "state = 'ready'"));
    expect((await db.query("select state from contact_exports")).rows).toEqual([{ state: "ready" }]);
  }));
