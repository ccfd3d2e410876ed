import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineOf } from "../flow/inspect/index.ts";
import { id, journey, type NodeSketch, question, say } from "../flow/inspect/test/journey.ts";
import { differences } from "./difference.ts";

const base: readonly NodeSketch[] = [
  {
    name: "a",
    actions: [say("hi", "Hello")],
    router: question("a", [["has_any_word", "yes", "Yes"]]),
    to: ["b", null],
  },
  { name: "b", actions: [say("bye", "Bye")], to: [null] },
];
const between = (
  after: readonly NodeSketch[],
  more: Readonly<Record<string, unknown>> = {},
  before: readonly NodeSketch[] = base,
) => differences(outlineOf(journey(before)), outlineOf(journey(after, more)));
const [first = { name: "a", to: [] }, second = { name: "b", to: [] }] = base;

test("two versions that say and do the same have no differences", () => {
  expect(between(base)).toEqual([]);
});

test("tells which text is another one, and in which language", () => {
  const localization = { fra: { [id("bye")]: { text: ["Au revoir"] } } };
  expect(between([{ ...first, actions: [say("hi", "Good day")] }, second], { localization })).toEqual([
    {
      kind: "text",
      node: id("a"),
      of: "send_msg",
      property: "text",
      language: "eng",
      before: ["Hello"],
      after: ["Good day"],
    },
    {
      kind: "text",
      node: id("b"),
      of: "send_msg",
      property: "text",
      language: "fra",
      before: [],
      after: ["Au revoir"],
    },
  ]);
});

test("tells nodes that came and went, and ways that lead elsewhere", () => {
  const changed = between([
    { ...first, to: ["c", null] },
    { name: "c", actions: [say("new", "New")], to: [null] },
  ]);
  expect(changed).toEqual([
    { kind: "rewired", node: id("a"), categories: ["Yes"], before: id("b"), after: id("c") },
    { kind: "nodeAdded", node: id("c") },
    { kind: "nodeRemoved", node: id("b") },
  ]);
});

test("tells rules apart from the names of their categories", () => {
  const rules = { ...first, router: question("a", [["has_any_word", "yes yeah", "Yes"]]) };
  expect(between([rules, second])).toEqual([
    {
      kind: "rules",
      node: id("a"),
      before: ["@input.text", "has_any_word yes → Yes", "→ Other"],
      after: ["@input.text", "has_any_word yes yeah → Yes", "→ Other"],
    },
  ]);
});

test("tells actions that came, went, or do something else, and not their texts a second time", () => {
  const label = (name: string) => ({ type: "add_input_labels", uuid: id("label"), labels: [{ uuid: id(name), name }] });
  const labels = (about: string) => ({ action: id("label"), type: "add_input_labels", about, value: "" });
  const before = [{ ...first, actions: [...(first.actions ?? []), label("Joy")] }, second];
  expect(between([{ ...first, actions: [...(first.actions ?? []), label("Woe")] }, second], {}, before)).toEqual([
    { kind: "actionChanged", node: id("a"), before: labels("Joy"), after: labels("Woe") },
  ]);
  expect(between(before)).toEqual([{ kind: "actionAdded", node: id("a"), step: labels("Joy") }]);
  expect(between(base, {}, before)).toMatchObject([{ kind: "actionRemoved", step: { action: id("label") } }]);
});

test("whatever came into a journey is what went when it is taken back", () => {
  const nodes = fc.uniqueArray(fc.constantFrom("c", "d", "e", "f"));
  const sketch = (names: readonly string[]) => [...base, ...names.map((name) => ({ name, to: [null] }))];
  fc.assert(
    fc.property(nodes, nodes, (some, others) => {
      const there = between(sketch(others), {}, sketch(some)).filter(({ kind }) => kind === "nodeAdded");
      const back = between(sketch(some), {}, sketch(others)).filter(({ kind }) => kind === "nodeRemoved");
      const named = (all: typeof there) => new Set(all.flatMap((one) => ("node" in one ? [one.node] : [])));
      expect(named(there)).toEqual(named(back));
    }),
  );
});
