import { idOf } from "./ids.ts";
import { isObject, type Json, objects, textOf, without } from "./json.ts";

const waits = new Set(["wait_for_time", "wait_for_result"]);

/**
 * Glific waits in an action, the engine in a router: the actions after the wait, and the node's own router, go into a
 * node that follows. The contact's next message ends the wait early.
 */
export function convertWaits(node: Json): readonly Json[] {
  const actions = objects(node["actions"]);
  const at = actions.findIndex((action) => waits.has(textOf(action["type"])));
  const wait = actions[at];
  const seconds = Number(textOf(wait?.["delay"]));
  if (wait === undefined || !Number.isFinite(seconds) || seconds <= 0) return [node];
  const before = actions.slice(0, at);
  const after = actions.slice(at + 1);
  const router = node["router"];
  if (after.length === 0 && isObject(router) && router["wait"] === undefined && router["default_category_uuid"])
    return [
      { ...node, actions: before, router: { ...router, wait: waitFor(seconds, router["default_category_uuid"]) } },
    ];
  const own = textOf(node["uuid"]);
  if (after.length === 0 && !isObject(router)) return [waitingNode(own, before, seconds, node["exits"])];
  const next = { ...node, uuid: idOf(own, "after the wait"), actions: after };
  const exit = { uuid: idOf(own, "exit of the wait"), destination_uuid: next.uuid };
  return [waitingNode(own, before, seconds, [exit]), ...convertWaits(next)];
}

function waitingNode(uuid: string, actions: readonly Json[], seconds: number, exits: unknown): Json {
  const category = idOf(uuid, "category of the wait");
  const [exit] = objects(exits);
  return {
    uuid,
    actions,
    router: {
      type: "switch",
      operand: "@input.text",
      cases: [],
      categories: [{ uuid: category, name: "All Responses", exit_uuid: exit?.["uuid"] }],
      default_category_uuid: category,
      wait: waitFor(seconds, category),
    },
    exits,
  };
}

function waitFor(seconds: number, category: unknown): Json {
  return { type: "msg", timeout: { seconds, category_uuid: category } };
}

/** Whether a node of the engine only waits, as `wait_for_time` did; its seconds if so. */
function secondsOf(node: Json): number | undefined {
  const router = isObject(node["router"]) ? node["router"] : {};
  const timeout = isObject(router["wait"]) ? router["wait"]["timeout"] : undefined;
  if (router["result_name"] || objects(router["cases"]).length > 0 || !isObject(timeout)) return undefined;
  return objects(router["categories"]).length === 1 ? Number(timeout["seconds"]) : undefined;
}

/** The waiting node as Glific would write it. */
export function restoreWait(node: Json): Json {
  const seconds = secondsOf(node);
  if (seconds === undefined) return node;
  const wait = { type: "wait_for_time", uuid: idOf(textOf(node["uuid"]), "wait"), delay: String(seconds) };
  return { ...without(node, "router"), actions: [...objects(node["actions"]), wait] };
}
