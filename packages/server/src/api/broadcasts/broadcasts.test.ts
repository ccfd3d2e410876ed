import type pg from "pg";
import { expect, test } from "vitest";
import { stopBroadcast } from "../../jobs/broadcasts/stop-broadcast.ts";
import { countBroadcasts } from "../../store/broadcasts/count.ts";
import { newUuid } from "../../store/uuid.ts";
import { fewestStatements, withApi } from "../../test/api.ts";
import { countRows } from "../../test/fixtures.ts";

/** A message to a segment, of which so many people still wait. */
async function said(db: pg.Pool, organisationId: string, people = 3): Promise<string> {
  const id = newUuid();
  await db.query(
    `insert into broadcasts (id, organisation_id, kind, journey_id, says, groups, begun_at, people, waits)
     values ($1, $2, 'message', gen_random_uuid(), 'Hello Ann', '{Mothers}', now(), $3, $3)`,
    [id, organisationId, people],
  );
  await db.query(
    `with p as (insert into broadcast_people (broadcast_id, organisation_id, contact_id)
       select $1, $2, gen_random_uuid() from generate_series(1, $3) returning *)
     insert into bulk_starts (organisation_id, priority, contact_id, number_id, payload, broadcast_id)
     select organisation_id, 2, contact_id, gen_random_uuid(), '{}', broadcast_id from p`,
    [id, organisationId, people],
  );
  return id;
}

test("broadcasts are listed page after page, the newest first, each organisation's own, with as many statements for ten as for one", () =>
  withApi(async (api) => {
    const { as, db, organisation, other } = api;
    const first = await said(db, organisation.id);
    await said(db, other.id);
    const list = () => as("viewer").run("broadcasts/broadcasts", {});
    const few = await fewestStatements(list);
    for (let n = 0; n < 9; n++) await said(db, organisation.id);
    expect(await fewestStatements(list)).toBe(few);
    const { broadcasts: page } = await as("viewer").run("broadcasts/broadcasts", { first: 9 });
    expect(page.edges).toHaveLength(9);
    const { broadcasts: rest } = await as("viewer").run("broadcasts/broadcasts", {
      first: 9,
      after: page.pageInfo.endCursor,
    });
    expect(rest.edges.map(({ node }) => node)).toMatchObject([
      { id: first, state: "UNDER_WAY", groups: ["Mothers"], people: 3, waiting: 3, says: null },
    ]);
    expect((await as("operator").run("broadcasts/broadcasts", {})).broadcasts.edges[0]?.node.says).toBe("Hello Ann");
  }));

test("an operator stops a broadcast once, whoever looks is told, and nobody is left waiting", () =>
  withApi(async ({ as, db, organisation }) => {
    const id = await said(db, organisation.id);
    const told = as("viewer").subscribe("broadcasts/broadcasts-changed", {});
    expect((await told.next()).value.broadcastsChanged).toMatchObject([{ id, state: "UNDER_WAY" }]);
    const { stopBroadcast: stopped } = await as("operator").run("broadcasts/stop-broadcast", { id });
    expect(stopped).toMatchObject({ state: "STOPPING", waiting: 3 });
    expect((await told.next()).value.broadcastsChanged).toMatchObject([{ id, state: "STOPPING" }]);
    const again = await as("admin").run("broadcasts/stop-broadcast", { id });
    expect(again.stopBroadcast.stoppedBy).toBe(stopped.stoppedBy);
    await told.return?.();
    const { rows } = await db.query("select action, subject, details from audit_log where action like 'broadcast%'");
    expect(rows).toEqual([{ action: "broadcast.stopped", subject: id, details: { waiting: 3 } }]);
    expect(await countRows(db, "graphile_worker._private_jobs where payload ->> 'id' is not null")).toBe(1);
    await stopBroadcast(db, { organisationId: organisation.id, id });
    await countBroadcasts(db);
    const { broadcasts } = await as("viewer").run("broadcasts/broadcasts", {});
    expect(broadcasts.edges[0]?.node).toMatchObject({ state: "STOPPED", waiting: 0, stopped: 3 });
  }));

test("a viewer stops nothing, and nobody stops what is another organisation's", () =>
  withApi(async ({ as, db, organisation }) => {
    const id = await said(db, organisation.id);
    await expect(as("viewer").run("broadcasts/stop-broadcast", { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = as("admin", { organisation: "other" });
    await expect(stranger.run("broadcasts/stop-broadcast", { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await countRows(db, "broadcasts where stopped_at is not null")).toBe(0);
  }));

test("a paused broadcast says why, an operator lets it go on once, and a viewer does not", () =>
  withApi(async ({ as, db, organisation }) => {
    const id = await said(db, organisation.id);
    await db.query("update broadcasts set paused_at = now(), refusal_code = 132015");
    const { broadcasts } = await as("viewer").run("broadcasts/broadcasts", {});
    expect(broadcasts.edges[0]?.node).toMatchObject({ state: "PAUSED", refusalCode: 132_015, waiting: 3 });
    await expect(as("viewer").run("broadcasts/resume-broadcast", { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const stranger = as("admin", { organisation: "other" });
    await expect(stranger.run("broadcasts/resume-broadcast", { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { resumeBroadcast: resumed } = await as("operator").run("broadcasts/resume-broadcast", { id });
    expect(resumed).toMatchObject({ state: "UNDER_WAY", refusalCode: null });
    await as("operator").run("broadcasts/resume-broadcast", { id });
    const { rows } = await db.query("select details from audit_log where action = 'broadcast.resumed'");
    expect(rows).toEqual([{ details: { waiting: 3, refusal: 132_015 } }]);
    expect(await countRows(db, "graphile_worker.jobs where task_identifier = 'pauseBroadcast'")).toBe(1);
  }));
