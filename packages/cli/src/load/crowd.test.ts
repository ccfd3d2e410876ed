import type { Emulator } from "@hotline/emulator/emulator.ts";
import { expect, test } from "vitest";
import { Crowd, type Wire } from "./crowd.ts";
import { seededRandom } from "./random.ts";

const book = { languages: ["eng"], words: { eng: ["hello"] } };

/** A WhatsApp that remembers who wrote, and lets the test answer. */
function quietWire(webhook: Promise<void> = Promise.resolve()) {
  const wrote: string[] = [];
  let hear: (accepted: never) => void = () => {};
  const wire: Wire = {
    say: ({ phone }) => {
      wrote.push(phone);
      return { wamid: "", webhookDone: webhook.then(() => ({ status: 200, attempts: 1, ms: 0 })) };
    },
    on: ((_event: string, listener: typeof hear) => {
      hear = listener;
      return () => {};
    }) as Emulator["on"],
  };
  const accept = (to: string, body: object) => hear({ wamid: "", to, at: 0, body } as never);
  return { wire, wrote, accept };
}

const acknowledged = () => new Promise(setImmediate);

test("who waits for an answer does not speak; when all wait, strangers join", () => {
  const { wire, wrote } = quietWire();
  const crowd = new Crowd({ wire, book, size: 2, random: seededRandom(1), impatience: 0 });
  for (let n = 0; n < 3; n++) crowd.speak(0);
  expect(new Set(wrote).size).toBe(3);
  expect(crowd.waiting).toBe(3);
});

test("who was answered speaks again, and a read mark is no answer", async () => {
  const { wire, wrote, accept } = quietWire();
  const crowd = new Crowd({ wire, book, size: 1, random: seededRandom(1), impatience: 0 });
  crowd.speak(0);
  const [first = ""] = wrote;
  await acknowledged();
  accept(first, { status: "read", message_id: "x" });
  expect(crowd.waiting).toBe(1);
  accept(first, { type: "text", text: { body: "Hi" } });
  expect(crowd.waiting).toBe(0);
  crowd.speak(0);
  expect(wrote).toEqual([first, first]);
});

test("the impatient type again once they are acknowledged, without an answer", async () => {
  const { wire, wrote } = quietWire();
  const crowd = new Crowd({ wire, book, size: 5, random: seededRandom(1), impatience: 1 });
  crowd.speak(0);
  await acknowledged();
  crowd.speak(0);
  expect(wrote[1]).toBe(wrote[0]);
  expect(crowd.waiting).toBe(1);
});

test("who is answered before the acknowledgement speaks only after it: two webhooks at once have no order", async () => {
  let acknowledge = () => {};
  const webhook = new Promise<void>((done) => {
    acknowledge = done;
  });
  const { wire, wrote, accept } = quietWire(webhook);
  const crowd = new Crowd({ wire, book, size: 1, random: seededRandom(1), impatience: 0 });
  crowd.speak(0);
  const [first = ""] = wrote;
  accept(first, { type: "text", text: { body: "Hi" } });
  crowd.speak(0);
  expect(wrote[1]).not.toBe(first);
  acknowledge();
  await acknowledged();
  crowd.speak(0);
  expect(wrote[2]).toBe(first);
});
