import type { CampaignDefinition, Project, ReminderDefinition } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { Programmes } from "../converse/programmes.ts";
import { newUuid } from "../store/uuid.ts";
import { createLog } from "../telemetry/log.ts";
import { killAt } from "../test/effects.ts";
import { countRows } from "../test/fixtures.ts";
import { asking, id, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";
import { planReminders, type ReminderDeps, sendReminders } from "./reminders.ts";

const day = 86_400_000;
const setDate = {
  uuid: id("set due"),
  type: "set_contact_field",
  field: { key: "due", name: "Due" },
  value: '@(datetime_add(now(), 10, "D"))',
};

function project(whenBusy: ReminderDefinition["whenBusy"], more: Partial<ReminderDefinition> = {}): Project {
  const does = { kind: "message", texts: { eng: "It is time, @contact.name." }, language: "eng" } as const;
  const reminder = { uuid: id("reminder"), field: "due", offset: 1, unit: "days", whenBusy, does, ...more } as const;
  const campaign: CampaignDefinition = {
    uuid: id("campaign"),
    name: "Visits",
    group: id("all"),
    reminders: [reminder],
  };
  return {
    ...programme(
      asking("colours", [{ text: "Which colour?" }]),
      asking("visit", [{ text: "Shall we remind you?", actions: [setDate] }]),
    ),
    fields: [{ key: "due", name: "Due", type: "datetime" }],
    groups: [{ uuid: id("all"), name: "All", query: 'name ~ "Ann"' }],
    campaigns: [campaign],
  };
}

function depsOf({ db }: Room, now = Date.now()): ReminderDeps {
  const programmes = new Programmes(db, createLog("silent"), async () => []);
  return { pool: db, programmes, now: () => now, onInbox: () => undefined };
}

/** Ann's date was a day ago: her reminder came due just now. */
async function due(room: Room): Promise<void> {
  await room.db.query("select resolve_contact($1, $2, null, '1', 'Ann')", [room.organisationId, newUuid()]);
  const value = { due: { text: "", datetime: new Date(Date.now() - day - 1000).toISOString() } };
  await room.db.query("update contacts set fields = $1", [JSON.stringify(value)]);
  await planReminders(room.organisationId, depsOf(room, Date.now() - 60_000));
}

const lastReason = async ({ db }: Room) =>
  (await db.query("select reason from turns order by id desc limit 1")).rows[0].reason;

test("a reminder is sent when it is due, once, however many look", () =>
  withRoom(project("skip"), async (room) => {
    await due(room);
    await sendReminders(depsOf(room, Date.now() - 30_000));
    expect(await countRows(room.db, "bulk_starts")).toBe(0);
    await Promise.all([sendReminders(depsOf(room)), sendReminders(depsOf(room))]);
    await sendReminders(depsOf(room));
    room.start();
    await room.idle();
    expect(await room.texts("1")).toEqual(["It is time, Ann."]);
    expect((await room.db.query("select reminds_at from contacts")).rows).toEqual([{ reminds_at: null }]);
    expect(await lastReason(room)).toMatchObject({ because: "reminder", campaign: { name: "Visits" } });
  }));

test("a process that dies while it sends reminders loses none and repeats none", () =>
  withRoom(project("skip"), async (room) => {
    await due(room);
    await killAt(room.db, "bulk_starts", () => sendReminders(depsOf(room)));
    await sendReminders(depsOf(room));
    room.start();
    await room.idle();
    expect(await room.texts("1")).toEqual(["It is time, Ann."]);
  }));

test("somebody in the middle of a journey is not disturbed, or told beside it, or taken away, as the reminder says", async () => {
  const heard: Record<string, readonly string[]> = {};
  for (const whenBusy of ["skip", "beside", "interrupt"] as const)
    await withRoom(project(whenBusy), async (room) => {
      room.start();
      await room.say("1", "colours");
      await room.idle();
      await due(room);
      await sendReminders(depsOf(room));
      await room.idle();
      await room.say("1", "red");
      await room.idle();
      heard[whenBusy] = await room.texts("1");
    });
  expect(heard).toEqual({
    skip: ["Which colour?", "You said red"],
    beside: ["Which colour?", "It is time, Ann.", "You said red"],
    interrupt: ["Which colour?", "It is time, Ann."],
  });
});

test("a reminder may begin a journey, and nobody who left is reminded", () =>
  withRoom(project("skip", { does: { kind: "journey", journey: id("colours") } }), async (room) => {
    room.start();
    await due(room);
    await sendReminders(depsOf(room));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?"]);
    await room.db.query("update contacts set opted_out_at = now()");
    await due(room);
    await sendReminders(depsOf(room));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Which colour?"]);
    expect(await lastReason(room)).toMatchObject({ because: "reminder", skipped: true, skippedBy: "stopped" });
  }));

test("a date that a journey learns plans its reminder, and what is days late is not sent any more", () =>
  withRoom(project("beside"), async (room) => {
    room.start();
    await room.say("1", "visit");
    await room.idle();
    const { rows } = await room.db.query<{ reminds_at: Date }>("select reminds_at from contacts");
    const days = ((rows[0]?.reminds_at.getTime() ?? 0) - Date.now()) / day;
    expect(days).toBeGreaterThan(10.99);
    expect(days).toBeLessThan(11.01);
    await sendReminders(depsOf(room, Date.now() + 13 * day));
    await room.idle();
    expect(await room.texts("1")).toEqual(["Shall we remind you?"]);
    expect(await lastReason(room)).toMatchObject({
      because: "reminder",
      skippedBy: "late",
      campaign: { name: "Visits" },
    });
    expect((await room.db.query("select reminds_at from contacts")).rows).toEqual([{ reminds_at: null }]);
  }));
