import { type ContactId, idOf, type NumberId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { offeredMark } from "@hotline/core/whatsapp/index.ts";
import { expect, test } from "vitest";
import { Programmes } from "../converse/programmes.ts";
import { sendReminders } from "../jobs/reminders.ts";
import { changeStates } from "../store/contacts/states.ts";
import { insertStarts } from "../store/reminders.ts";
import { newUuid } from "../store/uuid.ts";
import { walled } from "../store/walled.ts";
import { createLog } from "../telemetry/log.ts";
import { clinic, clinicTriage, colours, withClinicModel } from "../test/clinic.ts";
import { finishAll, humanQueue } from "../test/human-queue.ts";
import { asking, id, keyword } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const pregnancy = { ...asking("pregnancy", [{ text: "How many weeks are you?" }]), tags: ["pregnancy"] };
const day = 86_400_000;

/** A clinic in which a loss stops what is about pregnancy. */
const project: Project = {
  ...clinic,
  triage: {
    ...clinicTriage,
    states: [
      {
        key: "loss",
        name: "Loss",
        words: { eng: ["lost my baby"] },
        stops: ["pregnancy", "baby", "milk"],
        reply: { eng: "We are so sorry." },
      },
    ],
  },
  fields: [{ key: "due", name: "Due", type: "datetime" }],
  groups: [{ uuid: id("all"), name: "All", query: 'name ~ "Ann"' }],
  campaigns: [
    {
      uuid: id("campaign"),
      name: "Weeks",
      group: id("all"),
      tags: ["baby"],
      reminders: [
        {
          uuid: id("reminder"),
          field: "due",
          offset: 1,
          unit: "days",
          whenBusy: "interrupt",
          does: { kind: "message", texts: { eng: "Your baby grows." }, language: "eng" },
        },
      ],
    },
  ],
  journeys: [colours, pregnancy],
  triggers: [
    keyword("colours", colours.uuid),
    keyword("weeks", pregnancy.uuid),
    { kind: "label", label: "complaint", journey: colours.uuid },
  ],
};

const inClinic = (run: (room: Room) => Promise<void>) => withRoom(project, run, withClinicModel);
const question = "How many weeks are you?";
const handedOver = "Thank you. We have passed your message to a person. They will answer you here as soon as they can.";

const contactOf = async ({ db }: Room) =>
  (await db.query<{ id: ContactId; details: { states?: object[] } | null }>("select id, details from contacts"))
    .rows[0];
const skipped = async ({ db }: Room) =>
  (await db.query("select reason from turns where reason->>'skippedBy' = 'state'")).rows.map(({ reason }) => reason);

async function start({ db, organisationId, idle }: Room, journey: string): Promise<void> {
  const contactId = (await db.query<{ id: ContactId }>("select id from contacts")).rows[0]?.id ?? idOf("");
  const numberId = (await db.query<{ id: NumberId }>("select id from numbers")).rows[0]?.id ?? idOf("");
  const client = await db.connect();
  try {
    const begins = { because: "startedByTeam", journey, whenBusy: "interrupt" };
    await insertStarts(client, [{ contactId, organisationId, numberId, start: begins }]);
  } finally {
    client.release();
  }
  await idle();
}

test("who tells a loss in the middle of a journey that would hurt is out of it at once, hears a kind word, and a human knows", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "weeks");
    await room.tell("1", "I lost my baby");
    expect(await room.texts("1")).toEqual([question, "We are so sorry."]);
    const contact = await contactOf(room);
    expect(contact?.details?.states).toMatchObject([{ state: "loss", phrase: "lost my baby" }]);
    expect((await room.db.query("select session from conversations")).rows).toEqual([{ session: null }]);
    expect(await humanQueue(room.db, room.organisationId)).toMatchObject([{ reason: { states: ["loss"] } }]);
    await room.tell("1", "12");
    expect(await room.texts("1")).not.toContain("Thanks");
  }));

test("a loss that an open question can make nothing of gets the kind word alone, and the question stays open", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "colours");
    await room.tell("1", "I lost my baby");
    expect(await room.texts("1")).toEqual(["Red or blue?", "We are so sorry."]);
    await room.tell("1", "red");
    expect(await room.texts("1")).toHaveLength(3);
  }));

