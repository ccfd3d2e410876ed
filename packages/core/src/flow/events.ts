import type { ContactStatus, FieldValue, Reference, Ticket, User } from "./contact.ts";
import type { FlowReference, LateTaps, RunStatus } from "./definition.ts";
import type { History, RunSummary } from "./summary.ts";

export interface QuickReply {
  readonly type: "text" | "location" | "form" | "url";
  readonly text: string;
  /** What stands behind the text, e.g. a description or an address. */
  readonly extra?: string;
}

/** A message template of WhatsApp with its variables filled in. */
interface Templating {
  readonly template: Reference;
  readonly components: readonly {
    readonly name: string;
    readonly type: string;
    /** Number in the component's text → place in `variables`. */
    readonly variables: Readonly<Record<string, number>>;
  }[];
  readonly variables: readonly { readonly type: string; readonly value: string }[];
}

/** What is said, in one language. */
export interface MessageContent {
  readonly text: string;
  /** `type:url`, e.g. `image/jpeg:https://…`. */
  readonly attachments: readonly string[];
  readonly quickReplies: readonly QuickReply[];
}

export interface MessageCreated extends MessageContent {
  readonly type: "msg_created";
  /** How it goes out; none where the host has one way only, or there is none. */
  readonly urn?: string;
  readonly channel?: Reference;
  readonly templating?: Templating;
  /** Language in which it is written, with the country where that is known: `eng`, `eng-ZA`. */
  readonly locale?: string;
  /** `contact_blocked`, `contact_stopped`, `contact_archived`, `no_route`, or what the host says. */
  readonly unsendableReason?: string;
}

/** Something said or played over a phone call. */
interface IvrCreated extends MessageContent {
  readonly type: "ivr_created";
  readonly urn: string;
  readonly channel: Reference;
  readonly locale?: string;
}

export interface MessageWait {
  readonly type: "msg_wait";
  readonly timeoutSeconds?: number;
  readonly expiresOn: string;
  /** What to do when a button of an older question is tapped while we wait. */
  readonly lateTaps: LateTaps;
  readonly hint?: Readonly<Record<string, unknown>>;
}

/** Whom a broadcast or a start of sessions is for. */
export interface Recipients {
  readonly groups?: readonly Reference[];
  readonly contacts?: readonly Reference[];
  readonly contactQuery?: string;
  readonly urns?: readonly string[];
}

interface WebhookCalled {
  readonly type: "webhook_called";
  readonly url: string;
  /** Absent where nobody answered. */
  readonly statusCode?: number;
  readonly request: string;
  readonly response?: string;
  readonly elapsedMs: number;
  readonly retries: number;
  readonly sizes: { readonly request: number; readonly response: number };
  readonly status: "success" | "response_error" | "connection_error" | "subscriber_gone";
  readonly resthook?: string;
}

/** What became of a contact. */
export type ContactEvent =
  | { readonly type: "contact_name_changed"; readonly name: string }
  | { readonly type: "contact_language_changed"; readonly language: string }
  | { readonly type: "contact_timezone_changed"; readonly timezone: string }
  | { readonly type: "contact_status_changed"; readonly status: ContactStatus }
  | { readonly type: "contact_last_seen_changed"; readonly lastSeenOn: string }
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
  | { readonly type: "ticket_opened"; readonly ticket: Ticket }
  | { readonly type: "ticket_closed" | "ticket_reopened"; readonly ticketUuid: string }
  | { readonly type: "ticket_note_added"; readonly ticketUuid: string; readonly note: string }
  | { readonly type: "ticket_topic_changed"; readonly ticketUuid: string; readonly topic: Reference }
  | {
      readonly type: "ticket_assignee_changed";
      readonly ticketUuid: string;
      readonly assignee: User | null;
      readonly previous?: User;
    };

/** What an author should know. */
type Notice =
  | {
      readonly type: "error";
      readonly text: string;
      readonly code?: string;
      readonly extra?: Readonly<Record<string, string>>;
    }
  | {
      readonly type: "warning";
      readonly text: string;
      readonly code?: string;
      readonly extra?: Readonly<Record<string, string>>;
    }
  | { readonly type: "failure"; readonly text: string };

/** What happened in a turn, in order. Some are news, some ask the shell for something. */
export type FlowEvent =
  | MessageCreated
  | IvrCreated
  | MessageWait
  | ContactEvent
  | Notice
  | WebhookCalled
  | {
      readonly type: "dial_wait";
      readonly urn: string;
      readonly dialLimitSeconds: number;
      readonly callLimitSeconds: number;
      readonly expiresOn: string;
    }
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
      /** The exit by which it was left, where that leads nowhere; ways that lead on are segments. */
      readonly exitUuid?: string;
    }
  | {
      readonly type: "run_result_changed";
      readonly name: string;
      readonly value: string;
      readonly category: string;
      readonly extra?: unknown;
      readonly previous?: { readonly value: string; readonly category: string };
    }
  | (Recipients & {
      readonly type: "broadcast_created";
      /** Language → what is said in it. */
      readonly translations: Readonly<Record<string, MessageContent>>;
      readonly baseLanguage: string;
      readonly template?: Reference;
      readonly templateVariables?: readonly string[];
    })
  | (Recipients & {
      readonly type: "session_triggered";
      readonly flow: FlowReference;
      readonly exclusions: { readonly inAFlow?: true };
      readonly createContact?: true;
      readonly runSummary: RunSummary;
      readonly history: History;
    })
  | { readonly type: "input_labels_added"; readonly inputUuid: string; readonly labels: readonly Reference[] }
  | {
      readonly type: "email_sent";
      readonly to: readonly string[];
      readonly subject: string;
      readonly body: string;
    }
  | { readonly type: "resthook_called"; readonly resthook: string; readonly payload: unknown }
  | {
      readonly type: "llm_called";
      readonly llm: Reference;
      readonly instructions: string;
      readonly input: string;
      readonly output: string;
      readonly tokens: { readonly input: number; readonly output: number };
      readonly elapsedMs: number;
    }
  | {
      readonly type: "airtime_created";
      readonly uuid: string;
      readonly externalId: string;
      readonly sender?: string;
      readonly recipient: string;
      readonly currency: string;
      readonly amount: number;
      readonly httpLogs: readonly unknown[];
    };
