import { readUser } from "../read/contact.ts";
import type { TriggerKind } from "./kind.ts";

/** Somebody of the team, or a program, starts a journey. */
export const manual: TriggerKind = {
  type: "manual",
  read(fields, base) {
    const user = fields.optionalObject("user");
    const origin = fields.optionalText("origin");
    return { type: "manual", ...base, ...(user && { user: readUser(user) }), ...(origin && { origin }) };
  },
};