test("a question that would hurt is not asked again of who tells a loss and an emergency at once", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "weeks");
    await room.tell("1", "I lost my baby and I am bleeding heavily");
    const texts = await room.texts("1");
    expect(texts.filter((text) => text === question)).toHaveLength(1);
    expect(texts.length).toBeGreaterThan(1);
    expect((await room.db.query("select session from conversations")).rows).toEqual([{ session: null }]);
  }));

test("a keyword does not start what would hurt; a human is asked instead, and other journeys go on", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "I lost my baby");
    await finishAll(room);
    await room.tell("1", "weeks");
    await room.tell("1", "colours");
    expect(await room.texts("1")).toEqual(["We are so sorry.", handedOver, "Red or blue?"]);
    expect(await skipped(room)).toMatchObject([{ because: "keyword", keyword: "weeks" }]);
    expect(await humanQueue(room.db, room.organisationId)).toMatchObject([{ reason: { states: ["loss"] } }]);
  }));

test("an approved answer that would hurt is neither given nor offered, and a human is asked; other answers are given", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "can I breastfeed with hiv");
    await room.tell("1", "I lost my baby");
    await finishAll(room);
    await room.tell("1", "can I breastfeed with hiv");
    await finishAll(room);
    await room.tell("1", "is it the milk");
    await finishAll(room);
    await room.tell("1", "When are you open?");
    const opening = "The clinic is open from 8 to 4, Monday to Friday.";
    const milk = "Yes: with treatment you can breastfeed your baby.";
    expect(await room.texts("1")).toEqual([milk, "We are so sorry.", handedOver, handedOver, opening]);
  }));

test("an answer that was offered before a loss was told is not given by a late tap on it", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "I lost my baby");
    await finishAll(room);
    const late = { kind: "choice", source: "button", id: `${offeredMark}${newUuid()}/milk`, title: "Milk" } as const;
    await room.tell("1", late);
    expect(await room.texts("1")).toEqual(["We are so sorry.", handedOver]);
  }));

test("neither a reminder nor a start by the team or another journey reaches who would be hurt by it", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "I lost my baby");
    await start(room, pregnancy.uuid);
    await start(room, colours.uuid);
    const due = { due: { text: "", datetime: new Date(Date.now() - day - 1000).toISOString() } };
    await room.db.query("update contacts set fields = $1, reminds_at = now() - interval '10 seconds'", [
      JSON.stringify(due),
    ]);
    const programmes = new Programmes(room.db, createLog("silent"), async () => []);
    await sendReminders({ pool: room.db, programmes, now: () => Date.now(), onInbox: () => undefined });
    await room.idle();
    expect(await room.texts("1")).toEqual(["We are so sorry.", "Red or blue?"]);
    expect((await skipped(room)).map(({ because }) => because).sort()).toEqual(["reminder", "startedByTeam"]);
  }));

test("a state that a human gives stops the journey under way with its next turn; once it is lifted all goes on", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "weeks");
    const { id: contactId = idOf<"contact">("") } = (await contactOf(room)) ?? {};
    const since = new Date().toISOString();
    const change = (states: { state: string; since: string }[]) =>
      walled(room.db, room.organisationId, (tx) => changeStates(tx, room.organisationId, contactId, () => states));
    await change([{ state: "loss", since }]);
    await room.tell("1", "12");
    await room.tell("1", "weeks");
    expect(await room.texts("1")).toEqual([question, handedOver]);
    await change([]);
    await room.tell("1", "weeks");
    expect((await room.texts("1")).at(-1)).toBe(question);
    expect((await contactOf(room))?.details?.states).toBeUndefined();
    const stranger = await walled(room.db, newUuid(), (tx) => changeStates(tx, newUuid(), contactId, () => []));
    expect(stranger).toBeNull();
  }));

test("a message that nobody waits for starts the journey of its label, and one that is not sure does not", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "the nurse was rude to me");
    expect(await room.texts("1")).toEqual(["Red or blue?"]);
    expect(await room.reasons()).toEqual(["label"]);
    await room.tell("2", "who won the match");
    expect(await room.texts("2")).not.toContain("Red or blue?");
  }));
