import { expect, test } from "vitest";
import { moveSession, readFlow } from "./index.ts";
import { Conversation } from "./test/driver.ts";
import { action, type FlowSketch, flowJson, id, say } from "./test/sketch.ts";

const old: FlowSketch = {
  name: "Age",
  nodes: [
    { name: "ask", actions: [say("How old are you?")], wait: true, result: "Age", other: "thanks" },
    { name: "thanks", actions: [say("Thank you.")] },
  ],
};
const asked = id("Age ask");
const changed = (node: object) => readFlow({ ...flowJson(old), nodes: [node] }, { version: "2" });
const waiting = (uuid: string) => ({
  uuid,
  router: {
    type: "switch",
    operand: "@input.text",
    wait: { type: "msg" },
    categories: [{ uuid: id("all"), name: "All", exit_uuid: id("exit") }],
    default_category_uuid: id("all"),
    cases: [],
  },
  exits: [{ uuid: id("exit") }],
});

test("a session goes over to a version that still has its node, and asks for that version from then on", () => {
  const { session } = new Conversation([old]).turn;
  const moved = moveSession(session, changed(waiting(asked)), { kind: "keep" });
  expect(moved).toMatchObject({ kind: "moved", session: { runs: [{ flow: { version: "2" }, node: asked }] } });
});

test("a session goes over to the node that took its node's place", () => {
  const { session } = new Conversation([old]).turn;
  const flow = changed(waiting(id("new")));
  expect(moveSession(session, flow, { kind: "keep" })).toEqual({
    kind: "stays",
    reason: `Node ${asked} is not in the new version`,
  });
  const moved = moveSession(session, flow, { kind: "map", nodes: { [asked]: id("new") } });
  expect(moved).toMatchObject({ kind: "moved", session: { runs: [{ node: id("new") }] } });
});

test("a session stays where its node has stopped waiting, or where its flow is another", () => {
  const { session } = new Conversation([old]).turn;
  const silent = changed({ uuid: asked, exits: [{ uuid: id("exit") }] });
  expect(moveSession(session, silent, { kind: "keep" })).toMatchObject({ reason: `Node ${asked} waits for nobody` });
  const other = readFlow(flowJson({ ...old, name: "Other" }));
  expect(moveSession(session, other, { kind: "keep" }).kind).toBe("stays");
});

test("a session that waits for a result goes over only to a node that can take it", () => {
  const call = action("call", "call_webhook", { method: "GET", url: "https://example.org/" });
  const { session } = new Conversation([{ name: "Age", nodes: [{ name: "ask", actions: [call] }] }]).turn;
  const node = { uuid: asked, exits: [{ uuid: id("exit") }] };
  expect(moveSession(session, changed(node), { kind: "keep" })).toMatchObject({ kind: "stays" });
  expect(moveSession(session, changed({ ...node, actions: [call] }), { kind: "keep" }).kind).toBe("moved");
});

test("a session may begin anew, with what was given to it", () => {
  const { session } = new Conversation([old]).turn;
  const given = { ...session, trigger: { ...session.trigger, params: { from: "poster" } } };
  expect(moveSession(given, changed(waiting(asked)), { kind: "restart" })).toEqual({
    kind: "restart",
    trigger: { type: "manual", flow: id("Age"), triggeredOn: session.createdOn, params: { from: "poster" } },
  });
});
