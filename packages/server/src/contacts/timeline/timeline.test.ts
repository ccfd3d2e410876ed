import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { readContacts } from "../../store/contacts/contacts.ts";
import { label, snooze } from "../../store/inbox/change.ts";
import { walled } from "../../store/walled.ts";
import { clinicTriage } from "../../test/clinic.ts";
import { asking, id, programme as withJourneys } from "../../test/journeys.ts";
import { type Room, withRoom } from "../../test/room.ts";
import { editContacts } from "../edit/edit-contacts.ts";
import { readContactProgramme } from "../programme.ts";
import type { ToldItem } from "./item.ts";
import { type TimelineKind, timelineOf } from "./timeline.ts";

const setClinic = {
  type: "set_contact_field",
  uuid: id("set clinic"),
  field: { key: "clinic", name: "Clinic" },
  value: "@input.text",
};

const project: Project = {
  ...withJourneys(asking("colours", [{ text: "Which colour?" }, { text: "Which clinic?", actions: [setClinic] }])),
  fields: [
    { key: "clinic", name: "Clinic", type: "text" },
    { key: "due", name: "Due", type: "datetime" },
  ],
  groups: [{ uuid: id("all"), name: "All", query: 'name ~ "Ann"' }],
  campaigns: [
    {
      uuid: id("campaign"),
      name: "Visits",
      group: id("all"),
      reminders: [
        {
          uuid: id("visit"),
          field: "due",
          offset: 1,
          unit: "days",
          whenBusy: "skip",
          does: { kind: "message", texts: { eng: "It is time." }, language: "eng" },
        },
      ],
    },
  ],
};

const all: readonly TimelineKind[] = ["MESSAGES", "TURNS", "JOURNEYS", "CHANGES", "TEAM", "DUE"];

async function timeline(
  { db, organisationId }: Room,
  kinds: readonly TimelineKind[] = all,
  { count = 100, hides = false } = {},
): Promise<readonly ToldItem[]> {
  return walled(db, organisationId, async (tx) => {
    const programme = await readContactProgramme(tx, organisationId);
    const ids = (await tx.query<{ id: string }>("select id from contacts")).rows.map((row) => row.id);
    const [contact] = await readContacts(tx, organisationId, ids);
    if (!programme || !contact) throw new Error("Nobody is there.");
    const items: ToldItem[] = [];
    let after = null;
    for (;;) {
      const page = await timelineOf(tx, {
        organisationId,
        contact,
        programme,
        kinds,
        after,
        until: null,
        count,
        now: Date.now(),
        sight: { hidesPersonalData: hides },
      });
      items.push(...page.map(({ item }) => item));
      const last = page.at(-1);
      if (last === undefined || page.length < count) return items;
      after = last.place;
    }
  });
}

const kindsOf = (items: readonly ToldItem[]) => items.map(kindOf);

function kindOf(item: ToldItem): string {
  switch (item.__typename) {
    case "TimelineMessage":
      return `${item.inbound ? "in" : "out"} ${item.text}`;
    case "TimelineTurn":
      return `turn ${item.because} ${item.journey}`;
    case "TimelineJourney":
      return `${item.ended ? "ended" : "began"} ${item.journey}`;
    case "TimelineChange":
      return `changed ${item.changes.map(({ kind }) => kind).join(" ")}`;
    case "TimelineTeamAct":
      return `team ${item.what}`;
    case "TimelineDue":
      return `due ${item.campaign}`;
  }
}

test("a conversation is told in its order, each reply after what led to it", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    await room.tell("27820001001", "red");
    expect(kindsOf(await timeline(room)).toReversed()).toEqual([
      "in colours",
      "turn keyword colours",
      "began colours",
      "out Which colour?",
      "in red",
      "turn answer colours",
      "out Which clinic?",
    ]);
  }));

test("a message that was answered in the commit that took it in stands before its answer", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    await room.db.query("update messages set created_at = (select max(created_at) from turns)");
    await room.db.query("update sessions set started_at = (select max(created_at) from turns)");
    expect(kindsOf(await timeline(room)).toReversed()).toEqual([
      "in colours",
      "turn keyword colours",
      "began colours",
      "out Which colour?",
    ]);
  }));

