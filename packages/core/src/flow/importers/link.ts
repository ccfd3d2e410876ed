import { isObject, type Json, objects, textOf } from "./json.ts";
import type { Notes } from "./report.ts";

/**
 * Journeys that name another by an id that is not in the file, where exactly one has its name, lead to that one: old files
 * counted flows, and each installation counted for itself.
 */
export function linkByName(journeys: readonly Json[], notes: Notes): readonly Json[] {
  const known = new Set(journeys.map(({ uuid }) => uuid));
  const named = new Map<string, Json | undefined>();
  for (const journey of journeys) {
    const name = textOf(journey["name"]);
    named.set(name, named.has(name) ? undefined : journey);
  }
  const linked = (flow: unknown): Json | undefined => {
    if (!isObject(flow) || known.has(flow["uuid"])) return undefined;
    const found = named.get(textOf(flow["name"]));
    return found && { uuid: found["uuid"], name: found["name"] };
  };
  return journeys.map((journey) => {
    const nodes = objects(journey["nodes"]).map((node) => linkNode(node, linked));
    if (nodes.every((node, at) => node === objects(journey["nodes"])[at])) return journey;
    notes.attention(
      `journey "${textOf(journey["name"])}"`,
      "it leads to others by their names, since their ids are not known.",
    );
    return { ...journey, nodes };
  });
}

/** The same node where nothing is to be linked. */
function linkNode(node: Json, linked: (flow: unknown) => Json | undefined): Json {
  const actions = objects(node["actions"]);
  if (!actions.some(({ flow }) => linked(flow))) return node;
  const withLinks = actions.map((action) => {
    const flow = linked(action["flow"]);
    return flow === undefined ? action : { ...action, flow };
  });
  return { ...node, actions: withLinks };
}
