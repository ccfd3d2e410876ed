import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { Logger, run } from "graphile-worker";
import type pg from "pg";
import { expect, test } from "vitest";
import { contactTasks } from "../../jobs/contact-tasks.ts";
import { Changes } from "../../store/changes.ts";
import { openPool } from "../../store/database.ts";
import { importProject } from "../../store/import-project.ts";
import { newUuid } from "../../store/uuid.ts";
import { type Api, fewestStatements, withApi } from "../../test/api.ts";
import { countAllJourneys } from "../../test/counted.ts";
import { asking, id, programme } from "../../test/journeys.ts";

const colours = asking("colours", [{ text: "Which colour?" }]);
const shapes = asking("shapes", [{ text: "Which shape?" }]);
const project = { ...programme(colours, shapes), globals: { token: "s3cret" } };

/** A published programme in which people went through the journey `colours`, counted. */
async function withPeople(work: (api: Api) => Promise<void>, people = 3): Promise<void> {
  await withApi(async (api) => {
    const { db, organisation } = api;
    await importProject(db, project, { organisationId: organisation.id }, { author: "Thandi", message: "First" });
    for (let i = 0; i < people; i += 1) await walk(db, organisation.id, i === 0 ? "red" : "blue");
    await countAllJourneys(db);
    await work(api);
  });
}

/** A worker for what people ask for; call what it returns to end it. */
async function withTasks(databaseUrl: string): Promise<() => Promise<void>> {
  const pool = openPool(databaseUrl, 4);
  const changes = new Changes(pool, databaseUrl);
  const runner = await run({
    pgPool: pool as never,
    taskList: contactTasks({ pool, changes, flags: { isOn: () => true } }),
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
  });
  return async () => {
    await runner.stop();
    await changes.close();
    await pool.end();
  };
}

/** One contact's way through `colours`, as turns write it down. */
async function walk(db: pg.Pool, organisationId: OrganisationId, answer: string): Promise<void> {
  const [contact, session, runUuid] = [newUuid(), newUuid(), newUuid()];
  const flow = { uuid: colours.uuid, name: "colours", version: "1" };
  await db.query("insert into contacts (id, organisation_id, name, phone) values ($1, $2, 'Thandi', $3)", [
    contact,
    organisationId,
    `2782${contact.replaceAll(/\D/g, "").slice(-7)}`,
  ]);
  const events = [
    { type: "run_started", flow, runUuid },
    { type: "run_result_changed", name: "Answer 0", value: answer, category: answer === "red" ? "Red" : "Other" },
    { type: "run_ended", flow, runUuid, status: "completed", exitUuid: id("colours end exit") },
    { flowUuid: colours.uuid, nodeUuid: "x", exitUuid: id("colours exit 0"), destinationUuid: "y" },
  ];
  await db.query(
    "insert into turns (organisation_id, contact_id, session_id, reason, events) values ($1, $2, $3, '{}', $4)",
    [organisationId, contact, session, JSON.stringify(events)],
  );
}

test("the list tells of each journey its state, what starts it, and how many came through", () =>
  withPeople(async ({ as }) => {
    const { journeys } = await as("viewer").run("journeys/journeys", { days: 30 });
    expect(journeys.map(({ name, state }) => [name, state])).toEqual([
      ["colours", "LIVE"],
      ["shapes", "LIVE"],
    ]);
    expect(journeys[0]).toMatchObject({
      version: { version: 1, author: "Thandi", hasEnd: true },
      triggers: [{ kind: "KEYWORD", keywords: [{ language: "eng", words: ["colours"] }], interrupts: true }],
      counts: { started: 3, completed: 3, waiting: 0, days: [{ begun: 3, completed: 3 }] },
    });
    expect(journeys[1]?.counts).toMatchObject({ started: 0, days: [] });
  }));

test("the list takes the same number of statements for two journeys as for forty", () =>
  withPeople(async ({ as, db, organisation }) => {
    const once = () => fewestStatements(() => as("viewer").run("journeys/journeys", { days: 30 }));
    // The process has something else to ask now and then, and some things only the first time.
    const count = async () => Math.min(await once(), await once(), await once());
    const few = await count();
    const many = Array.from({ length: 40 }, (_, i) => asking(`journey ${i}`, [{ text: "?" }]));
    await importProject(db, programme(...many), { organisationId: organisation.id });
    expect(await count()).toBe(few);
  }));

