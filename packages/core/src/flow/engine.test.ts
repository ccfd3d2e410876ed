import { expect, test } from "vitest";
import { EngineError } from "./errors.ts";
import { limits } from "./limits.ts";
import { Conversation } from "./test/driver.ts";
import { action, type FlowSketch, id, say } from "./test/sketch.ts";

const age: FlowSketch = {
  name: "Age",
  nodes: [
    {
      name: "ask",
      actions: [say("How old are you?", { quick_replies: ["Under 18", { text: "Older", extra: "18 and more" }] })],
      wait: true,
      result: "Age",
      cases: [["has_number_between", ["0", "120"], "Valid", "thanks"]],
      other: "again",
      timeout: { seconds: 300, to: "late" },
    },
    { name: "again", actions: [say("Please type a number.")], to: "ask" },
    { name: "thanks", actions: [say("@results.age years, @results.age.category")] },
    { name: "late", actions: [say("Are you there?")], to: "ask" },
  ],
};

test("asks, waits and goes on with the answer", () => {
  const chat = new Conversation([age]);
  expect(`${chat}`).toBe('"How old are you?" [Under 18] [Older] | wait 300s');
  expect(chat.says("ten")).toBe(
    'Age=ten (Other) | "Please type a number." | "How old are you?" [Under 18] [Older] | wait 300s',
  );
  expect(chat.says("I am 10")).toBe('Age=10 (Valid) | "10 years, Valid" | Age completed | completed');
});

test("takes the way of the timeout when nobody answers", () => {
  const chat = new Conversation([age]);
  expect(chat.feed({ type: "wait_timeout" })).toContain('Age= (No Response) | "Are you there?"');
  expect(chat.turn.input).toBeNull();
});

test("ends as expired when the wait expires", () => {
  const chat = new Conversation([age]);
  expect(chat.feed({ type: "wait_expiration" })).toBe("Age expired | completed");
});

test("a wait at the very beginning is answered by the message that started the journey, and only that one", () => {
  const echo: FlowSketch = {
    name: "Echo",
    nodes: [
      { name: "hear", wait: true, cases: [["has_text", [], "Any", "say"]], other: null },
      { name: "say", actions: [say("You said @input.text")], to: "hear" },
    ],
  };
  const chat = new Conversation([echo], {}, "PING");
  expect(`${chat}`).toBe('"You said PING" | wait');
  expect(chat.says("PONG")).toBe('"You said PONG" | wait');
  expect(`${new Conversation([echo])}`).toBe("wait");
});

test("refuses a timeout that was not asked for, and an input when nothing waits", () => {
  const still: FlowSketch = { name: "Still", nodes: [{ name: "hear", wait: true, other: null }] };
  const chat = new Conversation([still]);
  expect(() => chat.feed({ type: "wait_timeout" })).toThrow(EngineError);
  expect(chat.says("hello")).toBe("Still completed | completed");
  expect(() => chat.says("hello")).toThrow("does not wait");
});

test("tells how long it waits and what late taps mean", () => {
  const flow: FlowSketch = {
    name: "Late",
    nodes: [{ name: "hear", wait: true, lateTaps: "accept", other: null }],
    more: { expire_after_minutes: 10 },
  };
  expect(new Conversation([flow]).turn.events.at(-1)).toEqual({
    type: "msg_wait",
    expiresOn: "2030-01-01T00:10:00.000Z",
    lateTaps: "accept",
  });
  expect(new Conversation([age]).turn.events.at(-1)).toMatchObject({ lateTaps: "repeat" });
});

const enter = (name: string, terminal = false) =>
  action(`enter ${name}`, "enter_flow", { flow: { uuid: id(name), name }, terminal });

test("enters another journey, comes back and reads its results", () => {
  const parent: FlowSketch = {
    name: "Parent",
    nodes: [
      {
        name: "in",
        actions: [enter("Age")],
        operand: "@child.status",
        cases: [["has_only_text", "completed", "Done", "out"]],
        other: "gone",
      },
      { name: "out", actions: [say("The child said @child.results.age")] },
      { name: "gone", actions: [say("Gone: @child.status")] },
    ],
  };
  const chat = new Conversation([parent, age]);
  expect(`${chat}`).toBe('> Age | "How old are you?" [Under 18] [Older] | wait 300s');
  expect(chat.says("7")).toContain('Age completed | "The child said 7" | Parent completed | completed');
  const silent = new Conversation([parent, age]);
  expect(silent.feed({ type: "wait_expiration" })).toBe('Age expired | "Gone: expired" | Parent completed | completed');
});

test("a segment after a sub-journey begins at the node visited last and takes the parent's exit", () => {
  const parent: FlowSketch = {
    name: "Parent",
    nodes: [{ name: "in", actions: [enter("Sub")], to: "out" }, { name: "out" }],
  };
  const sub: FlowSketch = { name: "Sub", nodes: [{ name: "only" }] };
  expect(new Conversation([parent, sub]).turn.segments).toEqual([
    {
      flowUuid: id("Parent"),
      nodeUuid: id("Sub only"),
      exitUuid: id("Parent in exit"),
      destinationUuid: id("Parent out"),
    },
  ]);
});

