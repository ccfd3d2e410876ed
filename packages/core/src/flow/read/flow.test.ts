import { expect, test } from "vitest";
import { FlowError } from "../errors.ts";
import { limits } from "../limits.ts";
import { action, type FlowSketch, flowJson, id, say } from "../test/sketch.ts";
import { readFlow } from "./flow.ts";

const sound: FlowSketch = {
  name: "Sound",
  nodes: [
    { name: "ask", actions: [say("Hi")], wait: true, cases: [["has_text", [], "Any", "end"]], other: null },
    { name: "end", actions: [say("Bye")] },
  ],
};

function refuses(change: Readonly<Record<string, unknown>>, message: RegExp): void {
  const read = () => readFlow({ ...flowJson(sound), ...change });
  expect(read).toThrow(FlowError);
  expect(read).toThrow(message);
}

test("reads a sound flow, with the expiry that belongs to its type", () => {
  const flow = readFlow(flowJson(sound));
  expect([flow.reference.name, flow.nodes.size, flow.expireAfterMinutes]).toEqual(["Sound", 2, 3 * 24 * 60]);
  expect(readFlow({ ...flowJson(sound), nodes: [] }).entry).toBeUndefined();
});

test("reads versions 13 and 14 and no others", () => {
  for (const version of ["13.0.0", "13.6.1", "14.4.2"]) readFlow({ ...flowJson(sound), spec_version: version });
  refuses({ spec_version: "12.0.0" }, /specification 12.0.0 is not understood/);
  refuses({ spec_version: "15.0.0" }, /specification 15.0.0 is not understood/);
});

test("says what is wrong in an author's words, and where", () => {
  refuses({ name: undefined }, /The flow: "name" is missing/);
  refuses({ language: "english" }, /"english" is no ISO 639-3 code/);
  refuses({ type: "fax" }, /"type" is "fax" but must be one of messaging/);
  refuses({ localization: { french: {} } }, /"french", which is no ISO 639-3 code/);
  refuses({ nodes: [null] }, /The flow: "nodes" 1 must be an object/);
  refuses({ nodes: Array.from({ length: limits.nodesPerFlow + 1 }, () => ({})) }, /"nodes" has more than 5000 entries/);
});

/** The sound flow with one thing changed in its first node. */
function node(change: Readonly<Record<string, unknown>>) {
  const { nodes } = flowJson(sound);
  const [first, second] = Array.isArray(nodes) ? nodes : [];
  return { nodes: [{ ...first, ...change }, second] };
}

test("checks what nodes refer to", () => {
  const at = `Node ${id("Sound ask")}`;
  refuses(node({ exits: [] }), new RegExp(`${at}: a node needs at least one exit`));
  refuses(
    node({ router: undefined, exits: [{ uuid: id("e"), destination_uuid: id("nowhere") }] }),
    /leads to the node .*, which does not exist/,
  );
  refuses(node({ actions: [say("Bye")] }), /is used twice/);
  refuses(
    node({ router: { type: "switch", operand: "x", categories: [] } }),
    new RegExp(`${at}.*at least one category`),
  );
  refuses(node({ router: { type: "dial" } }), /"type" is "dial" but must be one of switch, random/);
});

test("checks actions and names them", () => {
  refuses(
    node({ actions: [action("r", "set_run_result", { value: "1" })] }),
    /action set_run_result .*: "name" is missing/,
  );
  refuses(
    node({ actions: [action("g", "remove_contact_groups", { all_groups: true, groups: [{ uuid: id("g") }] })] }),
    /cannot stand together/,
  );
  const background = {
    ...node({ router: undefined, actions: [action("l", "add_input_labels", { labels: [] })] }),
    type: "messaging_background",
  };
  refuses(background, /cannot stand in a flow of type messaging_background/);
});

test("checks the tests of a switch", () => {
  const odd: FlowSketch = { name: "Odd", nodes: [{ name: "n", cases: [["has_luck", [], "Lucky"]] }] };
  expect(() => readFlow(flowJson(odd))).toThrow(/there is no test "has_luck"/);
});

test.each([[[5]], [Object.create(null)], [null], [true], ["many"], [-1], [1e16]])(
  "an amount of airtime that is %j is refused in an author's words",
  (amount) => {
    const give = action("give", "transfer_airtime", { amounts: { RWF: amount } });
    const read = () => readFlow(flowJson({ name: "Gift", nodes: [{ name: "start", actions: [give] }] }));
    expect(read).toThrow(FlowError);
    expect(read).toThrow(/the amount for RWF is out of range/);
  },
);
