import { expect, test } from "vitest";
import { outlineOf } from "../flow/inspect/index.ts";
import { id, journey, question } from "../flow/inspect/test/journey.ts";
import { pictureOf } from "./picture.ts";
import type { Reader } from "./wording.ts";

const contents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ask: { eng: "Which *colour*?", fra: "Quelle couleur ?" },
  red: { eng: "Red" },
};
const reader = (language: string): Reader => ({
  language,
  content: (key, wanted) => {
    const text = contents[key]?.[wanted] ?? contents[key]?.["eng"];
    return text === undefined ? undefined : { text, isTranslated: contents[key]?.[wanted] !== undefined };
  },
});
const ask = {
  type: "send_msg",
  uuid: id("ask"),
  text: "Hello @contact.first_name, @content.ask",
  quick_replies: ["@content.red", "Blue<extra>like the sky"],
};
const remember = {
  type: "set_contact_field",
  uuid: id("set"),
  field: { key: "colour", name: "Colour" },
  value: "@input",
};
const drawn = (language = "eng") =>
  pictureOf(
    outlineOf(
      journey(
        [
          {
            name: "start",
            actions: [ask],
            router: question("start", [["has_any_word", "red", "Red"]]),
            to: ["end", null],
          },
          { name: "end", actions: [remember], to: ["nowhere"] },
        ],
        {
          localization: {
            fra: { [id("start:Red")]: { name: ["Rouge"] }, [id("ask")]: { text: ["Bonjour, @content.ask"] } },
          },
        },
      ),
    ),
    reader(language),
  );
const bubble = (language: string) => {
  const part = drawn(language).nodes[0]?.parts[0];
  return part?.kind === "bubble" ? part.bubble : undefined;
};

test("shows a message as it looks on a phone, with what only a conversation knows as its expression", () => {
  expect(bubble("eng")).toMatchObject({
    text: "Hello @contact.first_name, Which *colour*?",
    replies: ["Red", "Blue"],
    isForeign: false,
  });
});

test("shows it in the language that is asked for, and says where that has no words of its own", () => {
  expect(bubble("fra")).toMatchObject({ text: "Bonjour, Quelle couleur ?", replies: ["Red", "Blue"], isForeign: true });
  expect(bubble("por")).toMatchObject({ text: "Hello @contact.first_name, Which *colour*?", isForeign: true });
});

test("says of a question what it waits for, and of its exits when they are taken", () => {
  const [first] = drawn("fra").nodes;
  expect(first?.question).toEqual({ kind: "answer", operand: "@input.text", result: "" });
  expect(first?.exits).toEqual([
    {
      uuid: id("start1"),
      destination: id("end"),
      categories: ["Rouge"],
      rules: [{ type: "has_any_word", arguments: ["red"] }],
      isTimeout: false,
      isOther: false,
    },
    { uuid: id("start2"), categories: ["Other"], rules: [], isTimeout: false, isOther: true },
  ]);
});

test("tells of other actions what they are about", () => {
  expect(drawn().nodes[1]?.parts).toEqual([
    { kind: "step", step: { action: id("set"), type: "set_contact_field", about: "Colour", value: "@input" } },
  ]);
});

test("draws a way for each exit that leads to a node, and none to a node that is not there", () => {
  expect(drawn().edges).toEqual([{ exit: id("start1"), from: id("start"), to: id("end") }]);
});
