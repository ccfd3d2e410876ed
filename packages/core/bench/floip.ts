/* The menu of `menu.ts` for @floip/flow-runner: the same texts in two languages, the same answers, the same number of rounds. */
import floip from "@floip/flow-runner";
import { id } from "../src/flow/test/sketch.ts";
import { answers, question, replies, rounds } from "./menu.ts";

const { createContextDataObjectFor, FlowRunner, SupportedMode } = floip;
// It tells of each question that it asks, and of a date that a library under it reads in an old way.
Object.assign(globalThis.console, { info() {}, warn() {} });

const topics = Object.keys(answers) as (keyof typeof answers)[];

/** A text in both languages, kept beside the flow. */
function resource(name: string, texts: readonly string[]) {
  return {
    uuid: id(`resource ${name}`),
    values: ["eng", "fra"].map((language, i) => ({
      language_id: language,
      content_type: "text",
      modes: [SupportedMode.TEXT],
      value: texts[i] ?? "",
    })),
  };
}

const texts: Readonly<Record<string, readonly string[]>> = {
  greet: ["Hello @contact.name! Reply with a number.", "Bonjour @contact.name ! Répondez par un chiffre."],
  ask: question,
  ...answers,
  thanks: ["Thank you, @(PROPER(contact.name)). You chose @flow.ask.value.", "Merci, @contact.name : @flow.ask.value."],
  bye: ["Goodbye @contact.name", "Au revoir @contact.name"],
};
const resources = Object.entries(texts).map(([name, both]) => resource(name, both));

interface Way {
  readonly to?: string;
  readonly test?: string;
}

function block(name: string, type: string, ways: readonly Way[], config: object = {}) {
  return {
    uuid: id(`block ${name}`),
    name,
    type,
    config: { prompt: name in texts ? id(`resource ${name}`) : undefined, ...config },
    exits: ways.map(({ to, test }, i) => ({
      uuid: id(`exit ${name} ${i}`),
      name: to ?? "end",
      ...(test === undefined ? { default: true } : { test }),
      ...(to === undefined ? {} : { destination_block: id(`block ${to}`) }),
    })),
  };
}

const message = "MobilePrimitives.Message";
const choices = Object.fromEntries(topics.map((topic) => [topic, id(`resource ${topic}`)]));

const flow = {
  uuid: id("floip menu"),
  name: "Menu",
  last_modified: "2030-01-01T00:00:00.000Z",
  interaction_timeout: 60,
  supported_modes: [SupportedMode.TEXT],
  languages: [],
  first_block_id: id("block greet"),
  blocks: [
    block("greet", message, [{ to: "ask" }]),
    block(
      "ask",
      "MobilePrimitives.SelectOneResponse",
      [...topics.map((topic) => ({ to: topic, test: `block.value = "${topic}"` })), { to: "ask" }],
      { choices },
    ),
    ...topics.map((topic) => block(topic, message, [{ to: "note" }])),
    block("note", "Core.Output", [{ to: "thanks" }], { value: "@(UPPER(flow.ask.value))" }),
    block("thanks", message, [{ to: "again" }]),
    block("again", "Core.Case", [{ to: "ask", test: "true" }, {}]),
    block("bye", message, [{}]),
  ],
};

/** What `replies` mean as choices: the runner leaves it to its host to read what people write. */
const chosen = replies.map((reply) => topics.find((topic, i) => new RegExp(`${i + 1}|${topic}`).test(reply)));

interface Prompt {
  readonly config: { readonly kind: string };
  fulfill(value: unknown): Promise<{ readonly prompt?: Prompt } | undefined>;
}

/** One conversation of as many answers as the menu's own, with a language; the blocks that it visited. */
export async function converse(language: string, isStored: boolean): Promise<number> {
  const contact = { id: "1", name: "Thandi Nkosi", groups: [], createdAt: "2030-01-01" };
  const arguments_ = [contact, [], "user", "org", [flow], language, SupportedMode.TEXT, resources];
  let context = await (createContextDataObjectFor as (...args: unknown[]) => Promise<{ interactions: unknown[] }>)(
    ...arguments_,
  );
  const { flows, resources: texts } = context as unknown as { flows: unknown; resources: unknown };
  let cursor = (await runnerOf(context).run()) as { readonly prompt?: Prompt } | undefined;
  for (let answered = 0; cursor?.prompt !== undefined; ) {
    const isQuestion = cursor.prompt.config.kind === "SelectOne";
    if (isQuestion && answered === rounds) break;
    if (isQuestion && isStored) {
      // The definition is no part of what a host stores with each turn.
      context = { ...JSON.parse(JSON.stringify({ ...context, flows: [], resources: [] })), flows, resources: texts };
      cursor = runnerOf(context).hydrateRichCursorFrom(context as never) as { readonly prompt?: Prompt };
    }
    cursor = await cursor.prompt?.fulfill(isQuestion ? chosen[answered++ % chosen.length] : null);
  }
  return context.interactions.length;
}

function runnerOf(context: unknown) {
  return new FlowRunner(context as never);
}
