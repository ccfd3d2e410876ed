export type MediaKind = "image" | "video" | "audio" | "document" | "sticker";

/** A point on the map, with what people call it. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly name?: string;
  readonly address?: string;
}

/** Something that can be chosen by a tap; `id` comes back with the tap. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/** A file by its address on the web, or by WhatsApp's id of it. */
export type MediaSource = { readonly link: string } | { readonly id: string };

/** What each kind of message holds that we send, in our words. */
export interface OutboundKinds {
  text: { readonly text: string; readonly previewUrl?: boolean };
  buttons: { readonly text: string; readonly buttons: readonly Choice[]; readonly footer?: string };
  list: {
    readonly text: string;
    /** The label that opens the list. */
    readonly button: string;
    readonly rows: readonly Choice[];
    readonly footer?: string;
  };
  media: {
    readonly media: MediaKind;
    readonly source: MediaSource;
    readonly caption?: string;
    readonly filename?: string;
  };
  location: Place;
  contacts: { readonly contacts: readonly unknown[] };
  reaction: { readonly messageId: string; readonly emoji: string };
  locationRequest: { readonly text: string };
  link: { readonly text: string; readonly label: string; readonly url: string };
  template: {
    readonly name: string;
    readonly language: string;
    readonly components: readonly unknown[];
    /** What the person reads, for the team; WhatsApp makes it of the template and the values by itself. */
    readonly shown?: string;
  };
  /** Any other type that WhatsApp knows: `type` and its object, checked only for size. */
  other: { readonly type: string; readonly body: Readonly<Record<string, unknown>> };
}

export type OutboundKind = keyof OutboundKinds;

/** What we send; each kind has a file in `core/whatsapp/sends` that builds its request and checks its limits. */
export type OutboundContent<K extends OutboundKind = OutboundKind> = {
  readonly [P in K]: { readonly kind: P } & OutboundKinds[P];
}[K];
