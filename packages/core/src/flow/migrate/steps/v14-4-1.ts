import { without } from "../../importers/json.ts";
import { mapNodes, mapTranslations } from "../definition.ts";
import { splitOnStatus, webCallCases, webCallRouter } from "../web-call.ts";
import type { Step } from "./step.ts";

/** Every call is judged by its status, whatever its router looked at. */
export const v14_4_1: Step = {
  version: "14.4.1",
  migrate: (flow) => {
    const cases = new Set(webCallCases(flow));
    const routed = mapNodes(flow, (node) => {
      const router = webCallRouter(node);
      return router === undefined ? node : { ...node, router: splitOnStatus(router) };
    });
    return mapTranslations(routed, (item, uuid) => (cases.has(uuid) ? without(item, "arguments") : item));
  },
};
