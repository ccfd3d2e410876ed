import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { clinic, colours, withClinicModel } from "../test/clinic.ts";
import { asking, keyword } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const name = asking("name", [{ text: "What is your name?" }]);
const check = { ...colours, tags: ["self-check"] };
const safe = "Go to the nearest hospital now.";

const inClinic = (run: (room: Room) => Promise<void>, changes: Partial<Project> = {}) =>
  withRoom(
    {
      ...clinic,
      journeys: [colours, name],
      triggers: [
        { ...keyword("colours", colours.uuid), interrupt: true },
        { ...keyword("register", name.uuid), interrupt: true },
      ],
      ...changes,
    },
    async (room) => {
      room.start();
      await run(room);
    },
    withClinicModel,
  );

test("what rings the alarm is no answer to a question with answers of its own, though it has a word of one", () =>
  inClinic(async (room) => {
    await room.tell("1", "colours", "there is so much blood", "red");
    expect(await room.texts("1")).toEqual(["Red or blue?", safe, "Thanks for red"]);
  }));

test("what rings the alarm is taken by a question that asks for nothing in particular", () =>
  inClinic(async (room) => {
    await room.tell("1", "register", "there is so much blood");
    expect(await room.texts("1")).toEqual(["What is your name?", safe, "You said there is so much blood"]);
  }));

test("help is an answer of the open question that knows it, unless it is cried", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "colours", "Help");
      await room.tell("2", "colours", "HELP!!");
      expect(await room.texts("1")).toEqual(["Red or blue?", "Thanks for Help"]);
      expect(await room.texts("2")).toEqual(["Red or blue?", safe]);
    },
    { journeys: [JSON.parse(JSON.stringify(colours).replace("red blue blood", "red blue help")), name] },
  ));

test("an alarm ends a self-check: no reading of it comes after the safe reply", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "colours", "there is so much blood");
      expect(await room.texts("1")).toEqual(["Red or blue?", safe]);
      const { rows } = await room.db.query("select status from sessions");
      expect(rows).toEqual([{ status: "interrupted" }]);
    },
    { journeys: [check, name] },
  ));

test("what was said before the alarm, in the same moment, is not taken back", () =>
  inClinic(
    async (room) => {
      await room.say("1", "colours");
      await room.say("1", "green");
      await room.say("1", "there is so much blood");
      await room.idle();
      expect(await room.texts("1")).toEqual(["Red or blue?", "That is no colour.", "Red or blue?", safe]);
    },
    { journeys: [check, name] },
  ));

test("a slip of a keyword breaks into a question that cannot take it, and into no other", () =>
  inClinic(async (room) => {
    await room.tell("1", "colours", "regster", "colurs");
    expect(await room.texts("1")).toEqual(["Red or blue?", "What is your name?", "You said colurs"]);
    expect(await room.reasons()).toEqual(["keyword", "keyword", "answer"]);
  }));

const complaining = { kind: "label", label: "complaint", journey: name.uuid, leastConfidence: 0.1 } as const;
const complaint = "the nurse was very rude to me, they shouted at me";

test("a label's journey breaks into a question that cannot take the message, where its trigger says so", async () => {
  const triggers = [keyword("colours", colours.uuid)];
  await inClinic(
    async (room) => {
      await room.tell("1", "colours", complaint);
      expect((await room.texts("1")).at(-1)).toBe("What is your name?");
    },
    { triggers: [...triggers, { ...complaining, interrupt: true }] },
  );
  await inClinic(
    async (room) => {
      await room.tell("1", "colours", complaint);
      expect((await room.texts("1")).at(-1)).toBe("Red or blue?");
    },
    { triggers: [...triggers, complaining] },
  );
});

test("a label does not begin the journey anew whose question is open", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "colours", complaint);
      expect(await room.texts("1")).toEqual(["Red or blue?", "That is no colour.", "Red or blue?"]);
    },
    {
      triggers: [keyword("colours", colours.uuid), { ...complaining, journey: colours.uuid, interrupt: true }],
    },
  ));

test("whoever only says stop hears it confirmed in the language of that word", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "arrêter");
      await room.tell("2", "STOP");
      expect(await room.texts("1")).toEqual(["Plus de messages."]);
      expect(await room.texts("2")).toEqual(["No more messages."]);
    },
    {
      languages: ["eng", "fra"],
      content: { triage_stopped: { eng: "No more messages.", fra: "Plus de messages." } },
    },
  ));

test("whoever writes in a language of the project instead of answering is known to speak it", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "colours", "bonjour, est-ce que je peux venir avec mon enfant demain matin");
      await room.tell("2", "colours", "rouge");
      const { rows } = await room.db.query("select language from contacts order by phone");
      expect(rows).toEqual([{ language: "fra" }, { language: "" }]);
    },
    { languages: ["eng", "fra"] },
  ));

test("whoever waits for a human hears it once, and again when they come back after a while", () =>
  inClinic(async (room) => {
    const human = "Thank you. We have passed your message to a person. They will answer you here as soon as they can.";
    await room.tell("1", "there is so much blood", "are you there", "hello");
    expect(await room.texts("1")).toEqual([safe]);
    await room.db.query("update conversations set last_inbound_at = now() - interval '3 minutes'");
    await room.tell("1", "are you there", "please");
    expect(await room.texts("1")).toEqual([safe, human]);
  }));
