import type { Json } from "../../importers/json.ts";
import { mapActions, mapNodes, mapTranslations, splitsOnResult } from "../definition.ts";
import { splitOnStatus, webCallRouter } from "../web-call.ts";
import type { Step } from "./step.ts";

const quickReplies = 10;

/** Calls are judged by their status and no longer by a result, and a message has a limited number of quick replies. */
export const v14_1_0: Step = {
  version: "14.1.0",
  migrate: (flow) => {
    const routed = mapNodes(flow, (node) => {
      const router = webCallRouter(node);
      return router !== undefined && splitsOnResult(router) ? { ...node, router: splitOnStatus(router) } : node;
    });
    return mapTranslations(mapActions(routed, withFewer), withFewer);
  },
};

function withFewer(item: Json): Json {
  const replies = item["quick_replies"];
  if (!Array.isArray(replies) || replies.length <= quickReplies) return item;
  return { ...item, quick_replies: replies.slice(0, quickReplies) };
}
