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
        for (const { language, said } of spokenBy(journey, action, setting)) {
          const place = { node, action: action.uuid, ...(language === journey.language ? {} : { language }) };
          for (const problem of setting.judge(said)) yield { ...place, ...problem };
        }
      }
    }
  },
};
