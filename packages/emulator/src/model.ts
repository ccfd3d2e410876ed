/** The wire shapes of the admin API; API.md is their manual. */

type MediaKind = "image" | "video" | "audio" | "document" | "sticker";

/** What a person does on the phone, to the first number or another; `secondsAgo`: they did it then, and it arrives now. */
export type Said = { readonly number?: string; readonly replyTo?: string; readonly secondsAgo?: number } & (
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
  | {
      readonly kind: "contacts";
      readonly contacts: readonly { readonly name: string; readonly phone: string }[];
      /** Their own, because the hotline asked for it. */
      readonly requested?: boolean;
    }
  | {
      /** A form of WhatsApp's, or an address, filled in. */
      readonly kind: "form";
      readonly name: "flow" | "address_message";
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "callPermission"; readonly accepted: boolean; readonly permanent?: boolean }
  | {
      readonly kind: "order";
      readonly catalogId: string;
      readonly products: readonly { readonly id: string; readonly quantity: number }[];
    }
  | { readonly kind: "reaction"; readonly messageId: string; readonly emoji: string }
  | { readonly kind: "raw"; readonly type: string; readonly body?: unknown }
);

export type ChatHeader =
  | { kind: "text"; text: string }
  | { kind: "media"; media: string; url: string; filename?: string };

export type ChatButton = {
  /** `reply` is answered as a button of the moment is, `quickReply` as one of a template. */
  kind: "reply" | "quickReply" | "url" | "phone" | "copyCode" | "form" | "call" | "contact" | "other";
  title: string;
  payload?: string;
  url?: string;
};

export interface ListSection {
  title?: string;
  rows: { id: string; title: string; description?: string }[];
}

export interface ChatCard {
  header?: ChatHeader;
  text: string;
  buttons: ChatButton[];
}

export interface Shelf {
  title?: string;
  products: string[];
}

/** What stands around most messages with something to tap. */
type Framed = { header?: ChatHeader; text: string; footer?: string };

export type ChatBody =
  | { kind: "text"; text: string; previewUrl?: boolean }
  | (Framed & { kind: "buttons"; buttons: { id: string; title: string }[] })
  | (Framed & { kind: "list"; button: string; sections: ListSection[] })
  | (Framed & { kind: "link"; label: string; url: string })
  | { kind: "locationRequest"; text: string }
  | { kind: "contactRequest"; text: string }
  | { kind: "callRequest"; text: string }
  | (Framed & { kind: "form"; label: string; token?: string; values: Record<string, string> })
  | (Framed & { kind: "addressRequest"; values: Record<string, string> })
  | (Framed & { kind: "call"; label: string })
  | (Framed & { kind: "products"; catalogId: string; sections: Shelf[] })
  | { kind: "cards"; text: string; cards: ChatCard[] }
  | { kind: "answered"; what: "form" | "callAllowed" | "callRefused" | "order"; lines: string[] }
  | (Framed & {
      kind: "template";
      name: string;
      buttons: ChatButton[];
      cards?: ChatCard[];
      /** The line of an offer that ends. */
      offer?: string;
      asksToCall?: boolean;
    })
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

/** The number that types to a handset now, and until when at most. */
export interface Typing {
  number: string;
  until: number;
}

export interface ChatMessage {
  wamid: string;
  /** Id of the hotline's number in whose chat it stands. */
  number: string;
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
