import { expect, test } from "vitest";
import { defaultEnvironment } from "../../expr/index.ts";
import { fakeEnv } from "../../model/env.ts";
import { resume } from "../engine.ts";
import { assetsOf, Conversation, message } from "../test/driver.ts";
import { action, type FlowSketch } from "../test/sketch.ts";

test("what was read before a change is read anew after it, in the same turn", () => {
  const seen = "@locals.n @run.locals.n @results.r @run.results.r @(legacy_extra.r) @contact.name @run.contact.name";
  const change = (to: string) => [
    action(`local ${to}`, "set_run_local", { local: "n", operation: "set", value: to }),
    action(`name ${to}`, "set_contact_name", { name: to }),
  ];
  const nodes = [
    { name: "first", actions: change("a"), operand: "a1", result: "R", cases: pattern("look") },
    {
      name: "look",
      actions: [tell("first", seen), ...change("b")],
      operand: "b2",
      result: "R",
      cases: pattern("again"),
    },
    { name: "again", actions: [tell("second", seen)] },
  ];
  const chat = new Conversation([{ name: "Change", nodes }]);
  expect(said(chat)).toEqual(['a a a1 a1 {"0":"a1"} a a', 'b b b2 b2 {"0":"b2"} b b']);
});

test("a node counts its own visits, and the way of the run grows with each", () => {
  const nodes = [
    { name: "here", actions: [tell("first", "@node.visit_count of @(count(run.path))")], to: "there" },
    {
      name: "there",
      actions: [tell("second", "@node.visit_count of @(count(run.path))")],
      operand: "@(count(run.path))",
      cases: [["has_number_lt", "4", "Back", "here"]] as const,
    },
  ];
  const chat = new Conversation([{ name: "Count", nodes }]);
  expect(said(chat)).toEqual(["1 of 1", "1 of 2", "2 of 3", "2 of 4"]);
});

test("a turn leaves the session that it was given as it was", () => {
  const loop: FlowSketch = { name: "Loop", nodes: [{ name: "ask", wait: true, result: "R", other: "ask" }] };
  const { session, contact } = new Conversation([loop]).turn;
  const stored = JSON.stringify(session);
  const environment = defaultEnvironment(fakeEnv());
  const turn = resume(session, { type: "msg", input: message("hello") }, contact, assetsOf([loop]), environment);
  expect(turn.session).toMatchObject({ steps: 2, turns: 2, runs: [{ results: { r: { value: "hello" } } }] });
  expect(JSON.stringify(session)).toBe(stored);
});

/** The same text twice in a journey needs two names. */
function tell(name: string, text: string) {
  return action(name, "send_msg", { text });
}

function pattern(to: string) {
  return [["has_pattern", "^\\w\\d$", "Found", to]] as const;
}

function said({ turn }: Conversation): readonly string[] {
  return turn.events.flatMap((event) => (event.type === "msg_created" ? [event.text] : []));
}