test("the end of a run names the exit that leads nowhere; an exit that leads on is a segment", () => {
  const way: FlowSketch = { name: "Way", nodes: [{ name: "in", to: "out" }, { name: "out" }] };
  const { events, segments } = new Conversation([way]).turn;
  expect(segments.map(({ exitUuid }) => exitUuid)).toEqual([id("Way in exit")]);
  expect(events.findLast(({ type }) => type === "run_ended")).toMatchObject({ exitUuid: id("Way out exit") });
});

test("a run that fails was not left by an exit", () => {
  const lost: FlowSketch = {
    name: "Loop",
    nodes: [
      { name: "a", to: "b" },
      { name: "b", to: "a" },
    ],
  };
  const ended = new Conversation([lost]).turn.events.findLast(({ type }) => type === "run_ended");
  expect(ended).toMatchObject({ status: "failed" });
  expect(ended).not.toHaveProperty("exitUuid");
});

test("does not come back from a terminal journey", () => {
  const parent: FlowSketch = {
    name: "Parent",
    nodes: [
      { name: "in", actions: [enter("Age", true)], to: "out" },
      { name: "out", actions: [say("never")] },
    ],
  };
  const chat = new Conversation([parent, age]);
  expect(`${chat}`).toMatch(/^Parent completed \| > Age/);
  expect(chat.says("7")).toMatch(/Age completed \| completed$/);
});

test("a journey that is gone fails the run", () => {
  const parent: FlowSketch = { name: "Parent", nodes: [{ name: "in", actions: [enter("Nowhere")] }] };
  expect(`${new Conversation([parent])}`).toBe("failure: Unable to find flow 'Nowhere' | Parent failed | failed");
});

test("a loop without a wait ends with a failure at the limit of steps", () => {
  const loop: FlowSketch = { name: "Loop", nodes: [{ name: "round", to: "round" }] };
  const chat = new Conversation([loop]);
  expect(`${chat}`).toBe(
    `failure: Reached maximum number of steps per sprint (${limits.stepsPerTurn}) | Loop failed | failed`,
  );
  expect(chat.turn.segments).toHaveLength(limits.stepsPerTurn);
});

test("a session ends with a failure at the limit of turns", () => {
  const endless: FlowSketch = { name: "Endless", nodes: [{ name: "hear", wait: true, other: "hear" }] };
  const chat = new Conversation([endless]);
  for (let turn = 1; turn < limits.turnsPerSession; turn++) expect(chat.says("x")).toBe("wait");
  expect(chat.says("x")).toContain("failure: Reached maximum number of sprints per session (500)");
});

test("journeys that enter each other without end stop at the limit of runs or steps", () => {
  const self: FlowSketch = { name: "Self", nodes: [{ name: "in", actions: [enter("Self")] }] };
  const chat = new Conversation([self]);
  expect(`${chat}`).toContain("failure: Reached maximum number of steps per sprint");
  expect(chat.turn.runs.every((run) => run.status === "failed")).toBe(true);
});

test("a failing expression is told and does not lose the message", () => {
  const flow: FlowSketch = {
    name: "Odd",
    nodes: [{ name: "say", actions: [say("Hi @contact.nonsense, you owe @(1 / 0).")] }],
  };
  const printed = `${new Conversation([flow])}`;
  expect(printed).toContain('"Hi , you owe ."');
  expect(printed).toMatch(
    /^error: Error evaluating expression: .* \| error: Error evaluating expression: .*division by zero/,
  );
});

test("an unknown action is passed over and told", () => {
  const flow: FlowSketch = { name: "New", nodes: [{ name: "a", actions: [action("x", "dance"), say("Still here")] }] };
  expect(`${new Conversation([flow])}`).toBe(
    'error: Action type dance is not supported | "Still here" | New completed | completed',
  );
});

test("a random router spreads contacts over its ways", () => {
  const flow: FlowSketch = {
    name: "Dice",
    nodes: [
      { name: "throw", random: ["a", "b"], result: "Throw" },
      { name: "a", actions: [say("A")] },
      { name: "b", actions: [say("B")] },
    ],
  };
  const low = `${new Conversation([flow], { environment: { random: () => 0.1 } })}`;
  const high = `${new Conversation([flow], { environment: { random: () => 0.9 } })}`;
  expect([low, high]).toEqual([
    'Throw=0 (a) | "A" | Dice completed | completed',
    'Throw=1 (b) | "B" | Dice completed | completed',
  ]);
});

test("fails when a router finds no way", () => {
  const flow: FlowSketch = {
    name: "Stuck",
    nodes: [{ name: "x", operand: "b", cases: [["has_only_text", "a", "A"]] }],
  };
  expect(`${new Conversation([flow])}`).toBe("failure: Router failed to pick a category | Stuck failed | failed");
});

test("leaves the session that it was given as it was", () => {
  const chat = new Conversation([age]);
  const before = chat.turn.session;
  const copy = JSON.stringify(before);
  chat.says("7");
  expect(JSON.stringify(before)).toBe(copy);
});
