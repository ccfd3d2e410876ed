import type { Environment } from "../expr/index.ts";
import type { Contact, Reference } from "./contact.ts";

/** How an asset is found: by its id, whatever it was called there, or by its name in any case. */
export type Match = { readonly uuid: string; readonly name?: string } | { readonly name: string };

/** Contacts that somebody put together, or all that match a query. */
export interface Group extends Reference {
  /** Whether a contact belongs to it; people are added by hand where there is none. */
  readonly matches?: (contact: Contact, environment: Environment) => boolean;
}

export type ChannelRole = "send" | "receive" | "call" | "answer";

/** A number or account over which contacts are reached. */
export interface Channel extends Reference {
  readonly address: string;
  readonly schemes: readonly string[];
  readonly roles: readonly ChannelRole[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly matchPrefixes?: readonly string[];
  readonly allowInternational?: boolean;
}

/** A part of a message template, with the numbers in its text → places in the list of variables. */
export interface TemplateComponent {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly display?: string;
  readonly variables: Readonly<Record<string, number>>;
}

/** A message template in one language, as one channel has it approved. */
export interface TemplateTranslation {
  readonly channel: Reference;
  /** `eng-US`, or `eng`. */
  readonly locale: string;
  readonly components: readonly TemplateComponent[];
  readonly variables: readonly { readonly type: string }[];
}

export interface Template extends Reference {
  readonly translations: readonly TemplateTranslation[];
}

/** A language model, and what it may be used for. */
export interface Llm extends Reference {
  readonly roles: readonly string[];
}

/** Addresses that are told when a journey comes by. */
export interface Resthook {
  readonly slug: string;
  readonly subscribers: readonly string[];
}
