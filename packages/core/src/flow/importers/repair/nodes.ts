import { reasonOf } from "../../../model/reason-of.ts";
import type { FlowType } from "../../definition.ts";
import { clip, limits } from "../../limits.ts";
import { Fields } from "../../read/fields.ts";
import { readNode } from "../../read/node.ts";
import { idOf, isUuid } from "../ids.ts";
import { isObject, type Json, objects, textOf, without } from "../json.ts";
import { groupArguments } from "../references.ts";
import type { Notes } from "../report.ts";
import { withOwnIds } from "./own-ids.ts";

/** The type of an action that cannot be read: the engine tells the author, and goes on. */
const unreadable = "unreadable:";

interface Place {
  readonly type: FlowType;
  readonly about: string;
  readonly notes: Notes;
}

/** Nodes that the engine can read; what it cannot read is named, and kept for an export. */
export function repairNodes(nodes: readonly Json[], type: FlowType, about: string, notes: Notes): readonly Json[] {
  const place = { type, about, notes };
  const known = new Set(nodes.map(({ uuid }) => uuid));
  return withOwnIds(nodes.map((node) => repairRouter(repairActions(repairExits(node, known), place), place)));
}

function repairExits(node: Json, known: ReadonlySet<unknown>): Json {
  const exits = objects(node["exits"]).map((exit) =>
    exit["destination_uuid"] && !known.has(exit["destination_uuid"]) ? { ...exit, destination_uuid: null } : exit,
  );
  const routed = isObject(node["router"]) ? objects(node["router"]["categories"]).map((one) => one["exit_uuid"]) : [];
  const missing = new Set(routed.filter((uuid) => textOf(uuid) !== "" && !exits.some((exit) => exit["uuid"] === uuid)));
  const added = [...missing].map((uuid) => ({ uuid, destination_uuid: null }));
  const all = [...exits, ...added];
  return {
    ...node,
    exits: all.length > 0 ? all : [{ uuid: idOf(textOf(node["uuid"]), "exit"), destination_uuid: null }],
  };
}

function repairActions(node: Json, place: Place): Json {
  const actions = objects(node["actions"]).map((action) => {
    const problem = problemOf({ ...without(node, "router"), actions: [action] }, place.type);
    const type = textOf(action["type"]);
    if (problem === undefined || type === "") return action;
    place.notes.cannot(place.about, `an action ${type} cannot be read: ${problem}`);
    return { ...action, type: unreadable + type };
  });
  return { ...node, actions: actions.filter(({ type }) => textOf(type) !== "") };
}

/** Why the engine refuses a node; undefined if it does not. */
function problemOf(node: Json, type: FlowType): string | undefined {
  try {
    readNode(new Fields(node, "The node"), type);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function repairRouter(source: Json, place: Place): Json {
  const node = isObject(source["router"]) ? { ...source, router: withGroups(source["router"]) } : source;
  if (!isObject(node["router"])) return without(node, "router");
  const bare = { ...node, actions: [] };
  const attempts = [node["router"], withNames(node["router"]), withoutCases(bare, node["router"], place.type)];
  for (const [step, router] of attempts.entries()) {
    if (problemOf({ ...bare, router }, place.type) !== undefined) continue;
    if (step === 2) {
      const tests = objects(router["_cases"]).map(({ type }) => textOf(type) || "one without a type");
      place.notes.cannot(
        place.about,
        `a split has tests that cannot be read (${tests.join(", ")}); they were left out.`,
      );
    }
    return { ...node, router };
  }
  const problem = problemOf(bare, place.type);
  place.notes.cannot(place.about, `a split cannot be read, and always takes its first way: ${problem}`);
  return { ...without(node, "router"), _router: node["router"] };
}

/** Groups were once asked for by their names alone. */
function withGroups(router: Json): Json {
  if (!("cases" in router)) return router;
  const cases = objects(router["cases"]).map((one) => {
    const [uuid = "", name = ""] = groupArguments(one);
    const isNamed =
      one["type"] === "has_group" && !isUuid(uuid) && !`${uuid}${name}`.includes("@") && uuid + name !== "";
    return isNamed ? { ...one, arguments: [idOf("group", name || uuid), name || uuid] } : one;
  });
  return { ...router, cases };
}

/** Names within their limits, and no references to categories that are not there. */
function withNames(router: Json): Json {
  const categories: readonly Json[] = objects(router["categories"]).map((one) => ({
    ...one,
    name: clip(textOf(one["name"]), limits.nameCharacters),
  }));
  const known = new Set(categories.map((one) => one["uuid"]));
  const isKnown = (uuid: unknown) => known.has(uuid);
  const fallback = isKnown(router["default_category_uuid"])
    ? router["default_category_uuid"]
    : categories.at(-1)?.["uuid"];
  return {
    ...router,
    ...(router["result_name"] ? { result_name: clip(textOf(router["result_name"]), limits.nameCharacters) } : {}),
    categories,
    default_category_uuid: fallback,
    ...("cases" in router ? { cases: objects(router["cases"]).filter((one) => isKnown(one["category_uuid"])) } : {}),
    ...(isObject(router["wait"]) ? { wait: withTimeout(router["wait"], isKnown) } : {}),
  };
}

function withTimeout(wait: Json, isKnown: (uuid: unknown) => boolean): Json {
  const timeout = wait["timeout"];
  return isObject(timeout) && !isKnown(timeout["category_uuid"]) ? without(wait, "timeout") : wait;
}

/** Without the tests that do not exist, which are kept beside the others. */
function withoutCases(node: Json, source: Json, type: FlowType): Json {
  const router = withNames(source);
  const cases = objects(router["cases"]);
  const bad = cases.filter((one) => problemOf({ ...node, router: { ...router, cases: [one] } }, type) !== undefined);
  return { ...router, cases: cases.filter((one) => !bad.includes(one)), _cases: bad };
}

/** The node as it came, as far as its parts were only put aside. */
export function restoreNode(node: Json): Json {
  const actions = objects(node["actions"]).map((action) => {
    const type = textOf(action["type"]);
    return type.startsWith(unreadable) ? { ...action, type: type.slice(unreadable.length) } : action;
  });
  const whole: Json = { ...without(node, "_router"), actions };
  if (isObject(node["_router"])) return { ...whole, router: node["_router"] };
  const router = node["router"];
  if (!isObject(router) || !Array.isArray(router["_cases"])) return whole;
  return {
    ...whole,
    router: { ...without(router, "_cases"), cases: [...objects(router["cases"]), ...objects(router["_cases"])] },
  };
}
