import type { ActionOutline, NodeOutline, Outline, RouterOutline } from "../flow/inspect/outline.ts";
import { type JourneyText, textsOf, versionsOf } from "../flow/inspect/texts.ts";
import { sameJson } from "./same-json.ts";
import { type Step, stepOf } from "./step.ts";

/** Something that is not the same in two versions of a journey. */
export type Change =
  | { readonly kind: "named"; readonly before: string; readonly after: string }
  /** It begins at another node. */
  | { readonly kind: "begins"; readonly node: string }
  | { readonly kind: "nodeAdded" | "nodeRemoved"; readonly node: string }
  | {
      readonly kind: "text";
      readonly node: string;
      /** The type of the action, or which part of a router; see `JourneyText`. */
      readonly of: string;
      readonly property: string;
      /** ISO 639-3. */
      readonly language: string;
      /** Empty where there was none, or there is none any more. */
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | { readonly kind: "actionAdded" | "actionRemoved"; readonly node: string; readonly step: Step }
  | { readonly kind: "actionChanged"; readonly node: string; readonly before: Step; readonly after: Step }
  /** The way out of a node leads elsewhere; undefined: to the end. */
  | {
      readonly kind: "rewired";
      readonly node: string;
      readonly categories: readonly string[];
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  /** By which rules it decides, a line for each: `has_any_word yes → Yes`. */
  | {
      readonly kind: "rules";
      readonly node: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  /** How long it waits, or under which name it keeps the outcome. */
  | { readonly kind: "wait" | "result"; readonly node: string };

/** What became of a journey from one version to another, node by node in the order of the newer one. */
export function differences(before: Outline, after: Outline): readonly Change[] {
  const old = new Map(before.nodes.map((node) => [node.uuid, node]));
  const now = new Set(after.nodes.map(({ uuid }) => uuid));
  const removed = before.nodes.filter(({ uuid }) => !now.has(uuid));
  return [
    ...named(before, after),
    ...after.nodes.flatMap((node) => {
      const was = old.get(node.uuid);
      return was === undefined
        ? [{ kind: "nodeAdded" as const, node: node.uuid }]
        : nodeChanges({ before, after, was, node });
    }),
    ...removed.map(({ uuid }) => ({ kind: "nodeRemoved" as const, node: uuid })),
  ];
}

function named(before: Outline, after: Outline): readonly Change[] {
  const first = after.nodes[0]?.uuid;
  return [
    ...(before.name === after.name ? [] : [{ kind: "named" as const, before: before.name, after: after.name }]),
    ...(first === undefined || first === before.nodes[0]?.uuid ? [] : [{ kind: "begins" as const, node: first }]),
  ];
}

interface Pair {
  readonly before: Outline;
  readonly after: Outline;
  readonly was: NodeOutline;
  readonly node: NodeOutline;
}

function nodeChanges(pair: Pair): readonly Change[] {
  return [...textChanges(pair), ...actionChanges(pair), ...routerChanges(pair), ...wayChanges(pair)];
}

/** Texts by what they belong to and the language, each with all its lines. */
function textsIn(outline: Outline, node: NodeOutline) {
  const all = new Map<
    string,
    { readonly text: JourneyText; readonly language: string; readonly lines: readonly string[] }
  >();
  for (const text of textsOf(node)) {
    for (const { language = outline.language, texts } of versionsOf(outline, text))
      all.set(`${text.item} ${text.property} ${language}`, { text, language, lines: texts });
  }
  return all;
}

function textChanges({ before, after, was, node }: Pair): readonly Change[] {
  const [old, now] = [textsIn(before, was), textsIn(after, node)];
  const alive = new Set([...node.actions.map(({ uuid }) => uuid)]);
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [a, b] = [old.get(key), now.get(key)];
    const one = b ?? a;
    if (one === undefined || sameJson(a?.lines ?? [], b?.lines ?? [])) return [];
    const { of, property, action } = one.text;
    // The texts of whole actions that came or went are told with those.
    const isWhole = action !== undefined && !(alive.has(action) && was.actions.some(({ uuid }) => uuid === action));
    if (isWhole || of === "case" || of === "operand") return [];
    const change = { node: node.uuid, of, property, language: one.language };
    return [{ kind: "text" as const, ...change, before: a?.lines ?? [], after: b?.lines ?? [] }];
  });
}

function actionChanges({ was, node }: Pair): readonly Change[] {
  const old = new Map(was.actions.map((action) => [action.uuid, action]));
  const now = new Set(node.actions.map(({ uuid }) => uuid));
  const told = (kind: "actionAdded" | "actionRemoved", action: ActionOutline) => {
    return { kind, node: node.uuid, step: stepOf(action) };
  };
  return [
    ...node.actions.flatMap((action): readonly Change[] => {
      const before = old.get(action.uuid);
      if (before === undefined) return [told("actionAdded", action)];
      if (sameJson(withoutTexts(before), withoutTexts(action))) return [];
      return [{ kind: "actionChanged", node: node.uuid, before: stepOf(before), after: stepOf(action) }];
    }),
    ...was.actions.filter(({ uuid }) => !now.has(uuid)).map((action) => told("actionRemoved", action)),
  ];
}

/** An action but for the texts that are told apart. */
function withoutTexts(action: ActionOutline): unknown {
  const texts = textsOf({ uuid: "", actions: [action], exits: [] }).map(({ property }) => property.split(".")[0] ?? "");
  const rest = Object.entries(action.json).filter(([key]) => !texts.includes(key));
  return Object.fromEntries(rest);
}

function routerChanges({ was, node }: Pair): readonly Change[] {
  const [a, b] = [was.router, node.router];
  const changed = (of: (router: RouterOutline | undefined) => unknown) => !sameJson(of(a), of(b));
  const uuid = node.uuid;
  return [
    ...(changed(rulesOf) ? [{ kind: "rules" as const, node: uuid, before: linesOf(a), after: linesOf(b) }] : []),
    ...(changed((router) => router?.wait) ? [{ kind: "wait" as const, node: uuid }] : []),
    ...(changed((router) => router?.resultName) ? [{ kind: "result" as const, node: uuid }] : []),
  ];
}

/** By what it decides: names of categories are texts, and where they lead is told as ways. */
function rulesOf(router: RouterOutline | undefined): unknown {
  if (router === undefined) return undefined;
  const { type, operand, cases, defaultCategory, categories } = router;
  const rules = cases.map(({ type: test, arguments: given, category }) => [test, given, category]);
  return [type, operand, rules, defaultCategory, categories.map((category) => category.uuid)];
}

function linesOf(router: RouterOutline | undefined): readonly string[] {
  if (router === undefined) return [];
  const nameOf = (uuid: string | undefined) => router.categories.find((category) => category.uuid === uuid)?.name;
  const rules = router.cases.map((one) => [one.type, ...one.arguments, "→", nameOf(one.category) ?? ""].join(" "));
  const rest = nameOf(router.defaultCategory);
  return [router.operand, ...rules, ...(rest === undefined ? [] : [`→ ${rest}`])].filter((line) => line !== "");
}

/** A way is known by its categories, since editors give exits new ids; a node without a router has one. */
function wayChanges({ was, node }: Pair): readonly Change[] {
  const [old, now] = [waysOf(was), waysOf(node)];
  return [...now].flatMap(([key, after]) => {
    const before = old.get(key);
    if (before === undefined || before.to === after.to) return [];
    const { names: categories } = after;
    return [{ kind: "rewired" as const, node: node.uuid, categories, before: before.to, after: after.to }];
  });
}

function waysOf({ router, exits }: NodeOutline) {
  const to = new Map(exits.map(({ uuid, destination }) => [uuid, destination]));
  if (router === undefined) return new Map([["", { names: [] as readonly string[], to: exits[0]?.destination }]]);
  return new Map(
    router.categories.map(({ uuid, name, exit }) => [uuid, { names: [name] as readonly string[], to: to.get(exit) }]),
  );
}
