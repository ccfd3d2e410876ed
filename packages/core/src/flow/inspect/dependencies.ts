import { references } from "../../expr/index.ts";
import { findAction } from "../actions/index.ts";
import type { DependencyType } from "../actions/parts.ts";
import { isRecord } from "../read/fields.ts";
import type { ActionOutline, NodeOutline, Outline, RouterOutline } from "./outline.ts";
import { valuesAt } from "./paths.ts";
import { textsOf, versionsOf } from "./texts.ts";

/** Something outside of the flow that it needs. */
export interface Dependency {
  readonly type: DependencyType;
  /** Of a field or a global. */
  readonly key?: string;
  /** Of everything else. */
  readonly uuid?: string;
  readonly name?: string;
}

/** A dependency with the place that needs it; `language` is that of a translation. */
export interface Need {
  readonly node: string;
  readonly action?: string;
  readonly language?: string;
  readonly dependency: Dependency;
}

/** Under these paths of the context stand fields of contacts. */
const fieldPaths = ["fields", "contact.fields", "parent.fields", "parent.contact.fields", "child.fields"];
const fieldPrefixes: ReadonlySet<string> = new Set([...fieldPaths, "child.contact.fields"]);
const tops: ReadonlySet<string> = new Set(["fields", "contact", "parent", "child", "globals"]);

/** Everything that a flow needs, node by node: what its parts name, then what its templates read. */
export function needsOf(flow: Outline): readonly Need[] {
  return flow.nodes.flatMap((node) => [
    ...node.actions.flatMap((action) => named(node, action)),
    ...(node.router === undefined ? [] : groupsOf(flow, node, node.router)),
    ...readByTemplates(flow, node),
  ]);
}

function named(node: NodeOutline, { uuid: action, type, json }: ActionOutline): readonly Need[] {
  return (findAction(type)?.parts?.refers ?? []).flatMap(({ type, at }) =>
    valuesAt(json, at).flatMap((value) => {
      const dependency = isRecord(value) ? dependencyOf(type, value) : undefined;
      return dependency === undefined ? [] : [{ node: node.uuid, action, dependency }];
    }),
  );
}

/** Undefined where it is looked up while the journey runs: a group by `name_match`, a user by e-mail. */
function dependencyOf(type: DependencyType, json: Readonly<Record<string, unknown>>): Dependency | undefined {
  const { uuid, key, name } = json;
  const named = typeof name === "string" ? { name } : {};
  if (type === "field") return typeof key === "string" ? { type, key, ...named } : undefined;
  return typeof uuid === "string" && uuid !== "" ? { type, uuid, ...named } : undefined;
}

/** The groups that tests ask about, which may be others in other languages. */
function groupsOf({ localization }: Outline, node: NodeOutline, router: RouterOutline): readonly Need[] {
  return router.cases
    .filter(({ type }) => type === "has_group")
    .flatMap((one) => {
      const translated = [...localization].map(([language, items]) => {
        return { language, group: groupIn(items.get(one.uuid)?.get("arguments") ?? []) };
      });
      return [{ group: groupIn(one.arguments) }, ...translated].flatMap(({ group, ...language }) =>
        group === undefined ? [] : [{ node: node.uuid, ...language, dependency: group }],
      );
    });
}

/** The group of a test's arguments: its UUID, and its name if there is one. A computed one is known only when it runs. */
function groupIn([uuid = "", name]: readonly string[]): Dependency | undefined {
  if (uuid === "" || uuid.includes("@")) return undefined;
  return { type: "group", uuid, ...(name ? { name } : {}) };
}

function readByTemplates(flow: Outline, node: NodeOutline): readonly Need[] {
  return textsOf(node)
    .filter(({ isTemplate }) => isTemplate)
    .flatMap((text) =>
      versionsOf(flow, text).flatMap(({ language, texts }) => {
        const place = { node: node.uuid, ...(text.action && { action: text.action }), ...(language && { language }) };
        return texts.flatMap(dependenciesIn).map((dependency) => ({ ...place, dependency }));
      }),
    );
}

function dependenciesIn(template: string): readonly Dependency[] {
  const found = new Map<string, Dependency>();
  for (const path of pathsIn(template, tops)) {
    const key = path.at(-1) ?? "";
    const prefix = path.slice(0, -1).join(".");
    const type = fieldPrefixes.has(prefix) ? "field" : prefix === "globals" ? "global" : undefined;
    if (type !== undefined) found.set(`${type} ${key}`, { type, key, name: "" });
  }
  return [...found.values()];
}

/** The keys of the contacts' fields that a template reads. */
export function fieldsReadBy(template: string): readonly string[] {
  return dependenciesIn(template).flatMap(({ type, key }) => (type === "field" && key !== undefined ? [key] : []));
}

function pathsIn(template: string, tops: ReadonlySet<string>): readonly string[][] {
  return template.includes("@") ? references(template, tops) : [];
}

const parent: ReadonlySet<string> = new Set(["parent"]);

/** The keys of the parent's results that a flow reads, each once, sorted. */
export function parentResultsOf(flow: Outline): readonly string[] {
  const templates = flow.nodes.flatMap(textsOf).filter(({ isTemplate }) => isTemplate);
  const all = templates.flatMap((text) => versionsOf(flow, text).flatMap(({ texts }) => texts));
  const keys = all
    .flatMap((template) => pathsIn(template, parent))
    .filter((path) => path.length === 3 && path[1] === "results")
    .map((path) => path[2] ?? "");
  return [...new Set(keys)].sort();
}
