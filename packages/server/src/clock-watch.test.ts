import type pg from "pg";
import { expect, test } from "vitest";
import { ClockWatch } from "./clock-watch.ts";
import { bringForward } from "./store/clock.ts";
import { createLog } from "./telemetry/log.ts";
import { addContact, addEmptyOrganisation, addMessage } from "./test/chat.ts";
import { withDatabase } from "./test/database.ts";

/** Three messages: one that was never tried, one to be tried again in a minute, and one in doubt. */
async function fillOutbox(db: pg.Pool): Promise<void> {
  const { id, numberId } = await addEmptyOrganisation(db);
  for (const [n, state, due, claimed] of [
    [1, "ready", "0", null],
    [2, "ready", "1 minute", "0"],
    [3, "doubt", "0", "0"],
  ] as const) {
    const contact = await addContact(db, id, `Person ${n}`, `2760000000${n}`);
    const message = await addMessage(db, { id, numberId }, contact, "hello", "o");
    await db.query(
      `insert into outbox (contact_id, organisation_id, number_id, message_id, state, due_at, claimed_at)
       values ($1, $2, $3, $4, $5, now() + $6::interval, now() + $7::interval)`,
      [contact, id, numberId, message, state, due, claimed],
    );
  }
}

/** What a clock that is set back an hour makes of all that was written before. */
const setBack = `
  update outbox set due_at = due_at + interval '1 hour', created_at = created_at + interval '1 hour', claimed_at = claimed_at + interval '1 hour';
  update graphile_worker._private_jobs set run_at = run_at + interval '1 hour', created_at = created_at + interval '1 hour', updated_at = updated_at + interval '1 hour';
  update webhook_deliveries set due_at = due_at + interval '1 hour', created_at = created_at + interval '1 hour';
  update numbers set listening_since = listening_since + interval '1 hour', heard_at = now() + interval '1 hour'`;

/** By how many minutes from now each row is planned, in the order of their making. */
async function planned(db: pg.Pool, column: string, table: string): Promise<readonly number[]> {
  const { rows } = await db.query<{ minutes: number }>(
    `select round(date_part('epoch', ${column} - now()) / 60)::int as minutes from ${table} order by id`,
  );
  return rows.map(({ minutes }) => minutes);
}

test("what waits by a clock that is set back an hour does not wait an hour longer, and what was planned ahead stays so far ahead", () =>
  withDatabase(async (db) => {
    const lines: { level: number; seconds: number | null; count: number }[] = [];
    const watch = new ClockWatch(db, createLog("warn", { write: (line) => void lines.push(JSON.parse(line)) }));
    await fillOutbox(db);
    await db.query(
      "select graphile_worker.add_job('at once'), graphile_worker.add_job('later', run_at => now() + interval '20 minutes')",
    );
    await watch.look(1_000, 7_200_000);
    await watch.look(6_000, 7_205_200);
    expect(lines).toEqual([]);
    await db.query(setBack);
    await watch.look(11_000, 3_610_200);
    await watch.look(16_000, 3_615_200);
    expect(lines).toMatchObject([{ level: 40, seconds: 3600, count: 5 }]);
    expect(await planned(db, "due_at", "outbox")).toEqual([0, 1, 0]);
    expect(await planned(db, "claimed_at", "outbox where state = 'doubt'")).toEqual([0]);
    expect(await planned(db, "run_at", "graphile_worker._private_jobs")).toEqual([0, 20]);
    expect(await planned(db, "greatest(listening_since, heard_at)", "numbers")).toEqual([0]);
  }));

test("a database that answers late, now and then, has a clock that goes on", () =>
  withDatabase(async (db) => {
    const lines: string[] = [];
    const watch = new ClockWatch(db, createLog("warn", { write: (line) => void lines.push(line) }));
    await watch.look(1_000, 7_200_000, 1_001);
    // It read its clock at the end of three seconds, then at once, then at the beginning of three.
    await watch.look(6_000, 7_208_000, 9_000);
    await watch.look(14_000, 7_213_000, 14_001);
    await watch.look(19_000, 7_218_000, 22_000);
    await watch.look(27_000, 7_226_000, 27_001);
    expect(lines).toEqual([]);
    await watch.look(32_000, 7_228_000, 32_001);
    expect(lines).toHaveLength(1);
  }));

test("what is written while a look waits for a lock does not lie ahead", () =>
  withDatabase(async (db) => {
    await fillOutbox(db);
    const holder = await db.connect();
    try {
      await holder.query("begin");
      await holder.query("lock table outbox");
      const looked = bringForward(db);
      const waits = "select from pg_stat_activity where wait_event_type = 'Lock' and query ~ '^update outbox'";
      await expect.poll(async () => (await db.query(waits)).rowCount).toBe(1);
      // As when the machine stands still for two seconds.
      await holder.query("select pg_sleep(2), graphile_worker.add_job('meanwhile')");
      await holder.query(
        "update graphile_worker._private_jobs set created_at = clock_timestamp(), updated_at = clock_timestamp()",
      );
      await holder.query("commit");
      expect(await looked).toBe(0);
    } finally {
      holder.release();
    }
  }));

test("a process that begins after the clock was set back finds what waits", () =>
  withDatabase(async (db) => {
    await fillOutbox(db);
    await db.query(setBack);
    await new ClockWatch(db, createLog("silent")).look(0, Date.now());
    expect(await planned(db, "due_at", "outbox")).toEqual([0, 1, 0]);
  }));
