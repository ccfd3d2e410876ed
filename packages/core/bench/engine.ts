/*
 * How many nodes one core visits in a second: a menu with actions, a switch with several cases and templates in
 * its texts, answered over and over; alone, and with the session stored and read between any two turns as in life.
 */
import { defaultEnvironment } from "../src/expr/index.ts";
import { type Assets, newContact, readFlow, resume, type Session, start, type Turn } from "../src/flow/index.ts";
import { action, flowJson, id, say } from "../src/flow/test/sketch.ts";
import { fakeEnv } from "../src/model/env.ts";

const flow = readFlow(
  flowJson({
    name: "Menu",
    nodes: [
      { name: "greet", actions: [say("Hello @contact.name! Reply with a number.")], to: "ask" },
      {
        name: "ask",
        actions: [say("1. News\n2. Symptoms\n3. Language", { quick_replies: ["News", "Symptoms", "Language"] })],
        wait: true,
        result: "Choice",
        cases: [
          ["has_any_word", "1 news", "News", "news"],
          ["has_any_word", "2 symptoms", "Symptoms", "symptoms"],
          ["has_number_eq", "3", "Language", "language"],
        ],
        other: "sorry",
      },
      { name: "news", actions: [say("Nothing new, @contact.name.")], to: "count" },
      { name: "symptoms", actions: [say("Fever, cough. You chose @results.choice.category.")], to: "count" },
      { name: "language", actions: [say("English it is.")], to: "count" },
      { name: "sorry", actions: [say("I did not understand @input.text")], to: "ask" },
      {
        name: "count",
        actions: [action("count", "set_run_local", { local: "turns", operation: "increment", value: "1" })],
        operand: "@locals.turns",
        cases: [["has_number_gt", "20", "Enough", "bye"]],
        other: "ask",
      },
      { name: "bye", actions: [say("Goodbye @contact.name")] },
    ],
  }),
);

const assets: Assets = {
  flow: (uuid) => (uuid === flow.reference.uuid ? flow : undefined),
  field: () => undefined,
  fields: () => [],
  global: () => undefined,
  globals: () => [],
  content: () => undefined,
  contentKeys: () => [],
  lookup: () => ({ kind: "missing" }),
};
const environment = { ...defaultEnvironment(fakeEnv()), allowedLanguages: ["eng"] };
const contact = { ...newContact(id("contact"), "whatsapp:27820001001", "2030-01-01T00:00:00.000Z"), name: "Thandi" };
const replies = ["1", "symptoms please", "3", "what?", "news"];

/** One contact's conversation from the first to the last word; the nodes that it visited. */
function converse(between: (turn: Turn) => Session): number {
  const trigger = { type: "manual", flow: flow.reference.uuid, triggeredOn: "2030-01-01T00:00:00.000Z" } as const;
  let turn: Turn = start(trigger, contact, assets, environment);
  let visits = 1 + turn.segments.length;
  for (let i = 0; turn.session.status === "waiting"; i++) {
    const text = replies[i % replies.length] ?? "";
    const input = { uuid: contact.uuid, createdOn: "2030-01-01T00:00:00.000Z", text };
    turn = resume(between(turn), { type: "msg", input }, turn.contact, assets, environment);
    visits += turn.segments.length;
  }
  return visits;
}

/** Visits a second of processor time: other work on the machine does not count against the engine. */
function measure(between: (turn: Turn) => Session): number {
  const until = performance.now() + 1_000;
  const before = process.cpuUsage();
  let visits = 0;
  while (performance.now() < until) visits += converse(between);
  const { user, system } = process.cpuUsage(before);
  return (visits / (user + system)) * 1_000_000;
}

function report(what: string, between: (turn: Turn) => Session): void {
  measure(between);
  const best = Math.max(measure(between), measure(between), measure(between));
  process.stdout.write(`${what}: ${Math.round(best).toLocaleString("en")} node visits/s\n`);
}

report("engine", (turn) => turn.session);
report("engine, session stored and read between turns", (turn) => JSON.parse(JSON.stringify(turn.session)));
