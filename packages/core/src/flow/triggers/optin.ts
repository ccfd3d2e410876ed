import type { TriggerKind } from "./kind.ts";

/** Somebody agreed to be written to. */
export const optin: TriggerKind = {
  type: "optin",
  read(fields, base) {
    const named = (fields.optionalObject("event") ?? fields).object("optin");
    return { type: "optin", ...base, optin: { uuid: named.uuid(), name: named.optionalText("name") ?? "" } };
  },
};
