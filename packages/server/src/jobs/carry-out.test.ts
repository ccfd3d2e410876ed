import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { Changes } from "../store/changes.ts";
import { createLog } from "../telemetry/log.ts";
import { createMetrics } from "../telemetry/metrics.ts";
import { killAt, pendingEffect } from "../test/effects.ts";
import { until } from "../test/fixtures.ts";
import { asking, calling, id, programme } from "../test/journeys.ts";
import { neighbour } from "../test/neighbour.ts";
import { type Room, withRoom } from "../test/room.ts";
import { type CarryOutDeps, carryOut } from "./carry-out.ts";
import { startJobs } from "./jobs.ts";
import { FileStore } from "./media/file-store.ts";
import { MediaClient } from "./media/media-client.ts";

const outside = neighbour((_, response) => response.end('{"sky": "clear"}'));

const allOn = { isOn: () => true };
const rules = { allowPrivate: true, timeoutMs: 60_000, pauseMs: 1 };
const depsOf = ({ db }: Room): CarryOutDeps => ({ pool: db, rules, flags: allOn, onInbox: () => undefined });
const answered = ["Where?", "It is clear there. More?"];

/** Somebody has asked for the weather in Lagos; no job has run yet. */
const withCaller = (run: (room: Room) => Promise<void>) =>
  withRoom(programme(calling("weather", `${outside.url}/@input.text`)), async (room) => {
    room.start();
    await room.say("1", "weather", "Lagos");
    await room.idle();
    await run(room);
  });

async function withJobs({ db }: Room, allowPrivate: boolean, run: () => Promise<void>): Promise<void> {
  const refresh = { now: () => Date.now(), allowPrivate: false };
  const effects = { rules: { ...rules, allowPrivate }, flags: allOn, onInbox: () => undefined };
  const changes = new Changes(db, "");
  const deps = {
    pool: db,
    metrics: createMetrics(),
    log: createLog("silent"),
    changes,
    refresh,
    effects,
    webhooks: { secret: "", allowPrivate: false },
    whatsapp: { apiUrl: "http://127.0.0.1:1", version: "v25.0", token: "t" },
    fetching: {
      client: new MediaClient({ apiUrl: "http://127.0.0.1:9", version: "v25.0", token: "" }),
      files: new FileStore("."),
      flags: allOn,
    },
  };
  const jobs = await startJobs(deps, new AbortController().signal);
  try {
    await run();
  } finally {
    await jobs.close();
    await changes.close();
  }
}

test("a job makes the call, and the journey goes on with the answer", () =>
  withCaller(async (room) => {
    await withJobs(room, true, async () => {
      await until(async () => (await room.texts("1")).length === 2);
      // Other jobs come again by themselves; this one leaves for good.
      const left = "select from graphile_worker.jobs where task_identifier = 'carryOut'";
      await until(async () => (await room.db.query(left)).rowCount === 0);
    });
    expect(await room.texts("1")).toEqual(answered);
    expect(outside.asked.map((request) => request.url)).toEqual(["/Lagos"]);
  }));

test("a job that runs twice at once, or again later, lets the journey go on once", () =>
  withCaller(async (room) => {
    const job = await pendingEffect(room.db);
    const late: ServerResponse[] = [];
    outside.answer = (_, response) => {
      late.push(response);
      if (late.length === 2) for (const each of late) each.end('{"sky": "clear"}');
    };
    await Promise.all([carryOut(job, depsOf(room)), carryOut(job, depsOf(room))]);
    await room.idle();
    await carryOut(job, depsOf(room));
    expect(await room.texts("1")).toEqual(answered);
    expect(outside.asked.length).toBe(2);
  }));

test("a job that dies between the call and its result is run again, with the same key for the server", () =>
  withCaller(async (room) => {
    const job = await pendingEffect(room.db);
    await killAt(room.db, "inbox", () => carryOut(job, depsOf(room)));
    expect(await room.texts("1")).toEqual(["Where?"]);
    await carryOut(job, depsOf(room));
    await room.idle();
    expect(await room.texts("1")).toEqual(answered);
    const keys = outside.asked.map(({ headers }) => headers["idempotency-key"]);
    expect(keys).toEqual([`${job.effectId}-0`, `${job.effectId}-0`]);
  }));

test("a call to a private address is refused, and the author is told", () =>
  withCaller(async (room) => {
    await withJobs(room, false, () => until(async () => (await room.texts("1")).length === 2));
    expect(outside.asked).toEqual([]);
    const { rows } = await room.db.query<{ events: { type: string; text?: string }[] }>(
      "select events from turns where reason ->> 'because' = 'effect'",
    );
    expect(rows[0]?.events[0]).toMatchObject({ type: "error", text: "Webhook calls to 127.0.0.1 are not allowed" });
  }));

test("an answer with characters that no text may have stops neither this call nor the next one", async () => {
  const more = { uuid: id("again"), type: "call_webhook", method: "GET", url: `${outside.url}/again` };
  const call = { uuid: id("call"), type: "call_webhook", method: "GET", url: `${outside.url}/first` };
  outside.answer = (_, response) => response.end('{"sky": "clear", "odd": "a\\ud800\\u0000b", "raw": "\0"}');
  const journey = asking("odd", [{ text: "It is @webhook.json.sky.", actions: [call, more] }]);
  await withRoom(programme(journey), async (room) => {
    room.start();
    await room.say("1", "odd");
    await withJobs(room, true, () => until(async () => (await room.texts("1")).length === 1));
    expect(await room.texts("1")).toEqual(["It is clear."]);
    expect(outside.asked.map((request) => request.url)).toEqual(["/first", "/again"]);
  });
});
