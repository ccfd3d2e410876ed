import { idOf, isUuid } from "../ids.ts";
import { isObject, type Json, objectOf, objects, textOf } from "../json.ts";

/** Every id a UUID: what has another kind of id, or none, gets one that is the same in every import. */
export function repairIds(flow: Json): Json {
  const uuid = idFor(flow["uuid"] ?? textOf(flow["name"]));
  const renamed = objectOf(renameAll(flow));
  const nodes = objects(renamed["nodes"]).map((node, at) => fillNode(node, uuid, String(at)));
  return { ...renamed, uuid, ...(nodes.length > 0 ? { nodes } : {}) };
}

function idFor(id: unknown): string {
  const text = textOf(id).toLowerCase();
  return isUuid(text) ? text : idOf("id", text);
}

function renameAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renameAll);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => renameOne(key, item)));
}

function renameOne(key: string, item: unknown): readonly [string, unknown] {
  if ((key === "uuid" || key.endsWith("_uuid")) && textOf(item) !== "") return [key, idFor(item)];
  if (key === "localization") return [key, mapObject(item, (items) => mapKeys(items, idFor))];
  if (key === "_ui") return [key, mapObject(item, (part, name) => (name === "nodes" ? mapKeys(part, idFor) : part))];
  // What an item was before its import is nobody's to change.
  return key === "_source" ? [key, item] : [key, renameAll(item)];
}

function mapObject(value: unknown, change: (item: unknown, key: string) => unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item, key)]));
}

function mapKeys(value: unknown, change: (key: string) => string): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), item])) : value;
}

/** Ids for the parts of a node that have none. */
function fillNode(node: Json, flow: string, at: string): Json {
  const fill = (list: unknown, kind: string) =>
    objects(list).map((item, index) => ({ uuid: idOf(flow, at, kind, String(index)), ...item }));
  const router = node["router"];
  return {
    uuid: idOf(flow, at),
    ...node,
    actions: fill(node["actions"], "action"),
    exits: fill(node["exits"], "exit"),
    ...(isObject(router) ? { router: fillRouter(router, fill) } : {}),
  };
}

function fillRouter(router: Json, fill: (list: unknown, kind: string) => readonly Json[]): Json {
  const categories = { categories: fill(router["categories"], "category") };
  return "cases" in router
    ? { ...router, ...categories, cases: fill(router["cases"], "case") }
    : { ...router, ...categories };
}
