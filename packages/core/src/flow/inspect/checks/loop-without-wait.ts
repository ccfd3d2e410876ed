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
  const text = `These ${circle.length} steps go round without waiting for an answer`;
  const advice = "Put a wait for an answer into the circle, or make sure that it ends.";
  const most = `the engine stops after ${limits.stepsPerTurn} steps`;
  return leaves
    ? { text: `${text}; unless one of them leaves the circle, ${most}.`, advice }
    : {
        severity: "error" as const,
        text: `${text} and never leave the circle: ${most}, and the journey fails.`,
        advice,
      };
}
