import { tell } from "../../../model/findings.ts";
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
        ...tell("LEGACY_VARS", { vars: issue.vars.join(", ") }),
      };
    }
  },
};
