/** The wire shapes of the admin API; API.md is their manual. */

export type MediaKind = "image" | "video" | "audio" | "document" | "sticker";

/** What a person does on the phone; `secondsAgo`: they did it then, and it arrives now. */
export type Said = { readonly replyTo?: string; readonly secondsAgo?: number } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "button"; readonly id: string; readonly title: string }
  | { readonly kind: "row"; readonly id: string; readonly title: string; readonly description?: string }
  | { readonly kind: "quickReply"; readonly payload: string; readonly text: string }
  | {
      readonly kind: "media";
      readonly media: MediaKind;
      readonly mediaId: string;
      readonly caption?: string;
      readonly filename?: string;
      readonly voice?: boolean;
    }
  | {
      readonly kind: "location";
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
      readonly address?: string;
    }
  | { readonly kind: "contacts"; readonly contacts: readonly { readonly name: string; readonly phone: string }[] }
  | { readonly kind: "reaction"; readonly messageId: string; readonly emoji: string }
  | { readonly kind: "raw"; readonly type: string; readonly body?: unknown }
);

export type ChatHeader =
  | { kind: "text"; text: string }
  | { kind: "media"; media: string; url: string; filename?: string };

export type ChatButton = {
  kind: "quickReply" | "url" | "phone" | "copyCode" | "other";
  title: string;
  payload?: string;
  url?: string;
};

export interface ListSection {
  title?: string;
  rows: { id: string; title: string; description?: string }[];
}

export type ChatBody =
  | { kind: "text"; text: string; previewUrl?: boolean }
  | { kind: "buttons"; header?: ChatHeader; text: string; footer?: string; buttons: { id: string; title: string }[] }
  | { kind: "list"; header?: ChatHeader; text: string; footer?: string; button: string; sections: ListSection[] }
  | { kind: "link"; header?: ChatHeader; text: string; footer?: string; label: string; url: string }
  | { kind: "locationRequest"; text: string }
  | { kind: "template"; name: string; header?: ChatHeader; text: string; footer?: string; buttons: ChatButton[] }
  | {
      kind: "media";
      media: string;
      url: string;
      mime?: string;
      caption?: string;
      filename?: string;
      voice?: boolean;
    }
  | { kind: "location"; latitude: number; longitude: number; name?: string; address?: string }
  | { kind: "contacts"; contacts: { name: string; phones: string[] }[] }
  | { kind: "choice"; id: string; title: string; description?: string }
  | { kind: "other"; type: string; text: string };

export type ChatStatus = "accepted" | "sent" | "delivered" | "read" | "failed";

export interface ChatMessage {
  wamid: string;
  from: "hotline" | "handset";
  at: number;
  status: ChatStatus;
  error?: { code: number; title: string; details: string };
  replyTo?: string;
  reactions?: { hotline?: string; handset?: string };
  body: ChatBody;
}

export interface Handset {
  phone: string;
  display: string;
  name: string;
  userId: string;
  username?: string;
  hidePhone: boolean;
  readReceipts: boolean;
  online: boolean;
  unread: number;
  lastMessage?: ChatMessage;
}

export interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  parameter_format: "POSITIONAL" | "NAMED";
  components: Record<string, unknown>[];
  rejected_reason?: string;
}

/** A template as WhatsApp takes it. */
export type TemplateRequest = Pick<Template, "name" | "language" | "category" | "components">;

export interface Hotline {
  phoneNumberId: string;
  wabaId: string;
  display: string;
  digits: string;
  name: string;
  waLink: string;
  qrText: string;
}

export interface WebhookState {
  url: string | null;
  waiting: number;
  inFlight: number;
  lastStatus: number | null;
  lastError: string | null;
}

export interface Stats {
  accepted: number;
  refused: number;
  inbound: number;
  statuses: number;
  posts: number;
  postsFailed: number;
  retries: number;
  duplicates: number;
  droppedBefore: number;
  droppedAfter: number;
  waiting: number;
  uptimeMs: number;
}
