import type { Header } from "../../model/outbound.ts";
import type { Built, Shown, ShownFile } from "./send.ts";

interface Framed {
  readonly header?: Header;
  readonly text?: string;
  readonly footer?: string;
}

/** A message with something to tap below its text. */
export function interactive(type: string, { header, text, footer }: Framed, action: unknown): Built {
  const frame: Record<string, unknown> = { type };
  if (header !== undefined) frame.header = above(header);
  if (text !== undefined) frame.body = { text };
  if (footer !== undefined) frame.footer = { text: footer };
  frame.action = action;
  return ["interactive", frame];
}

function above(header: Header): Record<string, unknown> {
  return header.kind === "text" ? { type: "text", text: header.text } : fileAbove(header);
}

/** A file above a text, as WhatsApp takes it. */
export function fileAbove({ media, source, filename }: ShownFile): Record<string, unknown> {
  return { type: media, [media]: filename === undefined ? source : { ...source, filename } };
}

/** An address behind a label, as WhatsApp takes it. */
export const opens = ({ label, url }: { readonly label: string; readonly url: string }) => ({
  name: "cta_url",
  parameters: { display_text: label, url },
});

/** The members that are there; WhatsApp refuses those that are null. */
export function present<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  const kept: Partial<T> = {};
  for (const key of keys) if (value[key] !== undefined) kept[key] = value[key];
  return kept;
}

type Seen = { readonly [K in keyof Framed]?: Framed[K] | undefined } & Partial<Omit<Shown, keyof Framed>>;

/** What is seen of a message with these parts. */
export function seen({ header, text = "", footer = "", ...more }: Seen): Shown {
  return {
    heading: header?.kind === "text" ? header.text : "",
    text,
    footer,
    files: header?.kind === "media" ? [header] : [],
    choices: [],
    labels: [],
    ...more,
  };
}
