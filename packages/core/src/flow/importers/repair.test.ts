import { expect, test } from "vitest";
import { readFlow } from "../read/flow.ts";
import { flowJson, id, say } from "../test/sketch.ts";
import { isUuid } from "./ids.ts";
import { importFile } from "./index.ts";
import { type Json, objectOf, objects } from "./json.ts";

/** The one journey that an import makes of a definition, and what was told. */
function imported(flow: Json) {
  const { project, report } = importFile(flow, "Test");
  const [journey] = project.journeys;
  readFlow(journey);
  return { journey: objectOf(journey), told: report.notes.map(({ level, text }) => `${level}: ${text}`) };
}

const asking = flowJson({
  name: "Ask",
  nodes: [
    { name: "ask", actions: [say("Well?")], wait: true, cases: [["has_any_word", "yes", "Yes", "end"]], other: "end" },
    { name: "end", actions: [say("Bye")] },
  ],
});
const nodes = objects(asking["nodes"]);
const router = objectOf(nodes[0]?.["router"]);
const withRouter = (change: Json) => ({
  ...asking,
  nodes: [{ ...nodes[0], router: { ...router, ...change } }, nodes[1]],
});

test("a definition that is right comes over as it is", () => {
  expect(imported(asking)).toEqual({ journey: asking, told: [] });
});

test("ids that are none become UUIDs, everywhere the same", () => {
  const { journey } = imported({
    uuid: "greeting",
    name: "Greeting",
    language: "eng",
    spec_version: "13.0.0",
    type: "messaging",
    localization: {},
    nodes: [
      {
        uuid: "n1",
        actions: [{ uuid: "a1", type: "send_msg", text: "Hi" }],
        exits: [{ uuid: "e1", destination_uuid: "n2" }],
      },
      { uuid: "n2", actions: [{ type: "send_msg", text: "Bye" }], exits: [{ uuid: "e2", destination_uuid: null }] },
    ],
  });
  const [first, second] = objects(journey["nodes"]);
  expect(isUuid(journey["uuid"])).toBe(true);
  expect(objects(first?.["exits"])[0]?.["destination_uuid"]).toBe(second?.["uuid"]);
  expect(isUuid(objects(second?.["actions"])[0]?.["uuid"])).toBe(true);
});

test("a test that does not exist is left out and told; the split goes on with the others", () => {
  const cases = objects(router["cases"]);
  const { journey, told } = imported(
    withRouter({ cases: [{ ...cases[0], uuid: id("odd"), type: "has_magic" }, cases[0]] }),
  );
  expect(objects(objectOf(objects(journey["nodes"])[0]?.["router"])["cases"])).toEqual(cases);
  expect(told).toEqual(["cannot: a split has tests that cannot be read (has_magic); they were left out."]);
});

test("an action that cannot be read is kept for an export, and does nothing here", () => {
  const bad = { uuid: id("bad"), type: "set_contact_field", value: "1" };
  const { journey, told } = imported({ ...asking, nodes: [{ ...nodes[1], actions: [bad, say("Bye")] }] });
  expect(objects(objects(journey["nodes"])[0]?.["actions"])[0]?.["type"]).toBe("unreadable:set_contact_field");
  expect(told[0]).toMatch(/^cannot: an action set_contact_field cannot be read/);
});

test("an exit to a node that is not there ends the journey, and two parts with one id get their own", () => {
  const lost = { ...nodes[1], exits: [{ uuid: id("exit"), destination_uuid: id("nowhere") }] };
  const { journey } = imported({ ...asking, nodes: [lost, { ...nodes[0], uuid: id("exit") }] });
  const [first, second] = objects(journey["nodes"]);
  expect(objects(first?.["exits"])).toEqual([{ uuid: id("exit"), destination_uuid: null }]);
  expect(second?.["uuid"]).not.toBe(id("exit"));
});

test("a split whose ways have the ids of another one's still takes its own ways", () => {
  const twin = { ...nodes[0], uuid: id("twin") };
  const { journey } = imported({ ...asking, nodes: [nodes[0], nodes[1], twin] });
  const last = objects(journey["nodes"])[2];
  const exits = objects(last?.["exits"]).map(({ uuid }) => uuid);
  expect(objects(objectOf(last?.["router"])["categories"]).map((one) => one["exit_uuid"])).toEqual(exits);
  expect(exits).not.toEqual(objects(nodes[0]?.["exits"]).map(({ uuid }) => uuid));
});

