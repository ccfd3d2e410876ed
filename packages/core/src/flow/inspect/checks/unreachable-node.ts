import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { nodesByUuid, reachable } from "../graph.ts";

/** Nodes to which no way leads from the first. */
export const unreachableNode: Check = {
  code: "unreachable-node",
  severity: "warning",
  *find(journey) {
    const [first] = journey.nodes;
    if (first === undefined) return;
    const reached = reachable(nodesByUuid(journey), [first.uuid]);
    for (const { uuid: node } of journey.nodes) {
      if (reached.has(node)) continue;
      yield { node, ...tell("UNREACHABLE") };
    }
  },
};
