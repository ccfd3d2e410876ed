import { tell } from "../../../model/findings.ts";
import type { Check, Setting } from "../check.ts";
import { childrenOf } from "../graph.ts";
import type { Outline } from "../outline.ts";

/** Answers after which nothing is said: the person waits for a reply that never comes. */
export const deadEnd: Check = {
  code: "dead-end",
  severity: "warning",
  *find(journey, setting) {
    if (comesBack(journey, setting)) return;
    for (const { uuid: node, router, exits } of journey.nodes) {
      if (router?.wait === undefined) continue;
      for (const { uuid, name, exit } of router.categories) {
        const leads = exits.find((one) => one.uuid === exit)?.destination;
        if (leads !== undefined || uuid === router.wait.timeout?.category) continue;
        yield { node, ...tell("DEAD_END", { answer: name }) };
      }
    }
  },
};

/** Whether another journey goes on where this one ends. */
function comesBack({ uuid }: Outline, { journeys }: Setting): boolean {
  return journeys.some(({ nodes }) =>
    nodes.some((node) => childrenOf(node).some(({ flow, terminal }) => flow === uuid && !terminal)),
  );
}
