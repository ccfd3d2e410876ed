import { idOf } from "../ids.ts";
import { isObject, type Json, objects, textOf } from "../json.ts";

/** Nodes, actions and exits each have an id that no other has. */
export function withOwnIds(nodes: readonly Json[]): readonly Json[] {
  const seen = new Set<string>();
  const own = (item: Json): Json => {
    let uuid = textOf(item["uuid"]);
    while (seen.has(uuid)) uuid = idOf(uuid, "again");
    seen.add(uuid);
    return uuid === item["uuid"] ? item : { ...item, uuid };
  };
  return nodes.map((node) => {
    const exits = objects(node["exits"]);
    const unique = exits.filter((exit, at) => exits.findIndex(({ uuid }) => uuid === exit["uuid"]) === at);
    const renamed = new Map<unknown, unknown>();
    const ownExits = unique.map((exit) => {
      const kept = own(exit);
      renamed.set(exit["uuid"], kept["uuid"]);
      return kept;
    });
    const { router } = node;
    const routed = isObject(router) ? { router: withExits(router, renamed) } : {};
    return { ...own(node), actions: objects(node["actions"]).map(own), exits: ownExits, ...routed };
  });
}

function withExits(router: Json, renamed: ReadonlyMap<unknown, unknown>): Json {
  const categories = objects(router["categories"]).map((one) => ({
    ...one,
    exit_uuid: renamed.get(one["exit_uuid"]) ?? one["exit_uuid"],
  }));
  return { ...router, categories };
}