test("a journey that was broken off says by what, and which one took its place", () =>
  withRoom(project, async (room) => {
    room.start();
    const ends = async () =>
      (await timeline(room, ["JOURNEYS"])).flatMap((item) =>
        item.__typename === "TimelineJourney" && item.ended ? [`${item.status} ${item.brokenBy} ${item.next}`] : [],
      );
    await room.tell("27820001001", "colours");
    expect(await ends()).toEqual([]);
    await room.tell("27820001001", "colours");
    await room.tell("27820001001", "red");
    await room.tell("27820001001", "Soweto");
    expect(await ends()).toEqual(["completed null null", "interrupted journey colours"]);
    await room.tell("27820001001", "colours");
    const under = "(select id from sessions where ended_at is null)";
    for (const [reason, told] of [
      [{ because: "triage", outcome: "optedOut" }, "optOut"],
      [{ because: "handedBack", goesOn: "end" }, "human"],
      [{ because: "catchAll", skipped: true, skippedBy: "state" }, "state"],
    ] as const) {
      await room.db.query(`update turns set reason = $1, created_at = now() where session_id = ${under}`, [reason]);
      await room.db.query(
        `update sessions set status = 'interrupted', ended_at = (select created_at from turns where session_id = sessions.id) where id = ${under}`,
      );
      expect((await ends())[0]).toBe(`interrupted ${told} null`);
      await room.db.query(
        "update sessions set ended_at = null where id = (select id from sessions order by ended_at desc limit 1)",
      );
    }
    await room.db.query("delete from turns");
    await room.db.query("update sessions set ended_at = now() where ended_at is null");
    expect((await ends())[0]).toBe("interrupted null null");
  }));

test("pages follow each other without gap or repetition, also within one commit", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    await room.tell("27820001001", "red");
    const whole = await timeline(room, ["MESSAGES", "TURNS", "JOURNEYS"]);
    for (const count of [1, 2, 3])
      expect(await timeline(room, ["MESSAGES", "TURNS", "JOURNEYS"], { count })).toEqual(whole);
  }));

test("what people change stands there with the values before and after, and who did it", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    room.start();
    await room.tell("27820001001", "colours");
    await walled(db, organisationId, async (tx) => {
      const programme = await readContactProgramme(tx, organisationId);
      const contactId = (await tx.query("select id from contacts")).rows[0].id;
      if (!programme) throw new Error("no programme");
      const by = { source: "person", id: "m1", name: "Naledi" } as const;
      const edit = (
        ...modifiers: Parameters<typeof editContacts>[2][number]["modifiers"] extends (c: never) => infer M ? M : never
      ) => modifiers;
      await editContacts(tx, { organisationId, programme, by }, [
        {
          contactId,
          modifiers: () => edit({ type: "field", key: "clinic", value: "Soweto" }, { type: "name", name: "Ann Nkosi" }),
          consent: { given: true, how: "said so on the phone" },
        },
      ]);
      await editContacts(tx, { organisationId, programme, by }, [
        { contactId, modifiers: () => edit({ type: "field", key: "clinic", value: "Alex" }) },
      ]);
    });
    const [second, first] = await timeline(room, ["CHANGES"]);
    expect(second).toMatchObject({
      by: "Naledi",
      changes: [{ kind: "field", name: "Clinic", before: "Soweto", after: "Alex" }],
    });
    expect(first).toMatchObject({
      changes: [
        { kind: "field", before: null, after: "Soweto" },
        { kind: "name", before: "Ann", after: "Ann Nkosi" },
        { kind: "consent", before: null, after: "true", how: "said so on the phone" },
      ],
    });
    const [, hidden] = await timeline(room, ["CHANGES"], { hides: true });
    expect(JSON.stringify(hidden)).not.toContain("Ann");
  }));

test("a reminder that is to come is told, and for who opted out that it will not be sent", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    const due = { due: { text: "soon", datetime: new Date().toISOString() } };
    await room.db.query("update contacts set fields = $1", [JSON.stringify(due)]);
    expect(await timeline(room, ["DUE"])).toMatchObject([{ campaign: "Visits", field: "Due", skippedBy: null }]);
    await room.db.query("update contacts set opted_out_at = now()");
    expect(await timeline(room, ["DUE"])).toMatchObject([{ campaign: "Visits", skippedBy: "stopped" }]);
  }));

