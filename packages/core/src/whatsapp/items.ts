import type { InboundMessage, StatusUpdate } from "../model/message.ts";

/** What a notice says of a person, so that contacts can follow without knowing WhatsApp's format. */
export type ContactChange =
  | { readonly kind: "userId"; readonly previous: string; readonly current: string; readonly phone?: string }
  | { readonly kind: "marketing"; readonly stopped: boolean; readonly userId?: string; readonly phone?: string };

/** A webhook field other than messages, or something in `messages` that nobody said: kept whole. */
export interface Notice {
  readonly kind: "notice";
  readonly field: string;
  readonly wabaId: string | null;
  readonly numberId?: string;
  /** One line for the log and the people who watch; carries no text or number of a person. */
  readonly summary?: string;
  readonly changes?: readonly ContactChange[];
  readonly raw: unknown;
}

/** One thing that a webhook body brought; a body brings up to a thousand, each of its own fate. */
export type WebhookItem =
  | {
      readonly kind: "message";
      /** WhatsApp's `phone_number_id`: items are routed by it. */
      readonly numberId: string;
      readonly wabaId: string | null;
      readonly message: InboundMessage;
    }
  | {
      readonly kind: "status";
      readonly numberId: string;
      readonly wabaId: string | null;
      readonly status: StatusUpdate;
    }
  | Notice
  | { readonly kind: "unreadable"; readonly reason: string; readonly raw: unknown };