test("counts follow by themselves when more people come through", () =>
  withPeople(async ({ as, db, organisation }) => {
    const flow = as("viewer").subscribe("journeys/journey-flow", { id: colours.uuid, version: 1, days: 7 });
    const next = async () => (await flow.next()).value?.journeyFlow;
    expect(await next()).toMatchObject({
      begun: 3,
      exits: expect.arrayContaining([{ __typename: "ExitCount", exit: id("colours exit 0"), taken: 3 }]),
    });
    await walk(db, organisation.id, "red");
    await countAllJourneys(db);
    expect(await next()).toMatchObject({ begun: 4 });
    await flow.return?.();
  }));

test("results come by pages and filters; who may not see personal data sees categories only", () =>
  withPeople(async ({ as }) => {
    const ask = (role: "operator" | "viewer", more: object = {}) =>
      as(role).run("journeys/journey-results", { id: colours.uuid, days: 30, ...more });
    const seen = (await ask("operator")).journey;
    expect(seen?.categories).toMatchObject([
      { result: "answer_0", category: "Other", people: 2 },
      { result: "answer_0", category: "Red", people: 1 },
    ]);
    expect(seen?.runs.edges[0]?.node).toMatchObject({
      contactName: "Thandi",
      status: "COMPLETED",
      results: [{ key: "answer_0", name: "Answer 0", value: "blue", category: "Other" }],
    });
    const hidden = (await ask("viewer")).journey?.runs.edges[0]?.node;
    expect(hidden).toMatchObject({ contactName: "", results: [{ value: null, category: "Other" }] });
    expect(hidden?.contactPhone).toMatch(/^•••• /);
    const first = (await ask("operator", { first: 2 })).journey?.runs;
    const rest = (await ask("operator", { first: 2, after: first?.pageInfo.endCursor })).journey?.runs;
    const ids = [...(first?.edges ?? []), ...(rest?.edges ?? [])].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(3);
    const red = (await ask("operator", { filter: { answered: { result: "answer_0", category: "Red" } } })).journey;
    expect(red?.runs.edges).toHaveLength(1);
    expect((await ask("operator", { filter: { status: "WAITING" } })).journey?.runs.edges).toEqual([]);
    await expect(ask("operator", { filter: { since: "yesterday" } })).rejects.toMatchObject({ code: "INVALID" });
  }));

test("results of the last days have nobody in them who began before; so has the file of them", () =>
  withPeople(async ({ as, db, databaseUrl }) => {
    await db.query(
      `update journey_runs set started_at = started_at - interval '40 days', day = day - 40
       where id = (select id from journey_runs order by started_at limit 1)`,
    );
    const begunWithin = async (days: number) => {
      const { journey } = await as("operator").run("journeys/journey-results", { id: colours.uuid, days });
      return journey?.runs.edges.length;
    };
    expect([await begunWithin(1), await begunWithin(30), await begunWithin(365)]).toEqual([2, 2, 3]);
    await expect(begunWithin(0)).rejects.toMatchObject({ code: "INVALID" });
    const jobs = await withTasks(databaseUrl);
    try {
      const { exportResults } = await as("operator").run("journeys/export-results", { id: colours.uuid, days: 30 });
      for await (const { resultsExport } of as("operator").subscribe("journeys/results-export", {
        id: exportResults.id,
      }))
        if (resultsExport.state === "READY") return void expect(resultsExport.rowCount).toBe(2);
      throw new Error("The file never came.");
    } finally {
      await jobs();
    }
  }));

