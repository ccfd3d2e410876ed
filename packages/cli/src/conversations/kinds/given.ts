import { number, text, toNumber } from "@hotline/core/expr/index.ts";
import type { Contact } from "@hotline/core/flow/index.ts";
import { Mismatch } from "../mismatch.ts";
import type { Line } from "../script.ts";
import type { Stage } from "../stage.ts";
import type { Act, LineKind } from "./kind.ts";

/** What is true before the conversation: who the contact is, and how the world answers. */
export const given: LineKind = {
  word: "given",
  usage: `given language fra | name Awa | field KEY VALUE | group NAME | phone 250788123456 | a known contact
    | GET https://example.org/* answers 200 BODY | GET https://example.org/* answers nothing | the model says TEXT
    | it is about INTENT | no data in SOURCE`,
  read(rest, line) {
    for (const [pattern, read] of facts) {
      const found = pattern.exec(rest);
      if (found !== null)
        return read(
          found.slice(1).map((one) => one ?? ""),
          line,
        );
    }
    return undefined;
  },
};

type Fact = (parts: readonly string[], line: Line) => Act;

const facts: readonly (readonly [RegExp, Fact])[] = [
  [/^a known contact$/, () => (stage) => stage.conversation.meetBefore()],
  [/^language ([a-z]{3})$/, ([language = ""]) => knowing((contact) => ({ ...contact, language }))],
  [/^name (.+)$/, ([name = ""]) => knowing((contact) => ({ ...contact, name }))],
  [/^phone \+?(\d+)$/, ([digits = ""]) => knowing((contact) => ({ ...contact, urns: [`whatsapp:${digits}`] }))],
  [/^field (\w+) (.+)$/, field],
  [/^group (.+)$/, group],
  [/^([A-Z]+) (\S+) answers nothing$/, ([method = "", url = ""]) => answering({ method, url, status: 0, body: "" })],
  [/^([A-Z]+) (\S+) answers (\d{3})(?: (.*))?$/, answer],
  [
    /^no data in (\w+)$/,
    ([source = ""]) =>
      (stage) =>
        void stage.emptySources.add(source),
  ],
  [
    /^it is about (\w+)$/,
    ([intent = ""]) =>
      (stage) =>
        stage.world.giveIntent(intent),
  ],
  [
    /^the model says (.+)$/,
    ([said = ""]) =>
      (stage) =>
        stage.world.giveSpeech(said),
  ],
];

function knowing(change: (contact: Contact) => Contact): Act {
  return (stage) => stage.conversation.know(change);
}

function field([key = "", value = ""]: readonly string[], line: Line): Act {
  return (stage) => {
    const known = stage.programme.assets.field(key);
    if (known === undefined) throw new Mismatch(line, `There is no field "${key}" in this project.`);
    stage.conversation.know((contact) => ({
      ...contact,
      fields: { ...contact.fields, [key]: fieldValue(stage, value) },
    }));
  };
}

/** A value in every type that it can be read as, as the engine stores it. */
function fieldValue(stage: Stage, value: string) {
  const amount = toNumber(text(value));
  const instant = amount === undefined ? stage.instantOf(value) : undefined;
  return {
    text: value,
    ...(amount && { number: number(amount).number.toFixed() }),
    ...(instant !== undefined && { datetime: new Date(instant).toISOString() }),
  };
}

function group([name = ""]: readonly string[], line: Line): Act {
  return (stage) => {
    const found = stage.programme.assets.group?.({ name });
    if (found === undefined) throw new Mismatch(line, `There is no group "${name}" in this project.`);
    stage.conversation.know((contact) => ({ ...contact, groups: [...contact.groups, found] }));
  };
}

function answer([method = "", url = "", status = "", body = ""]: readonly string[], line: Line): Act {
  const whole = [body, ...line.block].filter((one) => one !== "").join("\n");
  return answering({ method, url, status: Number(status), body: whole });
}

function answering(given: Parameters<Stage["world"]["give"]>[0]): Act {
  return (stage) => stage.world.give(given);
}
