import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { silencesOf, windowSeconds } from "../silence.ts";

/** Messages without a template at places where the contact may have been silent for a day. */
export const closedWindow: Check = {
  code: "closed-window",
  severity: "error",
  *find(journey, setting) {
    if (journey.type === "voice") return;
    const silence = silencesOf(setting).get(journey.uuid);
    for (const { uuid: node, actions } of journey.nodes) {
      const seconds = silence?.get(node) ?? 0;
      if (seconds < windowSeconds) continue;
      for (const { uuid: action, type, json } of actions) {
        if (type !== "send_msg" || json["template"]) continue;
        const isUnasked = seconds === Number.POSITIVE_INFINITY;
        yield {
          node,
          action,
          // Somebody who was not asked may still have written today.
          ...(isUnasked && { severity: "warning" as const }),
          ...(isUnasked ? tell("CLOSED_WINDOW_UNASKED") : tell("CLOSED_WINDOW", { hours: Math.floor(seconds / 3600) })),
        };
      }
    }
  },
};
