import type { MessageId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { countBroadcasts, settleBroadcasts } from "../../store/broadcasts/count.ts";
import { markStopped } from "../../store/broadcasts/stop.ts";
import { letBulkIn } from "../../store/bulk-starts.ts";
import { recordAccepted } from "../../store/outbox.ts";
import { killAt } from "../../test/effects.ts";
import { countRows, until } from "../../test/fixtures.ts";
import { everybody, forOthersDeps, forOthersJob, forOthersProject } from "../../test/for-others.ts";
import { id } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { sendBroadcast } from "../for-others/send-broadcast.ts";
import { startSessions } from "../for-others/start-sessions.ts";
import { stopBroadcast } from "./stop-broadcast.ts";

const says = { uuid: id("says"), type: "send_broadcast", text: "Hello all", ...everybody };
const begins = {
  uuid: id("begins"),
  type: "start_session",
  flow: { uuid: id("other"), name: "other" },
  ...everybody,
};
const message = forOthersProject([says], { name: "other", text: "How old?" });
const journey = forOthersProject([begins], { name: "other", text: "How old?" });

/** The record as people see it, counted now. */
async function record(db: pg.Pool) {
  await db.query("update broadcasts set counted_at = null");
  await countBroadcasts(db);
  const { rows } = await db.query(
    "select id, kind, says, groups, people, waits, reached, failed, spared, stopped from broadcasts",
  );
  return rows[0];
}

const stopNow = async ({ db, organisationId }: Room, broadcast: string) => {
  const stopped = await markStopped(db, organisationId, broadcast, "Amina");
  return { stopped, outcome: await stopBroadcast(db, { organisationId, id: broadcast }) };
};

/** Why each turn about a broadcast that was stopped did nothing. */
const cancelled = (db: pg.Pool) => countRows(db, "turns where reason ->> 'skippedBy' = 'cancelled'");

test("a broadcast is a record before its people are known, and counts each of them until it is settled", () =>
  withRoom(message, async (room) => {
    const { db } = room;
    const job = await forOthersJob(room, "other");
    expect(await record(db)).toMatchObject({
      id: job.id,
      kind: "message",
      says: "Hello all",
      groups: ["All"],
      people: 0,
    });
    await sendBroadcast(job, forOthersDeps(room));
    expect(await record(db)).toMatchObject({ people: 2, waits: 2, reached: 0 });
    await room.idle();
    expect(await record(db)).toMatchObject({ people: 2, waits: 2, reached: 0 });
    const { rows } = await db.query<{ messageId: MessageId }>(
      'select message_id as "messageId" from outbox where priority = 2 order by id limit 1',
    );
    await recordAccepted(
      db,
      rows.map((row) => ({ ...row, wamid: "w", wamidKey: row.messageId })),
    );
    // The other one opts out, and what waits for them is taken back.
    await room.tell("27820000002", "STOP");
    await db.query("delete from outbox where priority = 2");
    expect(await record(db)).toMatchObject({ waits: 0, reached: 1, spared: 1 });
    await db.query("update broadcasts set begun_at = now() - interval '25 hours'");
    await settleBroadcasts(db);
    expect(await countRows(db, "broadcast_people")).toBe(0);
    expect(await record(db)).toMatchObject({ people: 2, waits: 0, reached: 1, spared: 1 });
  }));

test("a message that has not left for anybody is stopped wherever it waits, once, and the timelines say so", () =>
  withRoom(message, async (room) => {
    const { db } = room;
    const job = await forOthersJob(room, "other");
    await db.query("delete from outbox");
    await sendBroadcast(job, forOthersDeps(room));
    // One comes as far as the outbox, the other one still waits for room.
    await db.query("update bulk_starts set priority = 3 where id = (select max(id) from bulk_starts)");
    await letBulkIn(db);
    await until(async () => (await countRows(db, "inbox")) === 0);
    expect([await countRows(db, "bulk_starts"), await countRows(db, "outbox")]).toEqual([1, 1]);
    expect(await stopNow(room, job.id)).toEqual({ stopped: true, outcome: "done" });
    expect(await stopNow(room, job.id)).toEqual({ stopped: false, outcome: "done" });
    expect([await countRows(db, "bulk_starts"), await countRows(db, "outbox")]).toEqual([0, 0]);
    expect(await record(db)).toMatchObject({ waits: 0, reached: 0, stopped: 2 });
    expect(await cancelled(db)).toBe(2);
    // The journeys that they were in wait for their answers as before.
    expect(await countRows(db, "conversations where session is not null")).toBe(2);
  }));

test("what was let into the inbox before the stop says nothing in its turn", () =>
  withRoom(message, async (room) => {
    const { db, organisationId } = room;
    const job = await forOthersJob(room, "other");
    await sendBroadcast(job, forOthersDeps(room));
    await markStopped(db, organisationId, job.id, "Amina");
    await room.idle();
    expect(await room.texts("27820000002")).not.toContain("Hello all");
    expect(await record(db)).toMatchObject({ waits: 0, stopped: 2 });
    expect(await cancelled(db)).toBe(2);
  }));

test("nobody is looked up for a broadcast that was stopped before its job, which does not try again", () =>
  withRoom(message, async (room) => {
    const { db, organisationId } = room;
    const job = await forOthersJob(room, "other");
    await markStopped(db, organisationId, job.id, "Amina");
    await sendBroadcast(job, forOthersDeps(room));
    expect([await countRows(db, "bulk_starts"), await countRows(db, "broadcast_people")]).toEqual([0, 0]);
  }));

test("a journey ends with its question that was taken back, and what the person writes then is heard afresh", () =>
  withRoom(journey, async (room) => {
    const { db } = room;
    const job = await forOthersJob(room, "hi");
    await startSessions(job, forOthersDeps(room));
    await room.idle();
    expect(await room.texts("27820000002")).toContain("How old?");
    await stopNow(room, job.id);
    expect(await room.texts("27820000002")).not.toContain("How old?");
    expect(await countRows(db, "conversations where session is not null")).toBe(0);
    expect(await countRows(db, "sessions where status = 'interrupted'")).toBeGreaterThan(0);
    expect(await countRows(db, "sessions where status = 'waiting'")).toBe(0);
    const { rows } = await db.query<{ reason: object }>("select reason from turns order by id desc limit 1");
    expect(rows[0]?.reason).toMatchObject({
      because: "startedByJourney",
      skippedBy: "cancelled",
      interrupted: expect.any(String),
    });
    await room.tell("27820000002", "tell");
    expect(await room.texts("27820000002")).toContain("Told. More?");
  }));

test("what is on its way, in doubt, or was taken along by a reply goes on; what comes back to the outbox is stopped then", () =>
  withRoom(message, async (room) => {
    const { db, organisationId } = room;
    const job = await forOthersJob(room, "other");
    await db.query("delete from outbox");
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    await room.tell("27820000002", "tell");
    await db.query("update outbox set state = 'sending', claimed_by = 7 where priority = 2");
    expect(await stopNow(room, job.id)).toEqual({ stopped: true, outcome: "later" });
    expect(await room.texts("27820000002")).toEqual(["Hello all", "Told. More?"]);
    expect(await room.texts("27820000001")).toEqual(["Hello all"]);
    await db.query("update outbox set state = 'ready', claimed_by = null where priority = 2");
    expect(await stopBroadcast(db, { organisationId, id: job.id })).toBe("done");
    expect(await room.texts("27820000002")).toEqual(["Hello all", "Told. More?"]);
    expect(await room.texts("27820000001")).toEqual([]);
  }));

test("who talks with a human is not told later on what was stopped meanwhile", () =>
  withRoom(message, async (room) => {
    const { db } = room;
    const job = await forOthersJob(room, "other");
    await db.query("update conversations set claimed_until = now() + interval '1 hour'");
    await sendBroadcast(job, forOthersDeps(room));
    await room.idle();
    expect(await countRows(db, "held_inbox")).toBe(2);
    await stopNow(room, job.id);
    expect(await countRows(db, "held_inbox")).toBe(0);
    expect(await record(db)).toMatchObject({ waits: 0, stopped: 2 });
  }));

test("a stop that dies in the middle is gone on with, and nobody is counted or told of it twice", () =>
  withRoom(message, async (room) => {
    const { db, organisationId } = room;
    const job = await forOthersJob(room, "other");
    await sendBroadcast(job, forOthersDeps(room));
    await markStopped(db, organisationId, job.id, "Amina");
    const stop = () => stopBroadcast(db, { organisationId, id: job.id });
    await killAt(db, "bulk_starts", stop);
    expect(await countRows(db, "bulk_starts")).toBe(2);
    await stop();
    expect(await record(db)).toMatchObject({ waits: 0, stopped: 2 });
    expect(await cancelled(db)).toBe(2);
  }));
