import { readTicket } from "../read/contact.ts";
import type { TriggerKind } from "./kind.ts";

/** A ticket was closed. */
export const ticket: TriggerKind = {
  type: "ticket",
  read: (fields, base) => ({ type: "ticket", ...base, ticket: readTicket(fields.object("ticket")) }),
};
