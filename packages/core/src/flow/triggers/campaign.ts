import type { TriggerKind } from "./kind.ts";

/** A date in a contact's fields has come near. */
export const campaign: TriggerKind = {
  type: "campaign",
  read(fields, base) {
    const named = (fields.optionalObject("event") ?? fields).optionalObject("campaign");
    const reference = named && { uuid: named.uuid(), name: named.optionalText("name") ?? "" };
    return { type: "campaign", ...base, ...(reference && { campaign: reference }) };
  },
};
