import { flagNames } from "@hotline/core/model/flags.ts";
import { expect, test } from "vitest";
import { decide, loadSigns, restoreAfterMs, Shedding, shedEveryMs, tooMuch, weatherOf } from "./shedding.ts";
import { FlagBoard } from "./store/flag-board.ts";
import { readSheds } from "./store/sheds.ts";
import { createLog } from "./telemetry/log.ts";
import { withDatabase } from "./test/database.ts";

const calm = { inboxAgeMs: 0, inboxLength: 0, databaseMs: 1 };

test("any sign above its limit is busy, all well below it is calm, and in between nothing changes", () => {
  expect(weatherOf(calm)).toBe("calm");
  expect(weatherOf({ ...calm, inboxAgeMs: tooMuch.inboxAgeMs + 1 })).toBe("busy");
  expect(weatherOf({ ...calm, databaseMs: tooMuch.databaseMs + 1 })).toBe("busy");
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

test("an inbox that grows old sheds the first feature once, for all organisations, whoever of two processes looks", () =>
  withDatabase(async (db) => {
    await db.query(
      `insert into inbox (shard, contact_id, organisation_id, number_id, kind, created_at)
       select 0, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'wake', now() - interval '10 seconds'`,
    );
    expect((await loadSigns(db)).inboxAgeMs).toBeGreaterThan(tooMuch.inboxAgeMs);
    const log = createLog("silent");
    const board = new FlagBoard(db);
    await board.start();
    const both = [new Shedding(db, log), new Shedding(db, log)];
    for (const each of both) each.start();
    await expect.poll(() => board.isOn("anybody", "searchIndexing"), { timeout: 8000 }).toBe(false);
    for (const each of both) await each.close();
    const sheds = await readSheds(db, 10);
    expect(sheds.map(({ name }) => name)).toEqual(["searchIndexing"]);
    expect(sheds[0]?.reason["inboxAgeMs"]).toBeGreaterThan(tooMuch.inboxAgeMs);
    await board.close();
  }));
