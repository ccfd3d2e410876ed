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
        const text = `There is no action of the type "${type}": nothing happens here.`;
        yield { node, action, text, advice: "Remove it, or replace it by an action that there is." };
      }
    }
  },
};
