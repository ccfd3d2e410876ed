import type { Check } from "../check.ts";
import { spokenBy } from "../said.ts";

/** Messages that are too long for the channel in some language, counted without what expressions will add. */
export const overLimit: Check = {
  code: "over-limit",
  severity: "warning",
  *find(journey, setting) {
    for (const { uuid: node, actions } of journey.nodes) {
      for (const action of actions) {
        if (action.type !== "send_msg" && action.type !== "send_broadcast") continue;
        const judged = new Set<string>();
        for (const { language, said } of spokenBy(journey, action, setting)) {
          // A language without words of its own gets those of another, of which all is told already.
          const words = JSON.stringify(said);
          if (judged.has(words)) continue;
          judged.add(words);
          const place = { node, action: action.uuid, ...(language === journey.language ? {} : { language }) };
          for (const problem of setting.judge(said)) yield { ...place, ...problem };
        }
      }
    }
  },
};
