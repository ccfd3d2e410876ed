/*
 * organisation  one team with its numbers, journeys, contacts; the wall that nobody else's data crosses
 * number        one WhatsApp business phone number of an organisation
 * contact       a person who writes to an organisation; known by WhatsApp user id and, where WhatsApp tells it, phone
 * message       one thing said, inbound or outbound, with its delivery status
 * journey       a published conversation flow (in the engine: `flow`)
 * session       one contact's way through a journey, from trigger to end; survives restarts and waits for months
 * turn          what happens between two waits: one input in, events and effects out, one transaction
 * trigger       what starts a journey
 * content       a text or media in several languages that can be edited without touching a journey
 * answer        an approved reply to a kind of question, with example questions
 * label         what a message is about; given by triage or by a person
 * segment       the contacts that match a query
 * operator      a human who answers; a claim is an operator's, or another system's, lease on a conversation
 * reminder      a message at a time relative to a contact's date field
 * broadcast     one message to a segment, at a controlled rate
 * window        the 24 hours after a contact's last message in which free-form messages may be sent
 * inbox, outbox the two durable queues of the hot path; a job is any other piece of background work
 */

import type { MediaKind, Place } from "./outbound.ts";

export type { Choice, MediaKind, OutboundContent } from "./outbound.ts";

/** Who wrote, as far as WhatsApp tells: at least one of `userId` and `phone` is there. */
export interface Sender {
  /** Business-scoped user id, e.g. `KE.1234`; the identity of a person since 2026. */
  readonly userId?: string;
  readonly parentUserId?: string;
  /** Digits of the E.164 number, without `+`. */
  readonly phone?: string;
  readonly name?: string;
  readonly username?: string;
  /** Changes when the person behind the number may have changed; there only while the identity check is on. */
  readonly identityHash?: string;
}

/** What an inbound message says. A kind that we do not know is kept whole as `unknown`. */
export type InboundContent =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "media";
      readonly media: MediaKind;
      readonly mediaId: string;
      readonly mime: string;
      readonly sha256?: string;
      readonly url?: string;
      readonly caption?: string;
      readonly filename?: string;
      readonly voice?: boolean;
      readonly animated?: boolean;
    }
  | (Place & { readonly kind: "location"; readonly url?: string })
  | { readonly kind: "contacts"; readonly contacts: readonly unknown[]; readonly origin?: string }
  /** A tap: on a reply button, a list row, or a template's quick reply. `id` is what we sent with the choice. */
  | {
      readonly kind: "choice";
      readonly source: "button" | "list" | "template";
      readonly id: string;
      readonly title: string;
      readonly description?: string;
    }
  /** A completed form (Flow or address); `values` is the parsed answer, or null where it could not be read. */
  | { readonly kind: "form"; readonly name: string; readonly values: unknown; readonly raw: string }
  | {
      readonly kind: "callPermission";
      readonly accepted: boolean;
      readonly permanent: boolean;
      readonly until?: number;
    }
  | { readonly kind: "reaction"; readonly messageId: string; readonly emoji?: string }
  | { readonly kind: "order"; readonly catalogId: string; readonly text?: string; readonly items: readonly unknown[] }
  /** The contact changed phone number or user id. */
  | {
      readonly kind: "identityChanged";
      readonly text: string;
      readonly newPhone?: string;
      readonly newUserId?: string;
    }
  | { readonly kind: "edit"; readonly originalId: string; readonly text?: string; readonly raw: unknown }
  | { readonly kind: "revoke"; readonly originalId: string }
  /** WhatsApp itself could not pass the message on (poll, live location, view-once …): a person still wrote. */
  | { readonly kind: "unsupported"; readonly type: string; readonly reason: string }
  /** A type that this version does not know, or an element of a known type that is malformed. */
  | { readonly kind: "unknown"; readonly type: string; readonly reason: string; readonly raw: unknown };

export interface InboundMessage {
  /** WhatsApp's message id; personal data, never logged. */
  readonly wamid: string;
  /** Seconds since 1970 by WhatsApp's clock, or null where it is missing or absurd. */
  readonly sentAt: number | null;
  readonly from: Sender;
  readonly content: InboundContent;
  /** The message that this one replies to. */
  readonly replyTo?: string;
  readonly forwarded?: "forwarded" | "often";
  readonly groupId?: string;
  /** The advertisement or post that brought the person, as WhatsApp tells it. */
  readonly referral?: unknown;
  /** The product of a catalogue that the person asks about. */
  readonly product?: unknown;
}

export type DeliveryState = "accepted" | "sent" | "delivered" | "read" | "played" | "failed";

export interface StatusUpdate {
  readonly wamid: string;
  readonly state: Exclude<DeliveryState, "accepted">;
  /** Seconds since 1970. */
  readonly at: number | null;
  readonly recipient: Sender;
  /** Our own message id, which travelled with the send as `biz_opaque_callback_data`. */
  readonly callbackData?: string;
  /** A message to a group has one status for each member: the member's user id or phone. */
  readonly participant?: string;
  readonly groupId?: string;
  readonly pricing?: { readonly billable: boolean; readonly category: string; readonly type?: string };
  /** Why it failed; code -1 where WhatsApp gave none. */
  readonly error?: { readonly code: number; readonly title: string; readonly details?: string };
}
