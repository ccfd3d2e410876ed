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

/** A line above the text. */
interface TextHeader {
  readonly kind: "text";
  readonly text: string;
}

/** A file above the text. */
interface MediaHeader {
  readonly kind: "media";
  readonly media: "image" | "video" | "document";
  readonly source: MediaSource;
  /** Of a document. */
  readonly filename?: string;
}

export type Header = TextHeader | MediaHeader;

/** Rows that follow each other with the same section stand below its title. */
export interface ListRow extends Choice {
  readonly section?: string;
}

/** A button that opens an address. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** One of several pictures side by side, with a button that opens an address, or with buttons that answer. */
export type Card = {
  readonly media: "image" | "video";
  readonly source: MediaSource;
  readonly text?: string;
} & ({ readonly link: Link } | { readonly buttons: readonly Choice[] });

/** Products of a catalogue, by the ids that they have in it. */
export interface ProductSection {
  readonly title: string;
  readonly products: readonly string[];
}

/** What each kind of message holds that we send, in our words. */
interface OutboundKinds {
  text: { readonly text: string; readonly previewUrl?: boolean };
  buttons: {
    readonly header?: Header;
    readonly text: string;
    readonly buttons: readonly Choice[];
    readonly footer?: string;
  };
  list: {
    readonly header?: TextHeader;
    readonly text: string;
    /** The label that opens the list. */
    readonly button: string;
    readonly rows: readonly ListRow[];
    readonly footer?: string;
  };
  media: {
    readonly media: MediaKind;
    readonly source: MediaSource;
    readonly caption?: string;
    readonly filename?: string;
    /** An audio that looks as if it had been recorded in the chat; WhatsApp wants OGG with OPUS for that. */
    readonly voice?: boolean;
  };
  location: Place;
  contacts: { readonly contacts: readonly unknown[] };
  reaction: { readonly messageId: string; readonly emoji: string };
  locationRequest: { readonly text: string };
  contactRequest: { readonly text: string };
  link: Link & { readonly header?: Header; readonly text: string; readonly footer?: string };
  /** WhatsApp calls it a flow: screens that were made in WhatsApp Manager. */
  formRequest: {
    readonly header?: Header;
    readonly text: string;
    readonly footer?: string;
    /** The label that opens the form. */
    readonly label: string;
    readonly form: { readonly id: string } | { readonly name: string };
    /** Comes back with the answer. */
    readonly token?: string;
    /** Not published yet: only those who made it can open it. */
    readonly isDraft?: boolean;
    /** The screen that it opens with, and what is known already; without it, the form's own first screen. */
    readonly first?: { readonly screen: string; readonly values?: Readonly<Record<string, unknown>> };
    /** The form's own server says what it opens with. */
    readonly asksServer?: boolean;
  };
  carousel: { readonly text: string; readonly cards: readonly Card[] };
  /** Asks whether we may call. */
  callRequest: { readonly text?: string };
  /** A button that calls us. */
  callButton: {
    readonly text: string;
    readonly label: string;
    /** How long the button works. */
    readonly minutes?: number;
    /** Comes along with the call. */
    readonly payload?: string;
  };
  product: {
    readonly catalogId: string;
    readonly productId: string;
    readonly text?: string;
    readonly footer?: string;
  };
  products: {
    readonly header: TextHeader;
    readonly text: string;
    readonly footer?: string;
    readonly catalogId: string;
    readonly sections: readonly ProductSection[];
  };
  /** The whole catalogue of the account. */
  catalogue: {
    readonly text: string;
    readonly footer?: string;
    /** The product whose picture stands above the text; without it, the first one's. */
    readonly productId?: string;
  };
  /** Asks for a postal address; WhatsApp has this in India alone. */
  addressRequest: {
    readonly text: string;
    readonly country: "IN";
    /** What is known already, by WhatsApp's names: `name`, `phone_number`, `in_pin_code` … */
    readonly values?: Readonly<Record<string, string>>;
  };
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
