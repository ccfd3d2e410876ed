import { flagNames } from "@hotline/core/model/flags.ts";
import { idOf } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import {
  decide,
  leaveToPeople,
  queueSigns,
  restoreAfterMs,
  Shedding,
  shedEveryMs,
  tooMuch,
  weatherOf,
} from "./shedding.ts";
import { transaction } from "./store/database.ts";
import { FlagBoard } from "./store/flag-board.ts";
import { noteBusy, readSheds, shed, takeShedding } from "./store/sheds.ts";
import { createLog } from "./telemetry/log.ts";
import { withDatabase } from "./test/database.ts";

const calm = { waitMs: 30, inboxAgeMs: 0, inboxLength: 0, databaseMs: 1, loopMs: 2 };

test("any sign above its limit is busy, all well below it is calm, and in between nothing changes", () => {
  expect(weatherOf(calm)).toBe("calm");
  expect(weatherOf({ ...calm, inboxAgeMs: tooMuch.inboxAgeMs + 1 })).toBe("busy");
  expect(weatherOf({ ...calm, databaseMs: tooMuch.databaseMs + 1 })).toBe("busy");
  expect(weatherOf({ ...calm, waitMs: tooMuch.waitMs + 1 })).toBe("busy");
  expect(weatherOf({ ...calm, loopMs: tooMuch.loopMs + 1 })).toBe("busy");
  expect(weatherOf({ ...calm, inboxLength: tooMuch.inboxLength / 2 })).toBe("between");
  expect(decide("between", { shed: ["readMarks"], quietMs: 1e9, calmMs: 0 })).toBeNull();
});

test("features go one after the other in their order, and come back the last one first", () => {
  expect(decide("busy", { shed: [], quietMs: Number.POSITIVE_INFINITY, calmMs: 0 })).toEqual({ shed: flagNames[0] });
  expect(decide("busy", { shed: ["searchIndexing"], quietMs: shedEveryMs - 1, calmMs: 0 })).toBeNull();
  expect(decide("busy", { shed: ["searchIndexing"], quietMs: shedEveryMs, calmMs: 0 })).toEqual({ shed: flagNames[1] });
  expect(decide("busy", { shed: flagNames, quietMs: 1e9, calmMs: 0 })).toBeNull();
  const shed = ["searchIndexing", "readMarks"];
  expect(decide("calm", { shed, quietMs: 1e9, calmMs: restoreAfterMs - 1 })).toBeNull();
  expect(decide("calm", { shed, quietMs: restoreAfterMs - 1, calmMs: 1e9 })).toBeNull();
  expect(decide("calm", { shed, quietMs: 1e9, calmMs: 1e9 })).toEqual({ restore: "readMarks" });
});

test("what was shed before the clock was set back by an hour comes back all the same", () =>
  withDatabase(async (db) => {
    await db.query("insert into sheds (name, reason, shed_at) values ('readMarks', '{}', now() + interval '1 hour')");
    await db.query("update busy_times set busy_at = now() + interval '1 hour'");
    const { quietMs, calmMs, shed } = await transaction(db, takeShedding);
    expect(decide("calm", { quietMs, calmMs, shed })).toEqual({ restore: "readMarks" });
  }));

test("an inbox that grows old sheds the first feature once, for all organisations, whoever of two processes looks", () =>
  withDatabase(async (db) => {
    await db.query(
      `insert into inbox (shard, contact_id, organisation_id, number_id, kind, created_at)
       select 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'wake', now() - interval '10 seconds'`,
    );
    expect((await queueSigns(db)).inboxAgeMs).toBeGreaterThan(tooMuch.inboxAgeMs);
    const log = createLog("silent");
    const board = new FlagBoard(db);
    await board.start();
    const both = [new Shedding(db, log, () => 0), new Shedding(db, log, () => 0)];
    for (const each of both) each.start();
    await expect.poll(() => board.isOn(idOf("anybody"), "searchIndexing")).toBe(false);
    for (const each of both) await each.close();
    // On a slow machine the next ones may have followed by now.
    const sheds = (await readSheds(db, 10)).toReversed();
    expect(sheds.map(({ name }) => name)).toEqual(flagNames.slice(0, sheds.length));
    expect(sheds[0]?.reason["inboxAgeMs"]).toBeGreaterThan(tooMuch.inboxAgeMs);
    await board.close();
  }));

/** Runs `work` beside a board and the sheddings of two processes, whose messages wait so long. */
function withTwo(
  waits: readonly [() => number, () => number],
  work: (db: pg.Pool, isOn: () => boolean) => Promise<void>,
): Promise<void> {
  return withDatabase(async (db) => {
    const board = new FlagBoard(db);
    await board.start();
    const both = waits.map((wait) => new Shedding(db, createLog("silent"), wait));
    for (const each of both) each.start();
    try {
      await work(db, () => board.isOn(idOf("anybody"), "searchIndexing"));
    } finally {
      for (const each of both) await each.close();
      await board.close();
    }
  });
}

test("messages that wait for their turn in one process shed, though the inbox is empty and the database quick", () =>
  withTwo([() => tooMuch.waitMs * 2, () => 0], async (db, isOn) => {
    await expect.poll(isOn).toBe(false);
    // A machine that is busy itself is a reason, too, and the other process may have been the first to see it.
    const reasons = async () => (await readSheds(db, 10)).map(({ reason }) => reason);
    const waited = expect.objectContaining({ waitMs: tooMuch.waitMs * 2, inboxLength: 0 });
    await expect.poll(reasons).toContainEqual(waited);
  }));

test("a calm process brings nothing back while another one is busy, and does when all have been calm", () =>
  withDatabase(async (db) => {
    await db.query(
      "insert into sheds (name, reason, shed_at) values ('searchIndexing', '{}', now() - interval '1 hour')",
    );
    const seen = () => transaction(db, takeShedding);
    expect(decide("calm", await seen())).toEqual({ restore: "searchIndexing" });
    await noteBusy(db);
    expect(decide("calm", await seen())).toBeNull();
    await db.query("update busy_times set busy_at = busy_at - interval '1 minute'");
    expect(decide("calm", await seen())).toEqual({ restore: "searchIndexing" });
  }));

test("a process that is blocked sheds: nobody who waits there is answered", () =>
  withTwo([() => 0, () => 0], async (db, isOn) => {
    const until = performance.now() + 60_000;
    while (isOn() && performance.now() < until) {
      const blocked = performance.now() + tooMuch.loopMs * 1.5;
      // The clock goes on by itself; nothing else does.
      for (let now = 0; now < blocked; now = performance.now());
      await new Promise((done) => setImmediate(done));
    }
    expect(isOn()).toBe(false);
    expect((await readSheds(db, 1))[0]?.reason["loopMs"]).toBeGreaterThan(tooMuch.loopMs);
  }));

test("where people switch alone, what was shed before comes back at once", () =>
  withDatabase(async (db) => {
    await shed(db, "searchIndexing", { loopMs: 900 });
    await shed(db, "media", { loopMs: 900 });
    await leaveToPeople(db, createLog("silent"));
    expect((await readSheds(db, 5)).map(({ restoredAt }) => restoredAt !== null)).toEqual([true, true]);
  }));
