import { mapNodes } from "../definition.ts";
import { webCallRouter } from "../web-call.ts";
import type { Step } from "./step.ts";

/** A call that was never made, as one without subscribers, has no status, and this is no mistake of the author. */
export const v14_4_2: Step = {
  version: "14.4.2",
  migrate: (flow) =>
    mapNodes(flow, (node) => {
      const router = webCallRouter(node);
      if (router?.["operand"] !== "@webhook.status") return node;
      return { ...node, router: { ...router, operand: "@(default(webhook.status, 0))" } };
    }),
};
