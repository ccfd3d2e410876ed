import { tell } from "../../../model/findings.ts";
import { findAction } from "../../actions/index.ts";
import type { Check } from "../check.ts";

/** Actions of kinds that this program does not have. */
export const unknownAction: Check = {
  code: "unknown-action",
  severity: "error",
  *find(journey) {
    for (const { uuid: node, actions } of journey.nodes) {
      for (const { uuid: action, type } of actions) {
        if (findAction(type) !== undefined) continue;
        yield { node, action, ...tell("UNKNOWN_ACTION", { type }) };
      }
    }
  },
};
