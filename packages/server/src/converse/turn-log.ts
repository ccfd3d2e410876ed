import type { Contact, FlowEvent, Turn } from "@hotline/core/flow/index.ts";
import type { JourneyId, MessageId, NumberId, SessionId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { Work } from "../store/claim-inbox.ts";
import type { Recipient } from "../store/outbox.ts";
import type { BroadcastTurn, ContactTurns, ForOthers, SessionChange, TurnRecord } from "../store/turns.ts";
import type { Reason } from "./reason.ts";
import type { Start } from "./start-row.ts";

/** Something to say. A question that is asked again stands here without its content, which the store has. */
export interface Spoken {
  readonly id: MessageId;
  readonly numberId: NumberId;
  readonly recipient: Recipient;
  readonly content: OutboundContent | null;
  /** The message that this one repeats. */
  readonly repeats?: string;
}

/** The turns of one contact, before the repeated questions are filled in; all messages in the order of saying. */
export type SpokenTurns = Omit<ContactTurns, "messages"> & { readonly messages: readonly Spoken[] };

/** What is written down of the turns of one contact. */
export class TurnLog {
  readonly messages: Spoken[] = [];
  readonly sessions: SessionChange[] = [];
  readonly turns: TurnRecord[] = [];
  readonly forOthers: ForOthers[] = [];
  /** How broadcasts came to the contact. */
  broadcasts: readonly BroadcastTurn[] = [];
  /** Sessions that began in this batch: their end is part of their first row. */
  readonly #begun = new Map<string, Extract<SessionChange, { kind: "started" }>>();

  began({ session }: Turn, journeyId: JourneyId, reason: Reason): void {
    const change = { kind: "started", id: session.uuid, journeyId, reason, status: underWay(session.status) } as const;
    this.#begun.set(change.id, change);
    this.sessions.push(change);
  }

  ended(id: string, status: string): void {
    const begun = this.#begun.get(id);
    if (begun) this.sessions[this.sessions.indexOf(begun)] = { ...begun, status };
    else this.sessions.push({ kind: "ended", id, status });
  }

  /** Writes down what became of a broadcast by the turn that was noted last; what was said from `first` on is of it. */
  came(broadcastId: string, first: number, start: Start | null): void {
    const { reason, sessionId } = this.turns.at(-1) ?? {};
    const state = stateOf((reason ?? {}) as Reason);
    const isSaid = state === "said";
    const said = isSaid ? this.messages.slice(first) : [];
    const begins = isSaid && start?.says === undefined;
    const turn = {
      broadcastId,
      state,
      messageIds: said.map(({ id }) => id),
      sessionId: begins ? (sessionId ?? null) : null,
      again: start && said[0]?.content?.kind !== "template" ? byTemplate(start) : null,
    };
    this.broadcasts = [...this.broadcasts, turn];
  }

  /** What was to be said is not said, of a broadcast neither. */
  takeBack(): void {
    this.messages.length = 0;
    this.broadcasts = this.broadcasts.map((turn) =>
      turn.state === "said" ? { ...turn, state: "spared", messageIds: [], again: null } : turn,
    );
  }

  /** Writes down what work led to, and why. */
  note(work: Work, reason: Reason, events: readonly unknown[], sessionId: SessionId | null): void {
    this.turns.push({ sessionId, messageId: work.messageId, reason, events });
  }
}

/** What says it again by the template that it has, once; null where it has none, or that is what was tried. */
function byTemplate({ withheld, ...start }: Start): Start | null {
  return start.template && start.says && !start.isTooLate ? { ...start, isTooLate: true } : null;
}

function stateOf({ error, skipped, skippedBy }: Reason): BroadcastTurn["state"] {
  if (error !== undefined) return "failed";
  if (skipped !== true) return "said";
  return skippedBy === "cancelled" ? "stopped" : "spared";
}

/** What was said is kept as messages; the rest explains the turn, with the values before it where a value changed. */
export function explaining(events: readonly FlowEvent[], before: Contact): readonly unknown[] {
  return events.filter(({ type }) => type !== "msg_created").map((event) => withPrevious(event, before));
}

function withPrevious(event: FlowEvent, before: Contact): unknown {
  switch (event.type) {
    case "contact_field_changed":
      return { ...event, previous: before.fields[event.field.key] ?? null };
    case "contact_name_changed":
      return { ...event, previous: before.name ?? "" };
    case "contact_language_changed":
      return { ...event, previous: before.language ?? "" };
    case "contact_status_changed":
      return { ...event, previous: before.status };
    default:
      return event;
  }
}

/** Whom a session waits for is its own affair: it is under way. */
function underWay(status: Turn["session"]["status"]): string {
  return status === "pending" ? "waiting" : status;
}
