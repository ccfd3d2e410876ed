import { idOf } from "../ids.ts";
import { isObject, type Json, mapTexts, objects, textOf, without } from "../json.ts";

/** Flow definitions from before 13.0, when the new engine was young: exits had names, and routers no categories. */
export function isEarly(flow: Json): boolean {
  return Array.isArray(flow["nodes"]) && textOf(flow["spec_version"]) === "";
}

/** Brings such a definition to 13.0. */
export function convertEarly(flow: Json): Json {
  const nodes = objects(mapTexts(flow["nodes"], withoutRun)).map(convertNode);
  return { type: "messaging", language: "und", localization: {}, ...flow, nodes, spec_version: "13.0.0" };
}

/** `@run.input` and `@run.results` stood where `@input` and `@results` do now. */
function withoutRun(text: string): string {
  return text.includes("@") ? text.replaceAll(/(@|\b)run\.(input|results|webhook)\b/g, "$1$2") : text;
}

function convertNode(node: Json): Json {
  const actions = objects(node["actions"]).map(convertAction);
  const router = node["router"];
  if (!isObject(router)) return { ...node, actions };
  return { ...node, actions, router: withCategories(router, objects(node["exits"])) };
}

const properties: Readonly<Record<string, string>> = { name: "name", language: "language", timezone: "timezone" };

/** Name, language and time zone were set by one kind of action. */
function convertAction(action: Json): Json {
  const property = properties[textOf(action["property"])];
  if (property === undefined) return action;
  return { ...without(action, "property", "value"), type: `set_contact_${property}`, [property]: action["value"] };
}

function withCategories(router: Json, exits: readonly Json[]): Json {
  if (objects(router["categories"]).length > 0) return withDefault(router);
  const categories = exits.map((exit) => ({
    uuid: categoryOf(exit["uuid"]),
    name: textOf(exit["name"]) || "Other",
    exit_uuid: exit["uuid"],
  }));
  const cases = objects(router["cases"]).map((one) =>
    "exit_uuid" in one ? { ...without(one, "exit_uuid"), category_uuid: categoryOf(one["exit_uuid"]) } : one,
  );
  const fallback = router["default_exit_uuid"] ?? router["default_category_uuid"];
  return { ...without(router, "default_exit_uuid"), categories, cases, default_category_uuid: categoryOf(fallback) };
}

function categoryOf(exit: unknown): string {
  return idOf("category of", textOf(exit));
}

/** Categories were there already, and the default was still named by its exit. */
function withDefault(router: Json): Json {
  const exit = router["default_exit_uuid"];
  if (exit === undefined) return router;
  const category = objects(router["categories"]).find(({ exit_uuid }) => exit_uuid === exit);
  return { ...without(router, "default_exit_uuid"), default_category_uuid: category?.["uuid"] ?? null };
}
