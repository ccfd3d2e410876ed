import { expect, test } from "vitest";
import { limits, readFlow } from "./index.ts";
import { Conversation } from "./test/driver.ts";
import { action, type FlowSketch, flowJson, id, say } from "./test/sketch.ts";

const enter = (name: string, terminal = false) =>
  action(`enter ${name}`, "enter_flow", { flow: { uuid: id(name), name }, terminal });
const child: FlowSketch = {
  name: "Child",
  nodes: [
    {
      name: "only",
      actions: [
        action("keep", "set_run_local", { local: "secret", operation: "set", value: "long ago" }),
        action("age", "set_run_result", { name: "Age", value: "7" }),
      ],
    },
  ],
};

/** Enters the child, then asks, then says something. */
function parent(last: string): FlowSketch {
  return {
    name: "Parent",
    nodes: [
      { name: "in", actions: [enter("Child")], to: "ask" },
      { name: "ask", wait: true, other: "out" },
      { name: "out", actions: [say(last)] },
    ],
  };
}

test("a child that is over is kept while its parent may read its results, and without what nobody can read", () => {
  const chat = new Conversation([parent("@child.results.age"), child]);
  expect(chat.turn.session.runs).toMatchObject([{ flow: { name: "Parent" } }, { locals: {}, results: { age: {} } }]);
  expect(chat.says("go on")).toContain('"7"');
});

test("a child that is over is forgotten where its parent reads nothing of it", () => {
  const chat = new Conversation([parent("Bye"), child]);
  expect(chat.turn.runs).toHaveLength(2);
  expect(chat.turn.session.runs).toHaveLength(1);
  expect(chat.turn.session.runsBegun).toBe(2);
});

test("a journey that replaced another can still read it, if it does", () => {
  const last: FlowSketch = {
    name: "Last",
    nodes: [
      { name: "ask", wait: true, other: "say" },
      { name: "say", actions: [say("@parent.results.age")] },
    ],
  };
  const first: FlowSketch = {
    name: "First",
    nodes: [{ name: "in", actions: [action("a", "set_run_result", { name: "Age", value: "9" }), enter("Last", true)] }],
  };
  const chat = new Conversation([first, last]);
  expect(chat.says("go on")).toContain('"9"');
});

test("a session stays as small as it was, however long it goes on", () => {
  const loop: FlowSketch = {
    name: "Loop",
    nodes: [
      { name: "ask", actions: [say("Again?")], wait: true, result: "Answer", other: "count" },
      {
        name: "count",
        actions: [action("n", "set_run_local", { local: "n", operation: "increment", value: "1" })],
        to: "ask",
      },
    ],
  };
  const chat = new Conversation([loop]);
  const size = () => JSON.stringify(chat.turn.session).length;
  for (let turn = 0; turn < 10; turn++) chat.says("yes");
  const early = size();
  for (let turn = 0; turn < 400; turn++) chat.says("yes");
  expect(chat.turn.session.steps).toBe(821);
  expect(size() - early).toBeLessThan(10);
});

test("the way is kept for a flow that reads it, and only its last part", () => {
  const flow: FlowSketch = {
    name: "Way",
    nodes: [
      { name: "a", actions: [say("@(count(run.path)) @node.visit_count")], wait: true, other: "b" },
      { name: "b", to: "a" },
    ],
  };
  const chat = new Conversation([flow]);
  for (let turn = 0; turn < 120; turn++) chat.says("on");
  expect(`${chat}`).toContain(`"${limits.pathKept} 121"`);
  expect(chat.turn.session.runs[0]?.path).toHaveLength(limits.pathKept);
});

test("a flow tells what its runs must carry along for it", () => {
  const reads = (text: string) => readFlow(flowJson({ name: "F", nodes: [{ name: "n", actions: [say(text)] }] })).reads;
  const nothing = { path: false, visits: false, child: false, parent: false };
  expect(reads("@run.uuid @node.uuid @contact")).toEqual(nothing);
  expect(reads("@(json(run))")).toEqual({ ...nothing, path: true });
  expect(reads("@NODE.Visit_Count @child.status")).toEqual({ ...nothing, visits: true, child: true });
  expect(reads("@(json(node)) @parent")).toEqual({ ...nothing, visits: true, parent: true });
});

test("a running session asks for the version that it started with", () => {
  const flow: FlowSketch = {
    name: "F",
    nodes: [
      { name: "ask", wait: true, other: "say" },
      { name: "say", actions: [say("old")] },
    ],
  };
  const asked: (string | undefined)[] = [];
  const first = readFlow(flowJson(flow), { version: "1" });
  const more = {
    flow: (_: string, version?: string) => {
      asked.push(version);
      return first;
    },
  };
  const chat = new Conversation([flow], { more });
  expect(chat.says("go on")).toContain('"old"');
  expect(asked[0]).toBeUndefined();
  expect(new Set(asked.slice(1))).toEqual(new Set(["1"]));
});
