import { type Contact, openTicketOf, type Reference, type Ticket, type User } from "../contact.ts";
import type { ContactEvent } from "../events.ts";
import type { Editor } from "../flow.ts";

/** Asks a human to take over. A contact has one open ticket at most: the new one's id, or undefined if there is one. */
export function openTicket(
  editor: Editor,
  topic: Reference | undefined,
  assignee: User | undefined,
  note: string,
): string | undefined {
  const { contact } = editor;
  if (openTicketOf(contact) !== undefined) return undefined;
  const ticket: Ticket = {
    uuid: editor.newId(),
    status: "open",
    ...(topic === undefined ? {} : { topic: referenceTo(topic) }),
    ...(assignee === undefined ? {} : { assignee }),
  };
  const noted = note.trim() === "" ? [] : [noteAdded(ticket.uuid, note.trim())];
  const tickets = [...(contact.tickets ?? []), ticket];
  editor.changeContact({ ...contact, tickets }, { type: "ticket_opened", ticket }, ...noted);
  return ticket.uuid;
}

function referenceTo({ uuid, name }: Reference): Reference {
  return { uuid, name };
}

function noteAdded(ticketUuid: string, note: string): ContactEvent {
  return { type: "ticket_note_added", ticketUuid, note };
}

/** Adds a note to a ticket. Does nothing where the contact has no such ticket, as all here. */
export function addTicketNote(editor: Editor, ticketUuid: string, note: string): void {
  if (find(editor, ticketUuid) !== undefined) editor.changeContact(editor.contact, noteAdded(ticketUuid, note));
}

/** Closes a ticket that is open. */
export function closeTicket(editor: Editor, ticketUuid: string): void {
  const ticket = find(editor, ticketUuid);
  if (ticket?.status !== "open") return;
  replace(editor, { ...ticket, status: "closed" }, { type: "ticket_closed", ticketUuid });
}

/** Opens a ticket again, unless another one is open. */
export function reopenTicket(editor: Editor, ticketUuid: string): void {
  const ticket = find(editor, ticketUuid);
  if (ticket === undefined || openTicketOf(editor.contact) !== undefined) return;
  replace(editor, { ...ticket, status: "open" }, { type: "ticket_reopened", ticketUuid });
}

/** Says what a ticket is about. */
export function setTicketTopic(editor: Editor, ticketUuid: string, topic: Reference): void {
  const ticket = find(editor, ticketUuid);
  if (ticket === undefined || ticket.topic?.uuid === topic.uuid) return;
  const reference = referenceTo(topic);
  replace(editor, { ...ticket, topic: reference }, { type: "ticket_topic_changed", ticketUuid, topic: reference });
}

/** Gives a ticket to somebody, or to nobody in particular. */
export function setTicketAssignee(editor: Editor, ticketUuid: string, assignee: User | undefined): void {
  const ticket = find(editor, ticketUuid);
  if (ticket === undefined || ticket.assignee?.uuid === assignee?.uuid) return;
  const { assignee: previous, ...others } = ticket;
  replace(editor, assignee === undefined ? others : { ...others, assignee }, {
    type: "ticket_assignee_changed",
    ticketUuid,
    assignee: assignee ?? null,
    ...(previous === undefined ? {} : { previous }),
  });
}

function find({ contact }: Editor, uuid: string): Ticket | undefined {
  return contact.tickets?.find((ticket) => ticket.uuid === uuid);
}

function replace(editor: Editor, changed: Ticket, event: ContactEvent): void {
  const { contact } = editor;
  const tickets = (contact.tickets ?? []).map((ticket) => (ticket.uuid === changed.uuid ? changed : ticket));
  const next: Contact = { ...contact, tickets };
  editor.changeContact(next, event);
}
