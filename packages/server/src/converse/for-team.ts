import { generalTopic, type Turn } from "@hotline/core/flow/index.ts";
import { idOf, type MessageId } from "@hotline/core/model/ids.ts";
import type { TeamNote } from "../store/turns.ts";

/** A journey asks for a human, about this. */
export interface WantedHuman {
  readonly topic: string;
  /** The journey's name. */
  readonly journey: string;
}

/** What journeys tell the team in the turns of one contact. */
export class ForTeam {
  /** What a human was asked for, and still is. */
  tickets: readonly WantedHuman[] = [];
  /** To whom of the team a ticket was given: their e-mail address, or the id of their membership. */
  assignee: string | undefined;
  /** The contact's ticket was closed, and no other opened. */
  isHelped = false;
  /** What the human should know. */
  readonly notes: TeamNote[] = [];
  /** A message's id → what a journey says that it is about. */
  readonly labels = new Map<MessageId, readonly string[]>();

  hear({ events, runs }: Turn): void {
    // The one begun last: events do not say of which journey they are.
    const journey = runs.at(-1)?.flow.name ?? "";
    for (const event of events) {
      if (event.type === "ticket_closed") {
        this.tickets = [];
        this.assignee = undefined;
        this.isHelped = true;
      } else if (event.type === "ticket_opened") {
        this.tickets = [...this.tickets, { topic: event.ticket.topic?.name ?? generalTopic, journey }];
        this.isHelped = false;
        const { email, uuid } = event.ticket.assignee ?? {};
        this.assignee = email ?? uuid;
      } else if (event.type === "ticket_note_added") {
        this.notes.push({ text: event.note, journey });
      } else if (event.type === "input_labels_added") {
        // A journey that waited for a call says it of the message before that.
        const messageId = idOf<"message">(event.inputUuid);
        const names = [...(this.labels.get(messageId) ?? []), ...event.labels.map(({ name }) => name)];
        this.labels.set(messageId, [...new Set(names)]);
      }
    }
  }
}
