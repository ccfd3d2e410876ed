import type { Reference } from "../contact.ts";
import type { Match, Step } from "../flow.ts";
import type { ActionKind } from "./kind.ts";
import { missing } from "./kind.ts";

/** Asks a human to take over. A contact has one open ticket at most. */
export const openTicket: ActionKind = {
  type: "open_ticket",
  flowTypes: ["messaging", "messaging_background", "voice"],
  read(fields) {
    const topic = fields.optionalObject("topic");
    const match: Match = topic === undefined ? { name: "General" } : { uuid: topic.uuid() };
    const name = topic?.optionalText("name") ?? "General";
    const template = fields.optionalText("note") ?? fields.optionalText("body") ?? "";
    return (step) => {
      const note = step.evaluate(template).trim();
      const found = step.assets.topic?.(match);
      if (found === undefined) step.error(...missing("topic", "uuid" in match ? match.uuid : "", name));
      step.setLocal("_new_ticket", found === undefined ? "" : open(step, found, note));
    };
  },
};

function open(step: Step, topic: Reference, note: string): string {
  if (step.contact.ticket !== undefined) return "";
  const ticket = { uuid: step.environment.newId(), topic };
  step.changeContact({ ...step.contact, ticket }, { type: "ticket_opened", ticket });
  if (note !== "") step.emit({ type: "ticket_note_added", ticketUuid: ticket.uuid, note });
  return ticket.uuid;
}
