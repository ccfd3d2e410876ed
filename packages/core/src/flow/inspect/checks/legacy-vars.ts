import type { Check } from "../check.ts";
import { inspect } from "../inspection.ts";

/** Recipients that expressions name one by one. */
export const legacyVars: Check = {
  code: "legacy-vars",
  severity: "warning",
  *find(journey) {
    for (const issue of inspect(journey).issues) {
      if (issue.type !== "legacy_vars") continue;
      yield {
        node: issue.node,
        ...(issue.action && { action: issue.action }),
        text: `The recipients are computed by ${issue.vars.join(", ")}: an old way that says nothing when it finds nobody.`,
        advice: "Write a contact query instead.",
      };
    }
  },
};
