import type { InboundContent, MediaKind, OutboundContent } from "@hotline/core/model/message.ts";

/** What a message says, as the server gives it: without ids of WhatsApp's. */
export type Content = InboundContent | OutboundContent;
export type ContentOf<Kind extends Content["kind"]> = Extract<Content, { readonly kind: Kind }>;

export function contentOf(content: unknown): Content {
  const isContent = typeof content === "object" && content !== null && "kind" in content;
  return isContent ? (content as Content) : { kind: "unknown", type: "", reason: "", raw: null };
}

/** A message in one line: the words of it, and what kind of thing it is where words do not say that. */
export interface Gist {
  readonly kind: GistKind;
  readonly text: string;
}

export type GistKind =
  | "text"
  | MediaKind
  | "location"
  | "contacts"
  | "reaction"
  | "form"
  | "template"
  | "callRequest"
  | "callAllowed"
  | "callRefused"
  | "product"
  | "order"
  | "other";

export function gistOf(given: unknown): Gist {
  const content = contentOf(given);
  switch (content.kind) {
    case "choice":
      return { kind: "text", text: content.title };
    case "media":
      return { kind: content.media, text: content.caption ?? content.filename ?? "" };
    case "location":
      return { kind: "location", text: content.name ?? content.address ?? "" };
    case "contacts":
      return { kind: "contacts", text: cardsIn(content.contacts).map(cardLine).join(", ") };
    case "reaction":
      return { kind: "reaction", text: content.emoji ?? "" };
    case "form":
      return { kind: "form", text: content.name };
    case "template":
      return content.shown ? { kind: "text", text: content.shown } : { kind: "template", text: content.name };
    case "edit":
      return { kind: "text", text: content.text ?? "" };
    case "callPermission":
      return { kind: content.accepted ? "callAllowed" : "callRefused", text: "" };
    case "order":
      return { kind: "order", text: content.text ?? "" };
    case "callRequest":
    case "product":
      return { kind: content.text ? "text" : content.kind, text: content.text ?? "" };
    default:
      return "text" in content ? { kind: "text", text: content.text } : { kind: "other", text: "" };
  }
}

export interface Card {
  readonly name: string;
  readonly numbers: readonly string[];
}

/** The cards that somebody sent along; what has neither a name nor a number is none. */
export function cardsIn(contacts: readonly unknown[]): readonly Card[] {
  return contacts.map(cardOf).filter(({ name, numbers }) => name !== "" || numbers.length > 0);
}

function cardOf(card: unknown): Card {
  const { name, phones } = objectOf(card);
  const { formatted_name: called } = objectOf(name);
  const numbers = Array.isArray(phones) ? phones.map((one) => objectOf(one)["phone"]) : [];
  return {
    name: typeof called === "string" ? called : "",
    // A phone book may have the same one as "mobile" and as "home".
    numbers: [...new Set(numbers.filter((number) => typeof number === "string"))],
  };
}

/** In a line. A number beside a name is kept apart, or it is shown backwards where the name is Arabic. */
const cardLine = ({ name, numbers }: Card): string =>
  name === "" ? numbers.join(" ") : [name, ...numbers.map((number) => `\u2066${number}\u2069`)].join(" ");

/** What was filled in, a value in a line; the token is for machines. */
export function filledIn(values: unknown): readonly string[] {
  return Object.entries(objectOf(values)).flatMap(([key, value]) => {
    if (key === "flow_token") return [];
    if (typeof value !== "object" || value === null) return [`${key}: ${String(value)}`];
    return Array.isArray(value) ? [`${key}: ${value.map(String).join(", ")}`] : filledIn(value);
  });
}

/** What somebody ordered, a product in a line. */
export function orderedIn(items: readonly unknown[]): readonly string[] {
  return items.map((item) => {
    const { product_retailer_id: product, quantity } = objectOf(item);
    return [product, quantity === undefined ? undefined : `× ${String(quantity)}`].filter(Boolean).join(" ");
  });
}

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