test("a name that is too long is cut, a language of two letters gets three, and an unknown type is messaging", () => {
  const { journey, told } = imported({ ...asking, name: "N".repeat(70), language: "sw", type: "message" });
  expect(journey).toMatchObject({ name: "N".repeat(64), language: "swa", type: "messaging" });
  expect(told).toEqual([`attention: its name was cut to "${"N".repeat(64)}".`]);
});

test("translations into what is no language are left out and told", () => {
  const { journey, told } = imported({
    ...asking,
    localization: { klingonese: {}, fra: { [id("end")]: "x" } },
  });
  expect(journey["localization"]).toEqual({ fra: {} });
  expect(told).toEqual(['attention: its translations into "klingonese" were left out: that is no language.']);
});

test("definitions from before 13.0, with names on exits and no categories, are understood", () => {
  const { journey } = imported({
    uuid: id("Early"),
    name: "Early",
    language: "eng",
    localization: {},
    nodes: [
      {
        uuid: id("early node"),
        actions: [
          { uuid: id("early action"), type: "set_contact_property", property: "name", value: "@run.results.name" },
        ],
        router: {
          type: "switch",
          operand: "@run.input",
          wait: { type: "msg" },
          cases: [{ uuid: id("early case"), type: "has_any_word", arguments: ["red"], exit_uuid: id("red") }],
          default_exit_uuid: id("other"),
        },
        exits: [
          { uuid: id("red"), name: "Red", destination_uuid: null },
          { uuid: id("other"), name: "Other", destination_uuid: null },
        ],
      },
    ],
  });
  const [node] = objects(journey["nodes"]);
  expect(objects(node?.["actions"])[0]).toMatchObject({ type: "set_contact_name", name: "@results.name" });
  expect(node?.["router"]).toMatchObject({ operand: "@input", categories: [{ name: "Red" }, { name: "Other" }] });
});

test("definitions of actions and rules are understood, too, without a name for where they begin", () => {
  const { journey } = imported({
    base_language: "eng",
    action_sets: [
      {
        uuid: id("old node"),
        x: 0,
        y: 9,
        destination: null,
        actions: [{ type: "reply", msg: { eng: "Hi @contact" } }],
      },
    ],
    metadata: { name: "Old", id: 12 },
  });
  expect(journey).toMatchObject({ name: "Old", language: "eng", type: "messaging" });
  expect(objects(objects(journey["nodes"])[0]?.["actions"])[0]).toMatchObject({
    type: "send_msg",
    text: "Hi @contact",
  });
});

test("an old ruleset that waited, called and split at once becomes one of each, in that order", () => {
  const rule = (word: string) => ({
    uuid: id(word),
    category: { eng: word },
    test: { type: "contains_any", test: { eng: word } },
  });
  const { journey } = imported({
    base_language: "eng",
    entry: id("ask"),
    action_sets: [
      { uuid: id("ask"), x: 0, y: 0, destination: id("rules"), actions: [{ type: "reply", msg: { eng: "Colour?" } }] },
    ],
    rule_sets: [
      {
        uuid: id("rules"),
        x: 0,
        y: 9,
        label: "Colour",
        ruleset_type: null,
        operand: "@extra.value|lower_case",
        webhook: "http://example.org/colour",
        webhook_action: "POST",
        rules: [rule("red"), { ...rule("other"), test: { type: "true" } }],
      },
    ],
    metadata: { name: "Colours", uuid: id("Colours") },
  });
  const nodes = new Map(objects(journey["nodes"]).map((node) => [node["uuid"], node]));
  const next = (node: Json | undefined) => nodes.get(objects(node?.["exits"])[0]?.["destination_uuid"]);
  const waits = nodes.get(id("rules"));
  const calls = next(waits);
  const splits = next(calls);
  expect(objectOf(objectOf(waits?.["router"])["wait"])["type"]).toBe("msg");
  expect(objects(calls?.["actions"])[0]).toMatchObject({ type: "call_webhook", method: "POST" });
  expect(objects(calls?.["exits"]).map((exit) => exit["destination_uuid"])).toEqual([
    splits?.["uuid"],
    splits?.["uuid"],
  ]);
  expect(splits?.["router"]).toMatchObject({ operand: expect.stringContaining("lower(legacy_extra.value)") });
});
