import { type Node, rewrite } from "../../../expr/index.ts";
import { mapTree } from "../../../expr/syntax/walk.ts";
import { rewriteTemplates, topLevels } from "../templates.ts";
import type { Step } from "./step.ts";

const keyLength = 64;

/** References to results follow the limit of their names. */
export const v13_6_1: Step = {
  version: "13.6.1",
  migrate: (flow) =>
    rewriteTemplates(flow, "13.6.0", (template) =>
      rewrite(template, topLevels, (node) => {
        const shortened = mapTree(node, shortenKey);
        return shortened === node ? undefined : shortened;
      }),
    ),
};

function shortenKey(node: Node): Node {
  if (node.type !== "property" || node.of.type !== "name" || node.of.name.toLowerCase() !== "results") return node;
  return node.name.length <= keyLength ? node : { ...node, name: [...node.name].slice(0, keyLength).join("") };
}
