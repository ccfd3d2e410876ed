import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { insertEffectResult } from "../store/effects.ts";
import { newUuid } from "../store/uuid.ts";
import { clinic, clinicModel, withClinicModel } from "../test/clinic.ts";
import { pendingEffect, sky } from "../test/effects.ts";
import { countRows } from "../test/fixtures.ts";
import { finishAll, humanQueue } from "../test/human-queue.ts";
import { asking, calling, id, programme } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const inClinic = (run: (room: Room) => Promise<void>, changes: Partial<Project> = {}) =>
  withRoom({ ...clinic, ...changes }, run, withClinicModel);

const textOf = (content: OutboundContent | undefined) => (content && "text" in content ? content.text : "");

async function texts(room: Room, phone = "1"): Promise<readonly string[]> {
  return (await room.heard(phone)).map(textOf);
}

async function recordOf(db: pg.Pool, messageId: string | undefined) {
  return (await db.query("select * from triage_records where message_id = $1", [messageId])).rows[0];
}

const handedOver = "Thank you. We have passed your message to a person. They will answer you here as soon as they can.";
const stopped = "You will get no more messages from us. To come back, write START.";
const welcomeBack = "Welcome back! You will get our messages again. To end them, write STOP.";

test("a question with a sure answer gets it, and the message keeps what was found, by which model", () =>
  inClinic(async (room) => {
    room.start();
    const [message] = await room.tell("1", "what time do you open");
    expect(await texts(room)).toEqual(["The clinic is open from 8 to 4, Monday to Friday."]);
    const record = await recordOf(room.db, message);
    expect(record).toMatchObject({ outcome: "answered", answer: "opening", language: "eng", urgency: null });
    expect(record.version).toBe((await clinicModel()).version);
    expect(record.found.answers[0][0]).toBe("opening");
    expect(JSON.stringify(record.found).length).toBeLessThan(400);
  }));

const unsure = "please tell me about my baby";

async function offer(room: Room): Promise<readonly { id: string; title: string }[]> {
  const last = (await room.heard("1")).at(-1);
  return last?.kind === "list" ? last.rows : last?.kind === "buttons" ? last.buttons : [];
}

const tap = (choice: { id: string; title: string } | undefined): InboundContent => ({
  kind: "choice",
  source: "list",
  id: choice?.id ?? "",
  title: choice?.title ?? "",
});

test("a question that is half understood gets a choice of answers, and the tapped one is given, however late", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", unsure);
    const choices = await offer(room);
    expect(choices.map(({ title }) => title)).toEqual([
      "Vaccines for babies",
      "Breastfeeding with HIV",
      "Opening hours",
      "None of these",
    ]);
    await room.tell("1", "thanks for nothing zzz", tap(choices[0]));
    expect((await texts(room)).at(-1)).toBe("Babies get their first vaccines at six weeks.");
  }));

test("a bare cry for help gets the safe reply, and a place behind those who name a danger and before all others", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "qqq zzz");
    await room.tell("2", "HELP!!");
    expect((await texts(room, "2"))[0]).toBe("Go to the nearest hospital now.");
    await room.tell("3", "I am bleeding heavily");
    const queue = await humanQueue(room.db, room.organisationId);
    expect(queue.map(({ urgency }) => urgency).sort()).toEqual([0, 1, 2]);
  }));

test("help is the keyword of a programme that has one, and opens its journey", () => {
  const { journeys, triggers } = programme(asking("help", [{ text: "What is it about?" }]));
  return inClinic(
    async (room) => {
      room.start();
      await room.tell("1", "HELP!!");
      expect(await texts(room)).toEqual(["What is it about?"]);
      expect(await humanQueue(room.db, room.organisationId)).toEqual([]);
    },
    { journeys, triggers },
  );
});

test("none of the offered answers is a matter for a human", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", unsure);
    await room.tell("1", tap((await offer(room)).at(-1)));
    expect((await texts(room)).at(-1)).toBe(handedOver);
    expect(await humanQueue(room.db, room.organisationId)).toHaveLength(1);
  }));

