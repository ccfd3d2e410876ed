import { expect, test } from "vitest";
import type { CampaignDefinition, ReminderDefinition } from "../../model/project.ts";
import { type Contact, newContact, readFlow } from "../index.ts";
import { id } from "../test/sketch.ts";
import { dueAt, nextReminders, reminderJourneys } from "./index.ts";

const group = { uuid: id("Mothers"), name: "Mothers" };

function reminder(offset: number, more: Partial<ReminderDefinition> = {}): ReminderDefinition {
  const does = { kind: "message", texts: { eng: "Hello @contact.name", fra: "Bonjour" }, language: "eng" } as const;
  return { uuid: id(`reminder ${offset}`), field: "due", offset, unit: "days", whenBusy: "skip", does, ...more };
}

function campaign(...reminders: readonly ReminderDefinition[]): CampaignDefinition {
  return { uuid: id("campaign"), name: "Check-ups", group: group.uuid, reminders };
}

const mother: Contact = {
  ...newContact(id("contact"), "whatsapp:27820001001", "2030-01-01T00:00:00Z"),
  timezone: "Africa/Johannesburg",
  groups: [group],
  fields: { due: { text: "2030-09-30", datetime: "2030-09-30T10:20:00+02:00" } },
};

const due = (one: ReminderDefinition, contact = mother) => {
  const at = dueAt(one, contact, "UTC");
  return at === undefined ? undefined : new Date(at).toISOString();
};

test("days are counted on the contact's calendar, at the hour of the day that is asked for", () => {
  expect(due(reminder(-3, { hour: 9 }))).toBe("2030-09-27T07:00:00.000Z");
  expect(due(reminder(-3))).toBe("2030-09-27T08:20:00.000Z");
  expect(due(reminder(2, { unit: "weeks", hour: 0 }))).toBe("2030-10-13T22:00:00.000Z");
});

test("an hour of the day says nothing about minutes and hours", () => {
  expect(due(reminder(30, { unit: "minutes", hour: 9 }))).toBe("2030-09-30T08:50:00.000Z");
});

test("a day when the clocks change keeps its hour", () => {
  const paris: Contact = {
    ...mother,
    timezone: "Europe/Paris",
    fields: { due: { text: "", datetime: "2030-03-30T08:00:00Z" } },
  };
  expect(due(reminder(1), paris)).toBe("2030-03-31T07:00:00.000Z");
});

test("nobody without the date, or outside the group, is reminded", () => {
  expect(due(reminder(1), { ...mother, fields: {} })).toBeUndefined();
  expect(nextReminders([campaign(reminder(1))], { ...mother, groups: [] }, "UTC", 0)).toEqual([]);
});

test("the next ones are those of the next instant, and never one of the past", () => {
  const all = [campaign(reminder(-3), reminder(-1), reminder(-1, { uuid: id("twin") }))];
  const first = nextReminders(all, mother, "UTC", 0);
  expect(first.map((one) => one.reminder.offset)).toEqual([-3]);
  const second = nextReminders(all, mother, "UTC", first[0]?.at ?? 0);
  expect(second.map((one) => one.reminder.offset)).toEqual([-1, -1]);
  expect(nextReminders(all, mother, "UTC", second[0]?.at ?? 0)).toEqual([]);
});

test("the message of a reminder is a journey of its own that the engine reads", () => {
  const [definition] = reminderJourneys([campaign(reminder(-3))]);
  const flow = readFlow(definition);
  expect(flow.reference).toMatchObject({ uuid: id("reminder -3"), name: "Check-ups: 3 days before due" });
  expect([...flow.localization.keys()]).toEqual(["fra"]);
});
