import type { InboundContent, OutboundContent } from "@hotline/core/model/message.ts";

/** What a message says, as the server gives it: without ids of WhatsApp's. */
export type Content = InboundContent | OutboundContent;

export function contentOf(content: unknown): Content {
  const isContent = typeof content === "object" && content !== null && "kind" in content;
  return isContent ? (content as Content) : { kind: "unknown", type: "", reason: "", raw: null };
}

/** A message in one line: the words of it, and what kind of thing it is where words do not say that. */
export interface Gist {
  readonly kind:
    | "text"
    | "image"
    | "video"
    | "audio"
    | "document"
    | "sticker"
    | "location"
    | "contacts"
    | "reaction"
    | "form"
    | "template"
    | "other";
  readonly text: string;
}

export function gistOf(given: unknown): Gist {
  const content = contentOf(given);
  switch (content.kind) {
    case "text":
    case "buttons":
    case "list":
    case "locationRequest":
    case "link":
      return { kind: "text", text: content.text };
    case "choice":
      return { kind: "text", text: content.title };
    case "media":
      return { kind: content.media, text: content.caption ?? content.filename ?? "" };
    case "location":
      return { kind: "location", text: content.name ?? content.address ?? "" };
    case "contacts":
      return { kind: "contacts", text: "" };
    case "reaction":
      return { kind: "reaction", text: content.emoji ?? "" };
    case "form":
      return { kind: "form", text: content.name };
    case "template":
      return content.shown ? { kind: "text", text: content.shown } : { kind: "template", text: content.name };
    case "edit":
      return { kind: "text", text: content.text ?? "" };
    default:
      return { kind: "other", text: "" };
  }
}

/** The choices that a message offered. */
export function choicesOf(given: unknown): readonly string[] {
  const content = contentOf(given);
  if (content.kind === "buttons") return content.buttons.map(({ title }) => title);
  return content.kind === "list" ? content.rows.map(({ title }) => title) : [];
}
