import { tell } from "../../../model/findings.ts";
import { limits } from "../../limits.ts";
import type { Check } from "../check.ts";
import { textsOf, versionsOf } from "../texts.ts";

/** Questions with more choices than a list can show. */
export const tooManyChoices: Check = {
  code: "too-many-choices",
  severity: "error",
  *find(journey) {
    for (const text of journey.nodes.flatMap(textsOf)) {
      if (text.property !== "quick_replies") continue;
      for (const { language, texts } of versionsOf(journey, text)) {
        if (texts.length <= limits.quickReplies) continue;
        yield {
          node: text.node,
          ...(text.action && { action: text.action }),
          ...(language && { language }),
          ...tell("TOO_MANY_CHOICES", { count: texts.length, most: limits.quickReplies }),
        };
      }
    }
  },
};
