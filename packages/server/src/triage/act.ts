import type { OutboundContent } from "@hotline/core/model/message.ts";

/** What came of a message, as it is kept with it. */
export type Outcome =
  | "journey"
  /** The journey has it, for want of an answer: a question that none of its cases fits, or that it only catches. */
  | "unanswered"
  | "urgent"
  | "answered"
  | "offered"
  | "handedOver"
  | "waiting"
  | "optedOut"
  | "optedIn"
  | "silent"
  /** A human talks with the person: it was heard, and nothing was done about it. */
  | "claimed";

/** What triage does about a message. */
export interface Act {
  readonly outcome: Outcome;
  /** What is said before the journey has its turn, if it has one. */
  readonly says: readonly OutboundContent[];
  /** What is said after it. */
  readonly saysAfter?: readonly OutboundContent[];
  /** The contact's language, where none was known and the message tells it. */
  readonly language?: string;
  /** Goes on with its decision, asks its open question again, stays as it is, or ends; or another one starts. */
  readonly journey: "goes" | "asksAgain" | "stays" | "ends" | { readonly starts: string };
  /** Whether the contact wants messages from now on. */
  readonly contact?: "active" | "stopped";
  readonly handover?: { readonly urgency: 0 | 1 | 2; readonly reason: unknown };
  readonly record?: ActRecord;
}

/** What is kept of it. */
export interface ActRecord {
  readonly version: string | null;
  readonly language: string | null;
  readonly answer: string | null;
  readonly urgency: string | null;
  readonly found: unknown;
}
