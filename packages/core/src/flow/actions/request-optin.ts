import { type ActionKind, online } from "./kind.ts";

/** Nothing any more; kept so that journeys of its time still load. */
export const requestOptin: ActionKind = {
  type: "request_optin",
  flowTypes: online,
  read(fields) {
    fields.object("optin").uuid();
    return (step) => step.error("opt-in requests are no longer supported", "action:unsupported");
  },
};
