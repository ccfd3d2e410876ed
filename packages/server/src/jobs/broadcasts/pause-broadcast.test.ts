import type { MessageId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { countBroadcasts, settleBroadcasts } from "../../store/broadcasts/count.ts";
import { markResumed, pauseFailed, pauseRefused } from "../../store/broadcasts/pause.ts";
import { markStopped } from "../../store/broadcasts/stop.ts";
import { recordAccepted } from "../../store/outbox.ts";
import { applyStatuses } from "../../store/statuses.ts";
import { createLog } from "../../telemetry/log.ts";
import { countRows } from "../../test/fixtures.ts";
import { everybody, forOthersDeps, forOthersJob, forOthersProject } from "../../test/for-others.ts";
import { id } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { sendBroadcast } from "../for-others/send-broadcast.ts";
import { pauseBroadcast } from "./pause-broadcast.ts";
import { stopBroadcast } from "./stop-broadcast.ts";

const [ann, other] = ["27820000001", "27820000002"];
const says = { uuid: id("says"), type: "send_broadcast", text: "Hello all", ...everybody };
const project = forOthersProject([says], { name: "other", text: "How old?" });
const error = { code: 132_015, title: "The template is paused" };

/** A broadcast to both; nothing of it is taken out of the outbox but by the test. */
async function begun(room: Room) {
  const job = await forOthersJob(room, "other");
  await room.db.query("delete from outbox");
  await sendBroadcast(job, forOthersDeps(room));
  return job;
}

/** Begins to send to a person. */
async function claim({ db }: Room, phone: string) {
  const { rows } = await db.query<{ id: MessageId; claim: number }>(
    `update outbox o set state = 'sending', claimed_by = 7, attempts = 1, claims = claims + 1 from contacts c
     where c.id = o.contact_id and c.phone = $1 and o.priority > 0 returning o.message_id as id, o.claims as claim`,
    [phone],
  );
  return rows.map(({ id, claim }) => ({ messageId: id, claim, error }));
}

/** WhatsApp refuses what was begun to be sent to a person; what waits again. */
const refuse = async (room: Room, phone: string) => pauseRefused(room.db, await claim(room, phone));

const followed = ({ db, organisationId }: Room, broadcast: string) =>
  pauseBroadcast(db, { organisationId, id: broadcast }, createLog("silent"));

/** How the outbox has what is of it, and what still waits for room. */
const priorities = async (db: pg.Pool) =>
  (
    await db.query<{ priority: number }>(
      "select priority from (select priority, id from outbox union all select priority, id from bulk_starts) as all_of_it order by id",
    )
  ).rows.map(({ priority }) => priority);

const asked = (db: pg.Pool) => countRows(db, "graphile_worker.jobs where task_identifier = 'pauseBroadcast'");

async function record(db: pg.Pool) {
  await db.query("update broadcasts set counted_at = null");
  await countBroadcasts(db);
  const { rows } = await db.query(
    'select waits, reached, failed, spared, stopped, refusal_code as code, paused_at is not null as "isPaused" from broadcasts',
  );
  return rows[0];
}

test("a broadcast that WhatsApp refuses for everybody waits whole, goes on when somebody says so, and nobody has missed it", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    const job = await begun(room);
    await room.idle();
    expect(await refuse(room, other)).toHaveProperty("size", 1);
    expect(await asked(db)).toBe(1);
    await followed(room, job.id);
    expect(await priorities(db)).toEqual([3, 3]);
    expect(await record(db)).toMatchObject({ waits: 2, failed: 0, isPaused: true, code: 132_015 });
    await db.query("update broadcasts set begun_at = now() - interval '40 days'");
    await settleBroadcasts(db);
    expect(await countRows(db, "broadcast_people")).toBe(2);
    expect(await markResumed(db, organisationId, job.id)).toBe(true);
    expect(await markResumed(db, organisationId, job.id)).toBe(false);
    await followed(room, job.id);
    expect(await priorities(db)).toEqual([2, 2]);
    expect(await countRows(db, "outbox where state = 'ready' and attempts = 0 and due_at <= now()")).toBe(2);
    expect(await record(db)).toMatchObject({ waits: 2, failed: 0, isPaused: false, code: null });
  }));

