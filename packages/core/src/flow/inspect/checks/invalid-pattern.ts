import { tell } from "../../../model/findings.ts";
import type { Check } from "../check.ts";
import { inspect } from "../inspection.ts";

/** Regular expressions that cannot be read. */
export const invalidPattern: Check = {
  code: "invalid-pattern",
  severity: "error",
  *find(journey) {
    for (const issue of inspect(journey).issues) {
      if (issue.type !== "invalid_regex") continue;
      const { node, language, regex } = issue;
      yield {
        node,
        ...(language && { language }),
        ...tell("INVALID_PATTERN", { regex }),
      };
    }
  },
};