test("what nobody understands goes to a human, who is announced once, with the hours of the project", () => {
  const today = new Intl.DateTimeFormat("en", { weekday: "short", timeZone: clinic.timezone })
    .format(Date.now())
    .toLowerCase();
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
  // Not tomorrow, which may have begun when somebody writes.
  const later = days[(days.findIndex((day) => today.startsWith(day)) + 3) % 7] ?? "mon";
  const name = {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  }[later];
  return inClinic(
    async (room) => {
      room.start();
      await room.tell("1", "qqq zzz");
      await room.tell("1", "lol");
      expect(await texts(room)).toEqual([
        `Thank you. We have passed your message to a person. They will answer you here from ${name}, 09:30.`,
      ]);
      const [waiting] = await humanQueue(room.db, room.organisationId);
      expect(waiting).toMatchObject({ urgency: 0 });
      await finishAll(room);
      await room.tell("1", "lol");
      expect(await texts(room)).toHaveLength(2);
    },
    { hours: { [later]: [["09:30", "16:00"]] } },
  );
});

test("the human queue is ordered by urgency, then by waiting time", () =>
  inClinic(async (room) => {
    room.start();
    for (const [phone, text] of [
      ["1", "qqq zzz"],
      ["2", "I lost my baby yesterday"],
      ["3", "lol"],
      ["4", "there is so much blood"],
      ["1", "and the baby is not kicking"],
    ] as const)
      await room.tell(phone, text);
    const queue = await humanQueue(room.db, room.organisationId);
    const { rows } = await room.db.query<{ id: string; phone: string }>("select id, phone from contacts");
    const phones = new Map(rows.map((row) => [row.id, row.phone]));
    expect(queue.map(({ contactId, urgency }) => [phones.get(contactId), urgency])).toEqual([
      ["1", 2],
      ["4", 2],
      ["2", 1],
      ["3", 0],
    ]);
    expect(queue[0]?.reason).toEqual({ urgent: "still" });
  }));

test("something urgent gets its safe reply at once, the rule's own before the general one", () =>
  inClinic(async (room) => {
    room.start();
    const [message] = await room.tell("1", "there is so much blood");
    await room.tell("2", "my baby is not kicking");
    await room.tell("3", "ambulance!!");
    expect(await texts(room, "1")).toEqual(["Go to the nearest hospital now."]);
    expect(await texts(room, "2")).toEqual(["Drink something cold, lie down, and come to us now."]);
    expect(await texts(room, "3")).toEqual(["Go to the nearest hospital now."]);
    expect(await recordOf(room.db, message)).toMatchObject({ outcome: "urgent", urgency: "bleeding" });
  }));

test("whoever tells of a loss hears what the team wrote for it, and a human knows", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "I lost my baby yesterday");
    expect(await texts(room)).toEqual(["We are so sorry."]);
    expect((await humanQueue(room.db, room.organisationId))[0]?.reason).toEqual({ states: ["loss"] });
  }));

test("whoever tells of a loss in an emergency hears the safe reply first, and a kind word behind it", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "I lost my baby and there is so much blood", "there is so much blood");
    const safe = "Go to the nearest hospital now.";
    expect((await texts(room)).slice(0, 2)).toEqual([safe, "We are so sorry."]);
  }));

test("whoever waits for a human already hears it as well, and hears it once", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "zzz qqq", "I lost my baby yesterday", "I lost my baby, nobody told me why");
    expect(await texts(room)).toEqual([handedOver, "We are so sorry."]);
  }));

test("an open question takes what it asked for", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "colours", "blue");
    expect(await texts(room)).toEqual(["Red or blue?", "Thanks for blue"]);
  }));

test("a sure answer goes before an open question that asked for something else, and that is asked again", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "colours");
    await room.tell("1", "what time do you open");
    await room.tell("1", "red");
    const answer = "The clinic is open from 8 to 4, Monday to Friday.";
    expect(await texts(room)).toEqual(["Red or blue?", answer, "Red or blue?", "Thanks for red"]);
  }));

