import type { ContactId, JourneyId, MessageId, NumberId, OrganisationId, SessionId } from "@hotline/core/model/ids.ts";
import type { OutboundContent } from "@hotline/core/model/message.ts";
import type { BroadcastPlan } from "./broadcasts/begin.ts";
import type { Work } from "./claim-inbox.ts";
import type { WrittenContact } from "./contacts/contacts.ts";
import type { Recipient } from "./outbox.ts";
import type { Priority } from "./priorities.ts";
import type { TriageWrites } from "./write-triage.ts";

/** Everything that one contact's turns changed. */
export interface ContactTurns extends TriageWrites {
  /** The rows of the inbox that these turns have done. */
  readonly done: readonly InboxId[];
  /** Rows of the inbox that wait until the journey's effect is answered. */
  readonly held: readonly InboxId[];
  /** What came straight from the webhook and must wait: it gets its row in the inbox first. */
  readonly toQueue: readonly Work[];
  /** Rows that had waited so and are done. */
  readonly released: readonly string[];
  /** The effect that is to be carried out now. */
  readonly effect: EffectJob | null;
  /** What journeys start for others, or say to them. */
  readonly forOthers: readonly ForOthers[];
  /** How broadcasts came to the contact. */
  readonly broadcasts: readonly BroadcastTurn[];
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  /** The number that the contact wrote to last. */
  readonly numberId: NumberId;
  readonly conversation: ConversationChange;
  /** For the inbox of the operators. */
  readonly inbox: InboxNews;
  /** Null where the contact is as before. */
  readonly contact: Omit<WrittenContact, "id"> | null;
  readonly messages: readonly OutboundMessage[];
  /** Of these messages. Nobody waits for what was begun for many at once, and replies go first. */
  readonly priority: Priority;
  readonly sessions: readonly SessionChange[];
  readonly turns: readonly TurnRecord[];
}

/** What a journey wants of people other than the one who goes through it. */
export interface ForOthers {
  /** core/flow's `session_triggered` or `broadcast_created`. */
  readonly event: { readonly type: string };
  /** The journey that wants it. */
  readonly journey: JourneyId;
  /** What is written down of it where it is for many. */
  readonly broadcast?: BroadcastPlan | undefined;
}

/** What a turn made of a broadcast for its person. */
export interface BroadcastTurn {
  readonly broadcastId: string;
  readonly state: "said" | "spared" | "failed" | "stopped";
  readonly messageIds: readonly string[];
  /** The session that began by it. */
  readonly sessionId: SessionId | null;
  /** Payload of the start that says it again by a template, where WhatsApp finds the window closed. */
  readonly again: object | null;
}

/** What the operators' inbox has to know of a contact's turns. */
interface InboxNews {
  /** It has the conversation already. */
  readonly known: boolean;
  readonly claimed: boolean;
  /** How many messages of the person there were. */
  readonly heard: number;
  /** A journey has closed the ticket: no human is needed any more. */
  readonly isHelped: boolean;
  /** To whom a journey gave the conversation: an e-mail address or the id of a membership. */
  readonly assignee?: string;
  /** What journeys say to whoever answers. */
  readonly notes: readonly TeamNote[];
}

export interface TeamNote {
  readonly text: string;
  /** The name of the journey that says it. */
  readonly journey: string;
}

export interface ConversationChange {
  readonly lastInboundAt: Date | null;
  readonly sessionId: SessionId | null;
  readonly journeyId: JourneyId | null;
  readonly session: unknown;
  readonly promptId: string | null;
  readonly promptChoices: readonly string[] | null;
  readonly lateTaps: string | null;
  readonly wakesAt: Date | null;
  readonly expiresAt: Date | null;
}

export interface OutboundMessage {
  readonly id: MessageId;
  /** The number that says it: the one that was written to. */
  readonly numberId: NumberId;
  readonly recipient: Recipient;
  readonly content: OutboundContent;
}

export type SessionChange =
  | {
      readonly kind: "started";
      readonly id: string;
      readonly journeyId: JourneyId;
      readonly reason: unknown;
      readonly status: string;
    }
  | { readonly kind: "ended"; readonly id: string; readonly status: string };

export interface TurnRecord {
  readonly sessionId: SessionId | null;
  readonly messageId: MessageId | null;
  readonly reason: unknown;
  readonly events: unknown;
}

interface InboxId {
  readonly shard: number;
  readonly id: string;
}

/** An effect to be carried out; what it is stands in the session. */
export interface EffectJob {
  readonly contactId: ContactId;
  readonly sessionId: SessionId;
  readonly effectId: string;
}
