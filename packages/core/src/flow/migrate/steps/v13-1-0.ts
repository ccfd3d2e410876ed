import { mapActions, mapObject } from "../definition.ts";
import type { Step } from "./step.ts";

/** The templating of a message gets a UUID, so that its variables can be translated. */
export const v13_1_0: Step = {
  version: "13.1.0",
  migrate: (flow, fresh) =>
    mapActions(flow, (action) =>
      action["type"] === "send_msg"
        ? mapObject(action, "templating", (templating) => ({ ...templating, uuid: fresh.newId() }))
        : action,
    ),
};