test("an open question says itself what to do with an answer that is not understood", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "colours", unsure);
    expect(await texts(room)).toEqual(["Red or blue?", "That is no colour.", "Red or blue?"]);
  }));

test("something urgent in the middle of a journey reaches a human, and the question stays open beneath the safe reply", () =>
  inClinic(async (room) => {
    room.start();
    const reply = "Go to the nearest hospital now.";
    await room.tell("1", "colours", "heavy bleeding", "red");
    expect(await texts(room, "1")).toEqual(["Red or blue?", reply, "Thanks for red"]);
    expect(await humanQueue(room.db, room.organisationId)).toHaveLength(1);
  }));

test("STOP ends the journey, is confirmed once, and nothing more is sent until START", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "colours");
    await room.tell("1", "STOP");
    await room.tell("1", "stop", "what time do you open", "colours", "qqq zzz", "red");
    expect(await texts(room)).toEqual([stopped]);
    const { rows } = await room.db.query("select status from sessions");
    expect(rows).toEqual([{ status: "interrupted" }]);
    await room.tell("1", "Start");
    await room.tell("1", "colours");
    expect((await texts(room)).slice(1)).toEqual([welcomeBack, "Red or blue?"]);
  }));

test("what waits in the outbox for somebody who wants no more messages is taken back", () =>
  inClinic(async (room) => {
    await room.say("1", "hello");
    const { rows } = await room.db.query("select contact_id, organisation_id, number_id from inbox");
    const message = newUuid();
    const owner = [rows[0].organisation_id, rows[0].number_id, rows[0].contact_id];
    await room.db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
       values ($1, $2, $3, $4, 'o', '{"kind":"text","text":"bulk"}')`,
      [message, ...owner],
    );
    await room.db.query(
      "insert into outbox (message_id, organisation_id, number_id, contact_id, priority) values ($1, $2, $3, $4, 1)",
      [message, ...owner],
    );
    room.start();
    await room.tell("1", "please stop");
    expect(await texts(room)).toEqual([stopped]);
  }));

test("somebody in danger is heard by a human even after STOP, and still gets no other messages", () =>
  inClinic(async (room) => {
    room.start();
    await room.tell("1", "STOP");
    await room.tell("1", "there is so much blood");
    await room.tell("1", "what time do you open");
    expect(await texts(room)).toEqual([stopped, "Go to the nearest hospital now."]);
    expect(await humanQueue(room.db, room.organisationId)).toHaveLength(1);
  }));

test("a button that is called Stop belongs to its journey, unless a template of the team has it", () =>
  inClinic(async (room) => {
    room.start();
    const stop = { kind: "choice", title: "Stop" } as const;
    await room.tell("1", "colours");
    const { rows } = await room.db.query("select prompt_id || ':0' as id from conversations");
    await room.tell("1", { ...stop, source: "button", id: rows[0].id });
    expect(await texts(room)).toEqual(["Red or blue?", "That is no colour.", "Red or blue?"]);
    await room.tell("1", { ...stop, source: "template", id: "Stop" });
    expect((await texts(room)).at(-1)).toBe(stopped);
  }));

test("a programme without triage keeps no records, but honours STOP", async () => {
  const { triage: _, ...plain } = clinic;
  await withRoom(plain, async (room) => {
    room.start();
    await room.tell("1", "there is so much blood", "colours", "blue", "STOP");
    await room.tell("1", "colours");
    expect(await texts(room)).toEqual([stopped]);
    expect(await countRows(room.db, "triage_records")).toBe(0);
    expect(await humanQueue(room.db, room.organisationId)).toEqual([]);
  });
});

const sorting = {
  uuid: id("sorting"),
  name: "sorting",
  spec_version: "14.4.2",
  language: "eng",
  type: "messaging",
  nodes: [
    {
      uuid: id("classify"),
      actions: [
        {
          uuid: id("call"),
          type: "call_classifier",
          classifier: { uuid: id("bot"), name: "Bot" },
          input: "@input.text",
          result_name: "Intent",
        },
      ],
      router: {
        type: "switch",
        operand: "@results.intent",
        cases: [
          {
            uuid: id("is complaint"),
            type: "has_top_intent",
            arguments: ["complaint", "0.5"],
            category_uuid: id("complaint"),
          },
        ],
        categories: [
          { uuid: id("complaint"), name: "Complaint", exit_uuid: id("sorry exit") },
          { uuid: id("no complaint"), name: "Other", exit_uuid: id("fine exit") },
        ],
        default_category_uuid: id("no complaint"),
      },
      exits: [
        { uuid: id("sorry exit"), destination_uuid: id("sorry") },
        { uuid: id("fine exit"), destination_uuid: id("fine") },
      ],
    },
    ...["sorry", "fine"].map((word) => ({
      uuid: id(word),
      actions: [{ uuid: id(`say ${word}`), type: "send_msg", text: word }],
      exits: [{ uuid: id(`${word} end`) }],
    })),
  ],
};

test("a journey's classifier is answered at once by the organisation's own labels", () =>
  inClinic(
    async (room) => {
      room.start();
      await room.tell("1", "the nurse shouted at me, so rude");
      await room.tell("2", "we were at the clinic on Monday zzz");
      expect(await texts(room, "1")).toEqual(["sorry"]);
      expect(await texts(room, "2")).toEqual(["fine"]);
    },
    {
      journeys: [sorting],
      triggers: [
        {
          kind: "keyword",
          keywords: { eng: ["already", "we", "the"] },
          match: "first",
          interrupt: true,
          journey: sorting.uuid,
        },
      ],
    },
  ));

const dating = JSON.parse(
  JSON.stringify(sorting).replace('"text":"fine"', '"text":"@(results.intent.extra.entities.date[0].value)"'),
) as typeof sorting;

test("a journey finds the day that a message names, in the organisation's own time zone", () =>
  inClinic(
    async (room) => {
      room.start();
      const yesterday = () => new Date(Date.now() + kiritimati - 24 * 3_600_000).toISOString().slice(0, 10);
      const before = yesterday();
      await room.tell("1", "already went to the clinic on 1 August 2029");
      await room.tell("2", "we went to the clinic yesterday");
      expect(await texts(room, "1")).toEqual(["2029-08-01"]);
      // A day may end while the message is read.
      expect([before, yesterday()]).toContain((await texts(room, "2"))[0]);
    },
    {
      timezone: "Pacific/Kiritimati",
      journeys: [dating],
      triggers: [
        {
          kind: "keyword",
          keywords: { eng: ["already", "we", "the"] },
          match: "first",
          interrupt: true,
          journey: dating.uuid,
        },
      ],
    },
  ));
/** The first place to see a new day: 14 hours ahead all year, in milliseconds. */
const kiritimati = 14 * 3_600_000;

test("STOP does not wait for a server that a journey asked, and the late answer says nothing", () =>
  withRoom(programme(calling("weather", "https://weather.example/@input.text")), async (room) => {
    room.start();
    await room.tell("1", "weather", "Lagos");
    const job = await pendingEffect(room.db);
    await room.tell("1", "yes", "STOP");
    await insertEffectResult(room.db, job, sky("clear"));
    await room.idle();
    expect(await texts(room)).toEqual([stopped]);
    expect(await countRows(room.db, "held_inbox")).toBe(0);
    expect((await room.db.query("select status from sessions")).rows).toEqual([{ status: "interrupted" }]);
  }));

test("before the first model has learned, a rule's own words ring the alarm, and a question is left to the journeys", () =>
  withRoom(clinic, async (room) => {
    room.start();
    const [message] = await room.tell("1", "help, I can’t feel the BABY move since yesterday");
    expect(await texts(room)).toEqual(["Drink something cold, lie down, and come to us now."]);
    expect(await recordOf(room.db, message)).toMatchObject({ outcome: "urgent", urgency: "still" });
    expect(await humanQueue(room.db, room.organisationId)).toMatchObject([{ urgency: 2 }]);
    const [question] = await room.tell("2", "what time do you open");
    expect((await recordOf(room.db, question)).outcome).not.toBe("answered");
  }));
