import fc from "fast-check";
import { type CaseSketch, type FlowSketch, id, type NodeSketch } from "./sketch.ts";

/* Flows, inputs and answers by chance, for what must hold of all of them. */

const texts = [
  "Hello",
  "",
  "@input.text",
  "@contact.name @fields.age @urns.tel",
  "@results.r @results.r.category @results.r.extra",
  "@locals.n",
  "@(1 / 0) @nothing.here",
  "@(json(run)) @node.visit_count",
  "@child.results.r @parent.status @webhook.json.a",
  '@(if(count(run.path) > 3, "long", "short"))',
  "@legacy_extra @trigger.params @resume.type",
];
const flowNames = ["A", "B", "Nowhere"];
const template = fc.constantFrom(...texts);
const reference = (...names: readonly string[]) => fc.constantFrom(...names).map((name) => ({ uuid: id(name), name }));
const flow = reference(...flowNames);
const groups = fc.array(reference("Mothers", "Gone"), { minLength: 1, maxLength: 2 });
const recipients = { groups, contacts: fc.constant([]), urns: fc.constant(["tel:+27820001001"]) };
const message = { text: template, quick_replies: fc.array(template, { maxLength: 3 }) };

/** Type of action → its properties, each by chance. */
const properties: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  add_contact_groups: { groups },
  add_contact_urn: {
    scheme: fc.constantFrom("tel", "mailto", "pigeon"),
    path: fc.constantFrom("+27820001002", "@input"),
  },
  add_input_labels: { labels: groups },
  call_classifier: { input: fc.constant("@input.text"), result_name: fc.constant("R") },
  call_llm: {
    llm: reference("Model", "Gone"),
    instructions: fc.constant("Say @input"),
    input: template,
    output_local: fc.constant("n"),
  },
  call_resthook: { resthook: fc.constantFrom("new", "gone"), result_name: fc.constantFrom("R", undefined) },
  call_webhook: {
    method: fc.constantFrom("GET", "POST"),
    url: fc.constantFrom("https://example.org/@input.text", "@input.text"),
    body: template,
    result_name: fc.constantFrom("R", undefined),
  },
  close_ticket: {},
  enter_flow: { flow, terminal: fc.boolean() },
  lookup_data: { source: fc.constant("table"), query: fc.constant("@input"), result_name: fc.constant("R") },
  open_ticket: { topic: reference("General", "Gone"), note: template },
  play_audio: { audio_url: fc.constant("https://example.org/@locals.n.mp3") },
  remove_contact_groups: { groups },
  request_optin: { optin: reference("Jokes") },
  say_msg: { text: fc.constant("@contact") },
  send_broadcast: { ...message, ...recipients },
  send_email: {
    addresses: fc.constant(["a@example.org", "@contact.name"]),
    subject: fc.constant("@input"),
    body: fc.constant("B"),
  },
  send_msg: message,
  set_contact_channel: { channel: fc.oneof(reference("Phone", "Gone"), fc.constant(null)) },
  set_contact_field: { field: fc.constantFrom({ key: "age", name: "Age" }, { key: "x", name: "X" }), value: template },
  set_contact_language: { language: fc.constantFrom("eng", "fra", "", "no such") },
  set_contact_name: { name: template },
  set_contact_status: { status: fc.constantFrom("active", "blocked", "stopped", "archived") },
  set_contact_timezone: { timezone: fc.constantFrom("Africa/Kigali", "", "Moon") },
  set_run_local: { local: fc.constant("n"), operation: fc.constantFrom("set", "increment", "clear"), value: template },
  set_run_result: { name: fc.constantFrom("R", "S"), value: template, category: fc.constantFrom("", "C") },
  start_session: { flow, ...recipients, create_contact: fc.boolean() },
  transfer_airtime: { amounts: fc.constant({ RWF: 100 }) },
};

/** The types for which there is something to choose from; a test sees to it that these are all. */
export const arbitraryActionTypes: readonly string[] = Object.keys(properties);

const voiceOnly = ["say_msg", "play_audio"];

function actionOf(isVoice: boolean): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const types = arbitraryActionTypes.filter((type) => isVoice || !voiceOnly.includes(type));
  return fc.constantFrom(...types).chain((type) => fc.record({ type: fc.constant(type), ...properties[type] }));
}

const nodeNames = ["one", "two", "three", "four"];
const destination = fc.option(fc.constantFrom(...nodeNames), { nil: undefined });
const aCase: fc.Arbitrary<CaseSketch> = fc
  .tuple(
    fc.constantFrom("has_text", "has_number", "has_only_text", "has_pattern", "has_error", "has_date"),
    fc.constantFrom("@input.text", "(\\w+)", "completed"),
    fc.constantFrom("Yes", "No"),
    destination,
  )
  .map(([test, argument, category, to]) => {
    const takesOne = test === "has_only_text" || test === "has_pattern";
    return [test, takesOne ? [argument] : [], category, to ?? "one"];
  });

interface Parts {
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  readonly shape: "plain" | "switch" | "random";
  readonly wait: boolean;
  readonly timeout: boolean;
  readonly to: string | undefined;
  readonly operand: string;
  readonly cases: readonly CaseSketch[];
}

function nodeOf(flowName: string, name: string, parts: Parts): NodeSketch {
  const actions = parts.actions.map((each, index) => ({ ...each, uuid: id(`${flowName} ${name} action ${index}`) }));
  const { to, cases, operand, wait } = parts;
  if (parts.shape === "plain") return { name, actions, ...(to && { to }) };
  if (parts.shape === "random") return { name, actions, random: ["one", "two"], result: "Chance" };
  return {
    name,
    actions,
    wait,
    operand,
    cases,
    other: to ?? null,
    result: "R",
    ...(wait && parts.timeout && { timeout: { seconds: 60, to: "one" } }),
  };
}

function flowOf(name: string, isVoice: boolean): fc.Arbitrary<FlowSketch> {
  const parts: fc.Arbitrary<Parts> = fc.record({
    actions: fc.array(actionOf(isVoice), { maxLength: 4 }),
    shape: fc.constantFrom("plain", "switch", "switch", "random"),
    wait: fc.boolean(),
    timeout: fc.boolean(),
    to: destination,
    operand: fc.constantFrom("@input.text", "@child.status", "@webhook.status", "@(1 / 0)"),
    cases: fc.array(aCase, { maxLength: 3 }),
  });
  return fc.tuple(...nodeNames.map(() => parts)).map((all) => ({
    name,
    nodes: nodeNames.map((node, index) => nodeOf(name, node, all[index] ?? emptyParts)),
    more: { type: isVoice ? "voice" : "messaging" },
  }));
}

const emptyParts: Parts = {
  actions: [],
  shape: "plain",
  wait: false,
  timeout: false,
  to: undefined,
  operand: "@input",
  cases: [],
};

/** Two flows of one type that may enter each other. */
export const arbitraryFlows: fc.Arbitrary<readonly [FlowSketch, FlowSketch]> = fc
  .boolean()
  .chain((isVoice) => fc.tuple(flowOf("A", isVoice), flowOf("B", isVoice)));

/** What is said or not said at a wait. */
export type Said = string | "timeout" | "expiration";

export const arbitrarySaid: fc.Arbitrary<readonly Said[]> = fc.array(
  fc.constantFrom("yes", "12", "2030-01-02", "", "timeout", "timeout", "expiration", "completed", "😀 @(boo)"),
  { maxLength: 8 },
);
