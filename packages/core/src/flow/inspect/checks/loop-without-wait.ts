import { tell } from "../../../model/findings.ts";
import { limits } from "../../limits.ts";
import type { Check } from "../check.ts";
import { destinations, nodesByUuid, pauses, reachable } from "../graph.ts";
import type { NodeOutline } from "../outline.ts";

/** Circles in which nobody is waited for. */
export const loopWithoutWait: Check = {
  code: "loop-without-wait",
  severity: "warning",
  *find(journey, { journeys }) {
    const running = journey.nodes.filter((node) => !pauses(node, journeys));
    const nodes = nodesByUuid({ ...journey, nodes: running });
    const told = new Set<string>();
    for (const node of circling(running)) {
      const { uuid } = node;
      const after = reachable(nodes, destinations(node));
      if (told.has(uuid) || !after.has(uuid)) continue;
      const circle = [...after].filter((other) => reachable(nodes, [other]).has(uuid));
      for (const each of circle) told.add(each);
      yield { node: uuid, ...describe(circle.map((each) => nodes.get(each)).filter((each) => each !== undefined)) };
    }
  },
};

/** The nodes that may lie on a circle: those left when all that lead nowhere are taken away, again and again. */
function circling(nodes: readonly NodeOutline[]): readonly NodeOutline[] {
  const left = new Set(nodes.map(({ uuid }) => uuid));
  const kept = nodes.filter((node) => destinations(node).some((to) => left.has(to)));
  return kept.length === nodes.length ? nodes : circling(kept);
}

function describe(circle: readonly NodeOutline[]) {
  const inside = new Set(circle.map(({ uuid }) => uuid));
  const leaves = circle.some(({ exits }) => exits.some((exit) => !inside.has(exit.destination ?? "")));
  const values = { count: circle.length, most: limits.stepsPerTurn };
  return leaves ? tell("LOOP", values) : { severity: "error" as const, ...tell("ENDLESS_LOOP", values) };
}