test("a refusal that is written twice pauses once, and leaves alone what was let go on and claimed meanwhile", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    const job = await begun(room);
    await room.idle();
    const first = await claim(room, other);
    const again = async () => (await pauseRefused(db, first)).size;
    expect([await again(), await again()]).toEqual([1, 1]);
    await markResumed(db, organisationId, job.id);
    expect(await again()).toBe(1);
    await claim(room, other);
    expect(await again()).toBe(0);
    expect(await countRows(db, "outbox where state = 'sending'")).toBe(1);
    expect(await record(db)).toMatchObject({ isPaused: false });
  }));

test("what of a paused broadcast waits for room waits on, and what was let into the inbox before says it where it waits", () =>
  withRoom(project, async (room) => {
    const { db } = room;
    const job = await begun(room);
    await db.query("update broadcasts set paused_at = now(), refusal_code = 132015");
    await db.query("update bulk_starts set priority = 4 where id = (select max(id) from bulk_starts)");
    await room.idle();
    expect(await priorities(db)).toEqual([4, 3]);
    await db.query("update bulk_starts set priority = 2");
    await followed(room, job.id);
    expect(await priorities(db)).toEqual([3, 3]);
    await room.idle();
    expect(await countRows(db, "bulk_starts")).toBe(1);
  }));

test("a reply takes along what waits of a paused broadcast, and what a reply already waits behind fails", () =>
  withRoom(project, async (room) => {
    const { db } = room;
    const job = await begun(room);
    await room.idle();
    await refuse(room, other);
    await followed(room, job.id);
    await room.tell(other, "tell");
    expect(await countRows(db, "outbox where priority = 0")).toBe(2);
    await db.query("update outbox set priority = 2 where priority = 3");
    await db.query("update outbox o set state = 'sending' from contacts c where c.id = o.contact_id and c.phone = $1", [
      ann,
    ]);
    await room.tell(ann, "tell");
    expect(await refuse(room, ann)).toHaveProperty("size", 0);
  }));

test("a paused broadcast is stopped like any other", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    const job = await begun(room);
    await room.idle();
    await refuse(room, other);
    await followed(room, job.id);
    await markStopped(db, organisationId, job.id, "Amina");
    expect(await stopBroadcast(db, { organisationId, id: job.id })).toBe("done");
    await followed(room, job.id);
    expect(await record(db)).toMatchObject({ waits: 0, stopped: 2 });
    expect(await markResumed(db, organisationId, job.id)).toBe(false);
  }));

test("a refusal after WhatsApp accepted pauses, too; what it says late of messages from before somebody let it go on does not", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    const job = await begun(room);
    await room.idle();
    const { rows } = await db.query<{ messageId: MessageId }>(
      'select message_id as "messageId" from outbox order by id limit 1',
    );
    const messageId = rows[0]?.messageId;
    if (messageId === undefined) throw new Error("Nothing waits.");
    await recordAccepted(db, [{ messageId, wamid: "w", wamidKey: messageId }]);
    const status = { state: "failed", wamid: "w", at: null, error: { code: 131_042, title: "Unpaid" } } as never;
    const failed = async () => {
      await applyStatuses(db, [{ messageId, wamidKey: () => messageId, status }]);
      await pauseFailed(db, [{ messageId, error: { code: 131_042 } }]);
      return record(db);
    };
    expect(await failed()).toMatchObject({ waits: 1, failed: 1, isPaused: true, code: 131_042 });
    await markResumed(db, organisationId, job.id);
    expect(await failed()).toMatchObject({ waits: 1, failed: 1, isPaused: false });
  }));

test("what is of no broadcast is not put back", () =>
  withRoom(project, async (room) => {
    await room.start();
    await room.tell(other, "other");
    await room.db.query("update outbox set priority = 1");
    expect(await refuse(room, other)).toHaveProperty("size", 0);
    expect(await asked(room.db)).toBe(0);
  }));
