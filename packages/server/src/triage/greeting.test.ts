import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { expect, test } from "vitest";
import { clinic, colours, withClinicModel } from "../test/clinic.ts";
import { asking } from "../test/journeys.ts";
import { type Room, withRoom } from "../test/room.ts";

const welcome = asking("welcome", [{ text: "Welcome! What is your name?" }]);
const greeting = "Welcome! What is your name?";

/** The clinic greets whoever is new, and begins with the colours for everybody else. */
const inClinic = (run: (room: Room) => Promise<void>, triggers: Project["triggers"] = []) =>
  withRoom(
    {
      ...clinic,
      languages: ["eng", "fra"],
      journeys: [colours, welcome],
      triggers: [
        ...clinic.triggers,
        ...triggers,
        { kind: "newContact", journey: welcome.uuid },
        { kind: "catchAll", journey: colours.uuid },
      ],
    },
    async (room) => {
      room.start();
      await run(room);
    },
    withClinicModel,
  );

const opening = "The clinic is open from 8 to 4, Monday to Friday.";

const choicesOf = (said: OutboundContent | undefined) =>
  said?.kind === "list" ? said.rows : said?.kind === "buttons" ? said.buttons : [];

test("a newcomer's question gets its sure answer, and the greeting after it", () =>
  inClinic(async (room) => {
    const [first] = await room.tell("1", "what time do you open");
    expect(await room.texts("1")).toEqual([opening, greeting]);
    expect(await room.reasons()).toEqual(["newContact"]);
    const { rows } = await room.db.query("select outcome, answer from triage_records where message_id = $1", [first]);
    expect(rows).toEqual([{ outcome: "answered", answer: "opening" }]);
    await room.tell("1", "Thandi");
    expect((await room.texts("1")).at(-1)).toBe("You said Thandi");
  }));

test("a newcomer who is half understood is greeted, and asked what was meant after it; a tap gives the answer", () =>
  inClinic(async (room) => {
    await room.tell("1", "is it open for babies");
    const heard = await room.heard("1");
    expect(await room.texts("1")).toEqual([greeting, expect.any(String)]);
    const choice = choicesOf(heard.at(-1))[0];
    expect(choice?.title).toBe("Opening hours");
    await room.tell("1", { kind: "choice", source: "list", id: choice?.id ?? "", title: choice?.title ?? "" });
    const [answer, ...more] = (await room.heard("1")).slice(2);
    expect(answer).toMatchObject({ text: opening });
    expect(more).toMatchObject([{ text: greeting }]);
  }));

test("a newcomer in danger gets the safe reply alone", () =>
  inClinic(async (room) => {
    await room.tell("1", "I am bleeding a lot");
    expect(await room.texts("1")).toEqual(["Go to the nearest hospital now."]);
  }));

test("a newcomer who tells of a loss hears the kind word before anything else", () =>
  inClinic(async (room) => {
    await room.tell("1", "I lost my baby, when are you open?");
    expect(await room.texts("1")).toEqual(["We are so sorry.", greeting]);
  }));

test("a newcomer who says nothing in particular is greeted, and not asked about the nearest guess", () =>
  inClinic(async (room) => {
    await room.tell("1", "good day to you all");
    await room.tell("2", "colours");
    expect(await room.texts("1")).toEqual([greeting]);
    expect(await room.texts("2")).toEqual(["Red or blue?"]);
  }));

test("the journey of a newcomer's label comes before the greeting, as one of a keyword does", () =>
  inClinic(
    async (room) => {
      await room.tell("1", "the nurse was very rude to me, they shouted at me");
      expect(await room.texts("1")).toEqual(["Red or blue?"]);
    },
    [{ kind: "label", label: "complaint", journey: colours.uuid, leastConfidence: 0.1 }],
  ));

test("whoever has written before is not greeted again by a question", () =>
  inClinic(async (room) => {
    await room.tell("1", "colours", "red", "what time do you open");
    expect(await room.texts("1")).toEqual(["Red or blue?", "Thanks for red", opening]);
  }));

test("a call for help is answered in its own language, which is the contact's from then on", () =>
  inClinic(async (room) => {
    await room.tell("1", "au secours");
    const { rows } = await room.db.query("select language from contacts");
    expect(rows).toEqual([{ language: "fra" }]);
    expect(await room.texts("1")).toEqual(["Go to the nearest hospital now."]);
  }));

test("the greeting speaks the language that a newcomer writes in", () =>
  inClinic(async (room) => {
    await room.tell("1", "bonjour, est-ce que je peux venir avec mon enfant demain matin");
    await room.tell("2", "hello");
    const { rows } = await room.db.query("select language from contacts order by phone");
    expect(rows).toEqual([{ language: "fra" }, { language: "" }]);
  }));
