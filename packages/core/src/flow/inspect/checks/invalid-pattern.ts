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
        text: `The pattern "${regex}" cannot be read, so its case never fits.`,
        advice: 'Close every bracket, and write a backslash before a sign that is meant as itself, e.g. "\\(".',
      };
    }
  },
};
