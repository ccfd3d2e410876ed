import { expect, test } from "vitest";
import { questionsOpen } from "../store/insight.ts";
import { clinic, colours, withClinicModel } from "../test/clinic.ts";
import { type Room, withRoom } from "../test/room.ts";

/** The clinic begins with its colours for whoever is not understood, and greets whoever is new with them. */
const withCatchAll = (run: (room: Room) => Promise<void>) =>
  withRoom(
    {
      ...clinic,
      triggers: [
        ...clinic.triggers,
        { kind: "newContact", journey: colours.uuid },
        { kind: "catchAll", journey: colours.uuid },
      ],
    },
    async (room) => {
      room.start();
      await run(room);
    },
    withClinicModel,
  );

const open = async ({ db, organisationId }: Room) =>
  (await questionsOpen(db, organisationId, { count: 10 })).map(({ text }) => text);

test("questions that a greeting, an open question or a catch-all took for want of an answer are open ones", () =>
  withCatchAll(async (room) => {
    await room.tell("1", "may I bring my dog along");
    await room.tell("1", "who won the match", "red", "where do I park my car");
    expect(await room.texts("1")).toEqual([
      "Red or blue?",
      "That is no colour.",
      "Red or blue?",
      "Thanks for red",
      "Red or blue?",
    ]);
    expect(await open(room)).toEqual(["where do I park my car", "who won the match", "may I bring my dog along"]);
  }));

test("a word, a number and what the open question asked for are no open questions", () =>
  withCatchAll(async (room) => {
    await room.tell("1", "hey", "7", "???", "the red one would be nice", "colours", "blue");
    expect(await open(room)).toEqual([]);
  }));

test("an open question gives way to a likely answer that does not fit it: the person is asked what was meant", () =>
  withCatchAll(async (room) => {
    await room.tell("1", "colours", "is it open for babies");
    expect(await room.texts("1")).toEqual(["Red or blue?", "Did you mean one of these?"]);
    await room.tell("1", "red");
    expect((await room.texts("1")).at(-1)).toBe("Thanks for red");
  }));

test("whoever waits for a human and asks whether anybody is there is told that one will come, and sees no menu", () =>
  withCatchAll(async (room) => {
    await room.tell("1", "I am bleeding a lot", "are you there");
    expect(await room.texts("1")).toEqual([
      "Go to the nearest hospital now.",
      "Thank you. We have passed your message to a person. They will answer you here as soon as they can.",
    ]);
  }));
