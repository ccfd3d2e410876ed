import { expect, test } from "vitest";
import { insertEffectResult } from "../store/effects.ts";
import { killAt, pendingEffect, sky } from "../test/effects.ts";
import { countRows, until } from "../test/fixtures.ts";
import { asking, calling, id, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const project = programme(
  calling("weather", "https://weather.example/@input.text"),
  asking("colours", [{ text: "Which colour?" }]),
);

/** Somebody has asked for the weather in Lagos, and nobody has answered yet. */
async function waiting({ start, say, idle }: Room): Promise<void> {
  start();
  await say("1", "weather", "Lagos");
  await idle();
}

test("a journey that calls a server stops there, and its job is in the same commit", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    expect(await room.texts("1")).toEqual(["Where?"]);
    const job = await pendingEffect(room.db);
    const { rows } = await room.db.query("select payload, key from graphile_worker._private_jobs");
    expect(rows).toEqual([{ payload: job, key: job.effectId }]);
    expect((await room.db.query("select status, ended_at from sessions")).rows).toEqual([
      { status: "waiting", ended_at: null },
    ]);
    await insertEffectResult(room.db, job, sky("clear"));
    await room.idle();
    await room.say("1", "no");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?", "It is clear there. More?", "You said Lagos"]);
  }));

test("a result that comes twice, together or later, lets the journey go on once", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    const job = await pendingEffect(room.db);
    await Promise.all([insertEffectResult(room.db, job, sky("clear")), insertEffectResult(room.db, job, sky("grey"))]);
    await room.idle();
    await insertEffectResult(room.db, job, sky("black"));
    await room.idle();
    expect((await room.texts("1")).length).toBe(2);
    expect(await room.reasons()).toEqual(["keyword", "answer", "effect", "staleEffect", "staleEffect"]);
  }));

test("what is written while a call is under way waits, and then has its turn in order, an interrupting keyword too", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    await room.say("1", "yes");
    await room.idle();
    await room.say("1", "colours", "blue");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?"]);
    expect(await countRows(room.db, "held_inbox")).toBe(3);
    await insertEffectResult(room.db, await pendingEffect(room.db), sky("clear"));
    await room.say("1", "weather");
    await room.idle();
    const said = ["Where?", "It is clear there. More?", "You said Lagos", "Which colour?", "You said blue", "Where?"];
    expect(await room.texts("1")).toEqual(said);
    expect(await countRows(room.db, "held_inbox")).toBe(0);
  }));

test("a process that dies between the answer of an effect and the commit loses nothing and says nothing twice", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    await room.say("1", "yes");
    await room.idle();
    const job = await pendingEffect(room.db);
    await killAt(room.db, "turns", () => insertEffectResult(room.db, job, sky("clear")));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?", "It is clear there. More?", "You said Lagos"]);
    expect(await room.reasons()).toEqual(["keyword", "answer", "effect", "answer"]);
  }));

test("a job that is not back in time is added again under its key, and in the end the journey goes on without it", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    await room.db.query("update conversations set wakes_at = now()");
    await until(async () => (await room.reasons()).includes("effectSought"));
    const jobs = await room.db.query("select key from graphile_worker._private_jobs");
    expect(jobs.rows).toEqual([{ key: (await pendingEffect(room.db)).effectId }]);
    await room.db.query("update conversations set wakes_at = now(), expires_at = now() - interval '1 second'");
    await until(async () => (await room.texts("1")).length === 2);
    expect((await room.texts("1"))[1]).toBe("It is  there. More?");
  }));

test("somebody who writes when an effect should long be over is not kept waiting for it", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    await room.db.query("update conversations set wakes_at = null, expires_at = now() - interval '1 second'");
    await room.say("1", "no");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?", "It is  there. More?", "You said Lagos"]);
  }));

test("what nobody here can do fails at once, with its reason", () => {
  const mail = { uuid: id("mail"), type: "send_email", addresses: ["a@example.org"], subject: "Hi", body: "Hello" };
  const journey = asking("mail", [{ text: "Sent?", actions: [mail] }]);
  return withRoom(programme(journey), async (room) => {
    room.start();
    await room.say("1", "mail");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Sent?"]);
    const { rows } = await room.db.query<{ events: { type: string; text?: string }[] }>("select events from turns");
    expect(rows[0]?.events.find(({ type }) => type === "error")?.text).toContain("SMTP_URL");
  });
});

test("a result that the engine refuses ends the session, keeps the reason, and leaves nobody waiting", () =>
  withRoom(project, async (room) => {
    await waiting(room);
    await room.say("1", "yes");
    await room.idle();
    await insertEffectResult(room.db, await pendingEffect(room.db), { kind: "email" });
    await room.idle();
    await room.say("1", "colours");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Where?", "Which colour?"]);
    expect(await countRows(room.db, "held_inbox")).toBe(0);
    expect((await room.reasons()).slice(2)).toEqual(["engineError", "engineError", "keyword"]);
    expect((await room.db.query("select status from sessions order by started_at limit 1")).rows).toEqual([
      { status: "failed" },
    ]);
  }));
