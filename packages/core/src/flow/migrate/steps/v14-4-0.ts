import { without } from "../../importers/json.ts";
import { mapActions } from "../definition.ts";
import type { Step } from "./step.ts";

/** A message goes to one address of a contact. */
export const v14_4_0: Step = {
  version: "14.4.0",
  migrate: (flow) =>
    mapActions(flow, (action) => (action["type"] === "send_msg" ? without(action, "all_urns") : action)),
};
