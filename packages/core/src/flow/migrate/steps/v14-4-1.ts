import { mapLanguages, mapNodes, withoutPart } from "../definition.ts";
import { splitOnStatus, webCallCases, webCallRouter } from "../web-call.ts";
import type { Step } from "./step.ts";

/** Every call is judged by its status, whatever its router looked at. */
export const v14_4_1: Step = {
  version: "14.4.1",
  migrate: (flow) => {
    const cases = webCallCases(flow);
    const routed = mapNodes(flow, (node) => {
      const router = webCallRouter(node);
      return router === undefined ? node : { ...node, router: splitOnStatus(router) };
    });
    return mapLanguages(routed, (translations) =>
      cases.reduce((all, uuid) => withoutPart(all, uuid, "arguments"), translations),
    );
  },
};