test("results are a file that a job makes: no formulas in it, and no personal data for who may not see it", () =>
  withPeople(async ({ as, db, databaseUrl }) => {
    await db.query("update contacts set name = '=cmd()'");
    const jobs = await withTasks(databaseUrl);
    const fetched = async (role: "operator" | "builder", separator: "COMMA" | "SEMICOLON") => {
      const { exportResults } = await as(role).run("journeys/export-results", { id: colours.uuid, separator });
      const news = as(role).subscribe("journeys/results-export", { id: exportResults.id });
      for await (const { resultsExport } of news)
        if (resultsExport.url)
          return { url: resultsExport.url, text: await (await as(role).fetch(resultsExport.url)).text() };
      throw new Error("The file never came.");
    };
    try {
      const { url, text } = await fetched("operator", "COMMA");
      const [head, first] = text.split("\r\n");
      expect(head).toBe("Phone,Name,Status,Began,Ended,Version,answer 0,answer 0 (taken for)");
      expect(first).toMatch(/^\+2782\d+,"'=cmd\(\)",completed,.*,1,blue,Other$/);
      expect((await as("builder").fetch(url)).status).toBe(403);
      expect((await as("viewer").fetch(url)).status).toBe(403);
      expect((await as("admin", { organisation: "other" }).fetch(url)).status).toBe(404);
      const hidden = (await fetched("builder", "SEMICOLON")).text;
      expect(hidden).toContain("Reference;Status;Began;Ended;Version;answer 0");
      expect(hidden).not.toMatch(/cmd|blue|2782/);
    } finally {
      await jobs();
    }
    await expect(as("viewer").run("journeys/export-results", { id: colours.uuid })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }));

test("a journey is withdrawn and comes back as an earlier version; who, what and why stands in the log", () =>
  withPeople(async ({ as, db, organisation }) => {
    const given = { id: colours.uuid, message: "Wrong advice" };
    await expect(as("operator").run("journeys/withdraw-journey", given)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { withdrawJourney } = await as("builder").run("journeys/withdraw-journey", given);
    expect(withdrawJourney.state).toBe("WITHDRAWN");
    await expect(as("builder").run("journeys/withdraw-journey", given)).rejects.toMatchObject({ code: "CONFLICT" });
    const said = { text: "colours", stands: "KNOWN" } as const;
    expect(await as("viewer").run("journeys/what-would-happen", { said })).toMatchObject({
      whatWouldHappen: { does: "NOTHING", because: "noTrigger" },
    });
    const again = { id: colours.uuid, version: 1, message: "It was right" };
    const { publishVersionAgain } = await as("builder").run("journeys/publish-version-again", again);
    expect(publishVersionAgain).toMatchObject({
      state: "LIVE",
      versions: [{ version: 2, author: "builder of ours", message: "It was right" }, { version: 1 }],
    });
    const { rows } = await db.query(
      "select action, member_name from audit_log where organisation_id = $1 and subject = $2 order by id",
      [organisation.id, colours.uuid],
    );
    expect(rows).toEqual([
      { action: "journey.withdrawn", member_name: "builder of ours" },
      { action: "journey.published", member_name: "builder of ours" },
    ]);
  }));

test("a rehearsal has what it takes to play, and no secrets for those who only look", () =>
  withPeople(async ({ as }) => {
    const of = async (role: "viewer" | "builder") => (await as(role).run("journeys/rehearsal")).rehearsal;
    expect((await of("builder")).settings).toMatchObject({ globals: { token: "s3cret" }, triggers: [{}, {}] });
    expect((await of("viewer")).settings).toMatchObject({ globals: { token: "" } });
    expect((await of("viewer")).journeys.map(({ definition }) => definition)).toMatchObject([
      { uuid: colours.uuid },
      { uuid: shapes.uuid },
    ]);
  }));

test("another organisation has none of it", () =>
  withPeople(async ({ as }) => {
    const other = as("admin", { organisation: "other" });
    expect((await other.run("journeys/journeys", { days: 30 })).journeys).toEqual([]);
    expect(await other.run("journeys/journey", { id: colours.uuid })).toMatchObject({ journey: null });
    expect((await other.run("journeys/rehearsal")).rehearsal.journeys).toEqual([]);
    const given = { id: colours.uuid, message: "x" };
    await expect(other.run("journeys/withdraw-journey", given)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(other.run("journeys/publish-version-again", { ...given, version: 1 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const flow = other.subscribe("journeys/journey-flow", { id: colours.uuid, days: 7 });
    expect((await flow.next()).value?.journeyFlow).toMatchObject({ begun: 0, exits: [], stops: [] });
    await flow.return?.();
  }));
