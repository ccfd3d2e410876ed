import type { ContactStatus, FieldValue, Reference, Ticket } from "./contact.ts";
import type { FlowReference, LateTaps, RunStatus } from "./definition.ts";

export interface QuickReply {
  readonly type: "text" | "location" | "form" | "url";
  readonly text: string;
  /** What stands behind the text, e.g. a description or an address. */
  readonly extra?: string;
}

/** A message template of WhatsApp with its variables filled in. */
export interface Templating {
  readonly template: Reference;
  readonly variables: readonly string[];
}

export interface MessageCreated {
  readonly type: "msg_created";
  readonly text: string;
  /** `type:url`, e.g. `image/jpeg:https://…`. */
  readonly attachments: readonly string[];
  readonly quickReplies: readonly QuickReply[];
  readonly templating?: Templating;
  /** Language in which it is written, with the country where that is known: `eng`, `eng-ZA`. */
  readonly locale?: string;
  readonly unsendableReason?: "contact_blocked" | "contact_stopped" | "contact_archived";
}

export interface MessageWait {
  readonly type: "msg_wait";
  readonly timeoutSeconds?: number;
  readonly expiresOn: string;
  /** What to do when a button of an older question is tapped while we wait. */
  readonly lateTaps: LateTaps;
  readonly hint?: Readonly<Record<string, unknown>>;
}

/** What happened in a turn, in order. Some are news, some ask the shell for something. */
export type FlowEvent =
  | MessageCreated
  | MessageWait
  | {
      readonly type: "run_started";
      readonly flow: FlowReference;
      readonly runUuid: string;
      readonly parentUuid?: string;
      readonly terminal?: true;
    }
  | {
      readonly type: "run_ended";
      readonly flow: FlowReference;
      readonly runUuid: string;
      readonly status: RunStatus;
    }
  | {
      readonly type: "run_result_changed";
      readonly name: string;
      readonly value: string;
      readonly category: string;
      readonly extra?: unknown;
      readonly previous?: { readonly value: string; readonly category: string };
    }
  | { readonly type: "contact_name_changed"; readonly name: string }
  | { readonly type: "contact_language_changed"; readonly language: string }
  | { readonly type: "contact_timezone_changed"; readonly timezone: string }
  | { readonly type: "contact_status_changed"; readonly status: ContactStatus }
  | {
      readonly type: "contact_field_changed";
      readonly field: { readonly key: string; readonly name: string };
      readonly value: FieldValue | null;
    }
  | {
      readonly type: "contact_groups_changed";
      readonly groupsAdded: readonly Reference[];
      readonly groupsRemoved: readonly Reference[];
    }
  | { readonly type: "contact_urns_changed"; readonly urns: readonly string[] }
  | { readonly type: "input_labels_added"; readonly inputUuid: string; readonly labels: readonly Reference[] }
  | { readonly type: "ticket_opened"; readonly ticket: Ticket }
  | { readonly type: "ticket_note_added"; readonly ticketUuid: string; readonly note: string }
  | {
      readonly type: "error";
      readonly text: string;
      readonly code?: string;
      readonly extra?: Readonly<Record<string, string>>;
    }
  | { readonly type: "warning"; readonly text: string; readonly code: string }
  | { readonly type: "failure"; readonly text: string };