test("a reminder that would hurt the person in the state that they are in is told not to be sent, and another to be", () =>
  withRoom(
    {
      ...project,
      campaigns: project.campaigns?.map((campaign) => ({ ...campaign, tags: ["baby"] })) ?? [],
      triage: { ...clinicTriage, states: [{ key: "loss", name: "Loss", words: {}, stops: ["baby"] }] },
    },
    async (room) => {
      room.start();
      await room.tell("27820001001", "colours");
      const due = { due: { text: "soon", datetime: new Date().toISOString() } };
      const states = [{ state: "loss", since: new Date().toISOString() }];
      await room.db.query("update contacts set fields = $1, details = coalesce(details::jsonb, '{}') || $2::jsonb", [
        JSON.stringify(due),
        JSON.stringify({ states }),
      ]);
      expect(await timeline(room, ["DUE"])).toMatchObject([{ campaign: "Visits", skippedBy: "state" }]);
      await room.db.query(
        "update triage_contents set content = replace(content::text, '\"baby\"', '\"birthday\"')::json",
      );
      expect(await timeline(room, ["DUE"])).toMatchObject([{ campaign: "Visits", skippedBy: null }]);
    },
  ));

test("a message that was taken back, and one that failed, say so", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    const [said] = await timeline(room, ["MESSAGES"]);
    expect(said).toMatchObject({ state: "WAITING" });
    await room.db.query("delete from outbox");
    expect((await timeline(room, ["MESSAGES"]))[0]).toMatchObject({ state: "TAKEN_BACK" });
    await room.db.query(
      `insert into deliveries (message_id, state, failed_at, error)
       select id, 'failed', now(), '{"code":131026,"title":"Message undeliverable"}' from messages where direction = 'o'`,
    );
    expect((await timeline(room, ["MESSAGES"]))[0]).toMatchObject({
      state: "FAILED",
      errorCode: 131026,
      error: "Message undeliverable",
    });
  }));

test("what the team did with a conversation is told with what belongs to it", () =>
  withRoom(project, async (room) => {
    const { db, organisationId } = room;
    room.start();
    await room.tell("27820001001", "colours");
    const until = new Date("2030-03-04T05:06:07Z");
    await walled(db, organisationId, async (tx) => {
      const contactIds = (await tx.query("select id from contacts")).rows.map(({ id }) => id);
      const selection = { organisationId, contactIds, author: null };
      await snooze(tx, selection, until);
      await label(tx, selection, { add: ["cough", "fever"], remove: [] });
      await label(tx, selection, { add: [], remove: ["cough"] });
    });
    expect((await timeline(room, ["TEAM"])).toReversed()).toMatchObject([
      { what: "snoozed", until: until.toISOString() },
      { what: "labelled", added: ["cough", "fever"], removed: [] },
      { what: "labelled", added: [], removed: ["cough"] },
    ]);
  }));

test("a step tells which question it left, and what the answer was found to be", () =>
  withRoom(project, async (room) => {
    room.start();
    await room.tell("27820001001", "colours");
    await room.tell("27820001001", "red");
    const turns = (await timeline(room, ["TURNS"])).flatMap((item) =>
      item.__typename === "TimelineTurn" ? item.steps.filter(({ kind }) => kind === "STEP") : [],
    );
    expect(turns).toMatchObject([{ name: "colours", node: "Answer 0", after: "red → All" }]);
  }));

test("triage's rules and answers are told by their names, and those that are gone by their keys", () =>
  withRoom({ ...project, triage: clinicTriage }, async (room) => {
    const [rule] = clinicTriage.urgency.rules;
    const [answer] = clinicTriage.answers;
    room.start();
    await room.tell("27820001001", "what time do you open");
    const told = async (urgency: string, key: string) => {
      await room.db.query("update triage_records set urgency = $1, answer = $2", [urgency, key]);
      const messages = await timeline(room, ["MESSAGES"]);
      return messages.flatMap((item) => (item.__typename === "TimelineMessage" ? (item.triage ?? []) : []));
    };
    expect(await told(rule?.key ?? "", answer?.key ?? "")).toMatchObject([
      { urgency: rule?.name, answer: answer?.title["eng"] },
    ]);
    expect(await told("gone", "lost")).toMatchObject([{ urgency: "gone", answer: "lost" }]);
  }));
