import { readFile } from "node:fs/promises";
import Fastify from "fastify";
import type pg from "pg";
import { expect, test } from "vitest";
import { measureJobs, measureQueues, measureTriage, operationsRoutes } from "./operations.ts";
import { DiskSpace } from "./store/disk-space.ts";
import { forgetGivenUp } from "./store/given-up-jobs.ts";
import { insertNotices } from "./store/oddities.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { addContact, addEmptyOrganisation, addMessage } from "./test/chat.ts";
import { clinic, withClinicModel } from "./test/clinic.ts";
import { withDatabase } from "./test/database.ts";
import { until } from "./test/fixtures.ts";
import { withRoom } from "./test/room.ts";

test("while the database is away the metrics say so, and tell no queue as it was before", () =>
  withDatabase(async (pool) => {
    const app = Fastify();
    const metrics = createMetrics();
    let isAway = false;
    const measure = () => (isAway ? Promise.reject(new Error("away")) : measureQueues(pool, metrics));
    await app.register(operationsRoutes, {
      pool,
      space: new DiskSpace(pool),
      metrics,
      isReady: () => true,
      isStuck: () => false,
      isHeldUp: () => false,
      measure,
    });
    const told = async () => (await app.inject("/metrics")).body;
    expect(await told()).toMatch(/^hotline_database_up 1$/m);
    expect(await told()).toMatch(/^hotline_queue_length\{queue="inbox"\} 0$/m);
    isAway = true;
    expect(await told()).toMatch(/^hotline_database_up 0$/m);
    expect(await told()).not.toMatch(/^hotline_queue_length\{/m);
    await app.close();
  }));

test("what goes to many and waits for hours is told apart from replies that wait", () =>
  withDatabase(async (pool) => {
    const { id, numberId } = await addEmptyOrganisation(pool);
    for (const [name, phone, priority, age] of [
      ["Thandi", "27600000001", 1, "2 hours"],
      ["Sipho", "27600000002", 0, "3 seconds"],
    ]) {
      const contact = await addContact(pool, id, String(name), String(phone));
      const message = await addMessage(pool, { id, numberId }, contact, "hello", "o");
      await pool.query(
        `insert into outbox (contact_id, organisation_id, number_id, message_id, priority, created_at)
         values ($1, $2, $3, $4, $5, now() - $6::interval)`,
        [contact, id, numberId, message, priority, age],
      );
    }
    const metrics = createMetrics();
    await measureQueues(pool, metrics);
    const ages = await metrics.registry.getSingleMetricAsString("hotline_queue_age_seconds");
    const ageOf = (queue: string) => Number(new RegExp(`queue="${queue}"\\} (.+)$`, "m").exec(ages)?.[1]);
    // And what the machine needed since.
    expect(Math.floor(ageOf("outbox") / 60)).toBe(0);
    expect(ageOf("outbox")).toBeGreaterThanOrEqual(3);
    expect(ageOf("bulk")).toBeGreaterThanOrEqual(7200);
  }));

test("jobs that wait and jobs that were given up are told, and forgotten after a month", () =>
  withDatabase(async (pool) => {
    const add = (name: string) =>
      pool.query("select graphile_worker.add_job($1, run_at => now() - interval '1 hour')", [name]);
    for (const name of ["waits", "just given up", "given up long ago"]) await add(name);
    await pool.query(
      `update graphile_worker._private_jobs set attempts = max_attempts, run_at = run_at - case n when 3 then interval '31 days' else '0' end
       from (select id as one, row_number() over (order by id) as n from graphile_worker._private_jobs) numbered where one = id and n > 1`,
    );
    const metrics = createMetrics();
    const told = async () => {
      await measureQueues(pool, metrics);
      await measureJobs(pool, metrics);
      return metrics.registry.metrics();
    };
    expect(await told()).toMatch(/^hotline_jobs_given_up 2$/m);
    expect(await told()).toMatch(/^hotline_queue_age_seconds\{queue="jobs"\} 36\d\d/m);
    expect(await told()).toMatch(/^hotline_queue_length\{queue="jobs"\} 1$/m);
    await forgetGivenUp(pool);
    expect(await told()).toMatch(/^hotline_jobs_given_up 1$/m);
    const handbook = await readFile(new URL("../../../docs/operations.md", import.meta.url), "utf8");
    // One that may be tried once only, and is under way.
    await pool.query(
      "select graphile_worker.add_job('once', max_attempts => 1); update graphile_worker._private_jobs set attempts = 1, locked_at = now() where max_attempts = 1",
    );
    const statements = [...handbook.matchAll(/-c "(select .*graphile_worker.*)"$/gm)].map(([, sql = ""]) => sql);
    expect(statements).toHaveLength(2);
    const [listed, begunAnew] = [await pool.query(statements[0] ?? ""), await pool.query(statements[1] ?? "")];
    expect(listed.rows).toMatchObject([{ task_identifier: "just given up" }]);
    expect(begunAnew.rows).toEqual([{ count: "1" }]);
    expect(await told()).toMatch(/^hotline_jobs_given_up 0$/m);
  }));

/** Every new table, and every row of `notices`, is refused as PostgreSQL refuses it on a full disk. */
const fillDisk = `
  create function refuse() returns trigger language plpgsql as
    $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
  create function refuse_table() returns event_trigger language plpgsql as
    $$ begin raise 'could not extend file: No space left on device' using errcode = '53100'; end $$;
  create trigger disk_is_full before insert on notices execute function refuse();
  create event trigger disk_is_full on ddl_command_start execute function refuse_table()`;

const freeDisk = "drop event trigger disk_is_full; drop trigger disk_is_full on notices";

const write = (pool: pg.Pool) => insertNotices(pool, [{ field: "f", wabaId: null, phoneNumberId: null, raw: "{}" }]);

test("a process is not ready from the first write that the disk has no space for until one succeeds", () =>
  withDatabase(async (pool) => {
    const app = Fastify();
    const options = {
      pool,
      space: new DiskSpace(pool),
      metrics: createMetrics(),
      isReady: () => true,
      isStuck: () => false,
      isHeldUp: () => false,
    };
    await app.register(operationsRoutes, { ...options, measure: async () => undefined });
    const told = async () => {
      const { statusCode, body } = await app.inject("/readyz");
      return { statusCode, ...JSON.parse(body) };
    };
    const full = { statusCode: 503, problem: "The database cannot store anything: its disk is full." };
    await pool.query(fillDisk);
    expect(await told()).toMatchObject({ statusCode: 200, status: "ready" });
    await expect(write(pool)).rejects.toMatchObject({ code: "53100" });
    expect(await Promise.all([told(), told()])).toMatchObject([full, full]);
    expect(await told()).toMatchObject(full);
    await pool.query(freeDisk);
    expect(await told()).toMatchObject({ statusCode: 200, status: "ready" });
    await write(pool);
    const { rows } = await pool.query("select 1 from pg_class where relname = 'disk_space'");
    expect(rows).toEqual([]);
    await app.close();
  }));

test("a process whose turns all fail is not ready until one succeeds; a message that cannot be answered is no reason", () =>
  withRoom(clinic, async ({ db, start, tell }) => {
    await db.query("alter table turns add check (reason is null)");
    const conversations = start();
    const app = Fastify();
    const options = { pool: db, space: new DiskSpace(db), metrics: createMetrics(), isReady: () => true };
    const [isStuck, isHeldUp] = [() => conversations.isStuck, () => false];
    await app.register(operationsRoutes, { ...options, isStuck, isHeldUp, measure: async () => undefined });
    const told = async () => (await app.inject("/readyz")).json();
    // For longer than all turns may fail.
    for (const end = Date.now() + 4000; Date.now() < end; ) {
      await tell("27600000001", "hello");
      expect(await told()).toEqual({ status: "ready" });
    }
    await db.query("alter table inbox rename to away");
    await until(async () => (await told()).status === "not ready");
    expect(await told()).toMatchObject({ problem: expect.stringMatching(/no turn succeeds/) });
    await db.query("alter table away rename to inbox");
    await until(async () => (await told()).status === "ready");
    await app.close();
  }));

test("the metrics tell of a hotline whose triage was written and never trained", () =>
  withRoom(clinic, async ({ db, organisationId }) => {
    const metrics = createMetrics();
    const told = async () => {
      await measureTriage(db, metrics);
      return (await metrics.withoutModel.get()).values[0]?.value;
    };
    expect(await told()).toBe(1);
    await withClinicModel(db, organisationId);
    expect(await told()).toBe(0);
  }));
