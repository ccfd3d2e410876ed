import { isObject, type Json } from "../importers/json.ts";
import { mapNodes, mapObject, mapObjects, mapTranslations } from "./definition.ts";
import { templateFields } from "./template-fields.ts";

/** The names with which an identifier in a template may begin. */
export const topLevels: ReadonlySet<string> = new Set([
  "child",
  "contact",
  "fields",
  "globals",
  "input",
  "legacy_extra",
  "locals",
  "node",
  "parent",
  "results",
  "resume",
  "run",
  "ticket",
  "trigger",
  "urns",
  "webhook",
]);

type Rewrite = (template: string) => string;
/** UUID of an item → its properties that hold templates. */
type Localized = Map<string, Set<string>>;

/** The flow, a definition of the given version, with every template rewritten, in all languages. */
export function rewriteTemplates(flow: Json, version: string, rewrite: Rewrite): Json {
  const { actions, routers } = templateFields(version);
  const localized: Localized = new Map();
  const changed = mapNodes(flow, (node) =>
    mapObject(
      mapObjects(node, "actions", (action) => rewriteIn(action, actions, rewrite, localized)),
      "router",
      (router) => rewriteIn(router, routers, rewrite, localized),
    ),
  );
  return mapTranslations(changed, (item, uuid) => {
    const properties = localized.get(uuid);
    return properties === undefined ? item : rewriteItem(item, properties, rewrite);
  });
}

function rewriteIn(
  owner: Json,
  fields: Readonly<Record<string, readonly string[]>>,
  rewrite: Rewrite,
  localized: Localized,
): Json {
  const { type } = owner;
  const paths = typeof type === "string" && Object.hasOwn(fields, type) ? (fields[type] ?? []) : [];
  return paths.reduce((changed, path) => rewriteAt(changed, stepsOf(path), rewrite, localized), owner);
}

/** `.cases[*].arguments[*]` → `cases`, `[*]`, `arguments`, `[*]`. */
function stepsOf(path: string): readonly string[] {
  return path.replaceAll("[*]", ".[*]").split(".").slice(1);
}

/** Follows a path; an object with a UUID that has the last named step as property can have it translated. */
function rewriteAt(owner: Json, [step = "", ...rest]: readonly string[], rewrite: Rewrite, localized: Localized): Json {
  if (rest.every((each) => each === "[*]") && typeof owner["uuid"] === "string") {
    localized.set(owner["uuid"], (localized.get(owner["uuid"]) ?? new Set()).add(step));
  }
  if (step === "*") {
    return Object.fromEntries(
      Object.entries(owner).map(([key, value]) => [key, inside(value, rest, rewrite, localized)]),
    );
  }
  if (owner[step] === undefined) return owner;
  return { ...owner, [step]: inside(owner[step], rest, rewrite, localized) };
}

function inside(value: unknown, path: readonly string[], rewrite: Rewrite, localized: Localized): unknown {
  if (path.length === 0) return typeof value === "string" ? rewrite(value) : value;
  if (path[0] === "[*]") {
    if (!Array.isArray(value)) return value;
    return value.map((item: unknown) => inside(item, path.slice(1), rewrite, localized));
  }
  return isObject(value) ? rewriteAt(value, path, rewrite, localized) : value;
}

function rewriteItem(item: Json, properties: ReadonlySet<string>, rewrite: Rewrite): Json {
  return Object.fromEntries(
    Object.entries(item).map(([property, texts]) => [
      property,
      properties.has(property) ? inside(texts, ["[*]"], rewrite, new Map()) : texts,
    ]),
  );
}
