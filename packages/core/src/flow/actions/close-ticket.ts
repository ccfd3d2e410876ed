import { openTicketOf } from "../contact.ts";
import { closeTicket as close } from "../modifiers/tickets.ts";
import { type ActionKind, online } from "./kind.ts";

/** Closes the contact's open ticket, e.g. when they say that they have been helped. */
export const closeTicket: ActionKind = {
  type: "close_ticket",
  flowTypes: online,
  read() {
    return (step) => {
      const ticket = openTicketOf(step.contact);
      if (ticket !== undefined) close(step, ticket.uuid);
    };
  },
};
