import { isPattern } from "../../expr/index.ts";
import { findAction } from "../actions/index.ts";
import { resultKey } from "../results.ts";
import { type Dependency, type Need, needsOf, parentResultsOf } from "./dependencies.ts";
import type { NodeOutline, Outline } from "./outline.ts";
import { textsAt } from "./paths.ts";

/** A result that a flow can save; those with the same key are one. */
export interface ResultOutline {
  readonly key: string;
  readonly name: string;
  readonly categories: readonly string[];
  readonly nodes: readonly string[];
}

interface Place {
  readonly node: string;
  readonly action?: string;
  readonly language?: string;
}

/** What is wrong with a flow by the specification, whatever an author may think of it. */
export type Issue = Place &
  (
    | { readonly type: "missing_dependency"; readonly dependency: Dependency }
    | { readonly type: "legacy_vars"; readonly vars: readonly string[] }
    | { readonly type: "invalid_regex"; readonly regex: string }
  );

/** What a flow is made of and needs, found without running it. */
export interface Inspection {
  readonly counts: { readonly nodes: number; readonly languages: number };
  readonly dependencies: readonly (Dependency & { readonly missing?: true })[];
  readonly locals: readonly string[];
  readonly results: readonly ResultOutline[];
  readonly parentResults: readonly string[];
  readonly issues: readonly Issue[];
}

/** Whether something that a flow needs is there. */
export type Knows = (dependency: Dependency) => boolean;

/** Inspects a flow. Without `knows` nothing counts as missing. */
export function inspect(flow: Outline, knows: Knows = () => true): Inspection {
  const needs = needsOf(flow);
  return {
    counts: { nodes: flow.nodes.length, languages: flow.localization.size },
    dependencies: dependenciesOf(needs, knows),
    locals: localsOf(flow),
    results: resultsOf(flow),
    parentResults: parentResultsOf(flow),
    issues: [
      ...missing(needs, knows),
      ...flow.nodes.flatMap(legacyVars),
      ...flow.nodes.flatMap((n) => patterns(flow, n)),
    ],
  };
}

const identity = ({ type, key, uuid }: Dependency) => `${type} ${key ?? uuid}`;

function dependenciesOf(needs: readonly Need[], knows: Knows): Inspection["dependencies"] {
  const first = new Map<string, Dependency>();
  for (const { dependency } of needs) {
    if (!first.has(identity(dependency))) first.set(identity(dependency), dependency);
  }
  return [...first.values()].map((one) => (knows(one) ? one : { ...one, missing: true }));
}

function missing(needs: readonly Need[], knows: Knows): readonly Issue[] {
  return needs.filter(({ dependency }) => !knows(dependency)).map((need) => ({ type: "missing_dependency", ...need }));
}

/** The names of all locals that a flow sets, sorted. */
export function localsOf(flow: Outline): readonly string[] {
  const names = flow.nodes.flatMap(({ actions }) =>
    actions.flatMap(({ type, json }) =>
      (findAction(type)?.parts?.locals ?? []).flatMap((local) =>
        "name" in local ? [local.name] : textsAt(json, local.at),
      ),
    ),
  );
  return [...new Set(names)].sort();
}

/** All results that a flow saves, in the order of its nodes. */
export function resultsOf(flow: Outline): readonly ResultOutline[] {
  const merged = new Map<string, ResultOutline>();
  for (const { name, categories, node } of flow.nodes.flatMap(savedIn)) {
    const key = resultKey(name);
    const before = merged.get(key);
    merged.set(key, {
      key,
      name: before?.name ?? name,
      categories: [...new Set([...(before?.categories ?? []), ...categories])],
      nodes: [...new Set([...(before?.nodes ?? []), node])],
    });
  }
  return [...merged.values()];
}

interface Saved {
  readonly name: string;
  readonly categories: readonly string[];
  readonly node: string;
}

function savedIn({ uuid: node, actions, router }: NodeOutline): readonly Saved[] {
  const byActions = actions.flatMap(({ type, json }) => {
    const result = findAction(type)?.parts?.result;
    const [name] = result === undefined ? [] : textsAt(json, result.at);
    if (result === undefined || name === undefined) return [];
    const { categories } = result;
    return [{ name, node, categories: "length" in categories ? categories : textsAt(json, categories.at) }];
  });
  if (router === undefined || router.resultName === "") return byActions;
  return [...byActions, { name: router.resultName, node, categories: router.categories.map(({ name }) => name) }];
}

function legacyVars({ uuid: node, actions }: NodeOutline): readonly Issue[] {
  return actions.flatMap(({ uuid: action, json }) => {
    const vars = textsAt(json, "legacy_vars");
    return vars.length === 0 ? [] : [{ type: "legacy_vars" as const, node, action, vars }];
  });
}

/** Patterns that cannot be read; those that an expression makes are known only when they run. */
function patterns(flow: Outline, { uuid: node, router }: NodeOutline): readonly Issue[] {
  return (router?.cases ?? [])
    .filter(({ type }) => type === "has_pattern")
    .flatMap(({ uuid, arguments: base }) => {
      const translated = [...flow.localization].map(([language, items]) => {
        return { language, texts: items.get(uuid)?.get("arguments") ?? [] };
      });
      return [{ texts: base }, ...translated].flatMap(({ texts: [regex = ""], ...language }) =>
        regex.includes("@") || isPattern(regex) ? [] : [{ type: "invalid_regex" as const, node, ...language, regex }],
      );
    });
}
