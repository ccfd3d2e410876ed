import { expect, test } from "vitest";
import { wakeExpired } from "../store/wake-due.ts";
import { until } from "../test/fixtures.ts";
import { asking, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const day = 24 * 60;
const long = {
  ...asking("pregnancy", [{ text: "Due?", timeoutSeconds: 200 * day * 60 }]),
  expire_after_minutes: 400 * day,
};

/** Somebody was asked; the process that asked is gone. */
async function asked({ start, say, idle }: Room): Promise<void> {
  const before = start();
  await say("1", "pregnancy");
  await idle();
  await before.close();
}

test("a wait of months ends at its time, in whatever process runs then", () =>
  withRoom(programme(long), async (room) => {
    await asked(room);
    const { rows } = await room.db.query(
      "select wakes_at - now() > interval '199 days' as late, expires_at - now() > interval '399 days' as later from conversations",
    );
    expect(rows).toEqual([{ late: true, later: true }]);
    await room.db.query(
      "update conversations set wakes_at = wakes_at - interval '200 days', last_inbound_at = now() - interval '200 days'",
    );
    room.start();
    await until(async () => (await room.texts("1")).length === 2);
    expect(await room.reasons()).toEqual(["keyword", "timeout"]);
  }));

test("an answer after months finds the question as it was left", () =>
  withRoom(programme(long), async (room) => {
    await asked(room);
    await room.db.query(`update conversations set wakes_at = wakes_at - interval '190 days',
      expires_at = expires_at - interval '190 days', last_inbound_at = last_inbound_at - interval '190 days'`);
    room.start();
    await room.say("1", "today");
    await room.idle();
    expect(await room.texts("1")).toEqual(["Due?", "You said today"]);
  }));

test("a session that has expired ends by itself, also when its own time-out would come much later", () =>
  withRoom(programme(long), async (room) => {
    await asked(room);
    await room.db.query("update conversations set expires_at = now() - interval '1 second'");
    expect(await wakeExpired(room.db)).toBe(1);
    room.start();
    await until(async () => (await room.reasons()).includes("expiry"));
    expect((await room.db.query("select session, wakes_at from conversations")).rows).toEqual([
      { session: null, wakes_at: null },
    ]);
    expect(await wakeExpired(room.db)).toBe(0);
    expect(await room.texts("1")).toEqual(["Due?"]);
  }));

test("a wake that comes when the person has moved on does nothing", () =>
  withRoom(programme(long), async (room) => {
    await asked(room);
    await room.say("1", "today");
    await room.db.query(`insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
      select i.shard, v.contact_id, v.organisation_id, v.number_id, 'wake',
        json_build_object('sessionId', v.session_id, 'promptId', v.prompt_id) from conversations v, inbox i`);
    room.start();
    await room.idle();
    expect(await room.texts("1")).toEqual(["Due?", "You said today"]);
    expect((await room.reasons()).at(-1)).toBe("staleWake");
  }));

test("a table that is locked for long takes one connection of whoever looks for what is due, not all of them", () =>
  withRoom(programme(long), async (room) => {
    room.start();
    const waiting = async () => {
      const { rows } = await room.db.query<{ count: number; seconds: number }>(
        `select count(*)::int as count, extract(epoch from max(now() - query_start))::float8 as seconds
         from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and starts_with(query, 'with due as')`,
      );
      return rows[0] ?? { count: 0, seconds: 0 };
    };
    const lock = await room.db.connect();
    try {
      await lock.query("begin");
      await lock.query("lock table conversations in access exclusive mode");
      // Long enough for three more looks.
      await until(async () => (await waiting()).seconds > 1.8);
      expect((await waiting()).count).toBe(1);
    } finally {
      await lock.query("rollback");
      lock.release();
    }
  }));
