import type { Choice, MediaKind, OutboundContent } from "../model/message.ts";
import { choiceId } from "./choice-id.ts";
import { limits } from "./limits.ts";
import { shorten, splitText } from "./split.ts";

/** What a step of a journey says, before it is known how many messages that takes. */
export interface Reply {
  readonly text: string;
  /** `image/jpeg:https://…` or `image:https://…`. */
  readonly attachments: readonly string[];
  readonly quickReplies: readonly { readonly text: string; readonly description?: string }[];
}

export interface PlanOptions {
  /** Stands before the number in each choice's id, so that a tap tells which question it answers. */
  readonly choiceIdPrefix: string;
  /** The label that opens a list, in the contact's language. */
  readonly listLabel: string;
}

/**
 * The messages that bring a reply to a phone, in order: attachments, then the text in as few pieces as fit, the last
 * with the choices as buttons (up to 3), a list (up to 10) or numbers in the text (more, or too long for either).
 */
export function planReply(reply: Reply, options: PlanOptions): readonly OutboundContent[] {
  const media = reply.attachments.map(readAttachment);
  const choices = reply.quickReplies.length === 0 ? undefined : offer(reply.quickReplies, options);
  if (choices === undefined) return captioned(media, reply.text);
  const text = reply.text.trim() === "" ? "👇" : reply.text;
  return [...media, ...choices(text)];
}

type Media = Extract<OutboundContent, { kind: "media" }>;

/** The text goes as the caption of a single attachment where it fits, and as texts of its own otherwise. */
function captioned(media: readonly OutboundContent[], text: string): readonly OutboundContent[] {
  const [only] = media;
  if (media.length === 1 && only?.kind === "media" && takesCaption(only) && fitsCaption(text)) {
    return [{ ...only, caption: text }];
  }
  return [...media, ...texts(text)];
}

const takesCaption = ({ media }: Media): boolean => media === "image" || media === "video" || media === "document";
const fitsCaption = (text: string): boolean => text.trim() !== "" && text.length <= limits.caption;

function texts(text: string): readonly OutboundContent[] {
  return splitText(text, limits.text)
    .filter((piece) => piece.trim() !== "")
    .map((piece) => ({ kind: "text", text: piece, previewUrl: /https?:\/\//.test(piece) }));
}

type Offer = (text: string) => readonly OutboundContent[];

function offer(replies: Reply["quickReplies"], options: PlanOptions): Offer {
  const choices = replies.map(({ text, description }, index): Choice => {
    const choice = { id: choiceId(options.choiceIdPrefix, index), title: text.trim() };
    return description === undefined || description.trim() === "" ? choice : { ...choice, description };
  });
  if (choices.some(({ title }) => title === "")) return numbered(choices);
  return asButtons(choices) ?? asList(choices, options.listLabel) ?? numbered(choices);
}

function asButtons(choices: readonly Choice[]): Offer | undefined {
  const titles = new Set(choices.map(({ title }) => title));
  const fits = choices.every((choice) => choice.title.length <= limits.buttonTitle && choice.description === undefined);
  if (!fits || choices.length > limits.buttons || titles.size < choices.length) return undefined;
  return (text) => led(text, limits.body, (last) => ({ kind: "buttons", text: last, buttons: choices }));
}

function asList(choices: readonly Choice[], label: string): Offer | undefined {
  const rows = choices.map(asRow);
  if (rows.length > limits.rows || rows.some((row) => row === undefined)) return undefined;
  const fitting = rows.filter((row) => row !== undefined);
  const button = shorten(label, limits.listButton);
  return (text) => led(text, limits.body, (last) => ({ kind: "list", text: last, button, rows: fitting }));
}

/** A title that is too long is cut and stands whole in the description, if it fits there and the place is free. */
function asRow(choice: Choice): Choice | undefined {
  const { title, description } = choice;
  const fits = (description?.length ?? 0) <= limits.rowDescription;
  if (title.length <= limits.rowTitle)
    return fits ? choice : { ...choice, description: shorten(description ?? "", 72) };
  if (title.length > limits.rowDescription || description !== undefined) return undefined;
  return { id: choice.id, title: shorten(title, limits.rowTitle), description: title };
}

/** Numbers in front of the choices: people answer with the digit or the words. */
function numbered(choices: readonly Choice[]): Offer {
  const lines = choices.map(({ title, description }, index) => {
    return `${index + 1}. ${title}${description === undefined ? "" : ` – ${description}`}`;
  });
  return (text) => texts(`${text}\n\n${lines.join("\n")}`);
}

/** All but the last piece of a long text as plain texts; the last carries the choices, so that they stand below. */
function led(text: string, limit: number, last: (piece: string) => OutboundContent): readonly OutboundContent[] {
  if (text.length <= limit) return [last(text)];
  const pieces = splitText(text, limits.text);
  const tail = splitText(pieces.at(-1) ?? "", limit);
  const before = [...pieces.slice(0, -1), tail.slice(0, -1).join("")];
  const end = tail.at(-1) ?? "";
  return end.trim() === "" ? led(text.trimEnd(), limit, last) : [...before.flatMap(texts), last(end)];
}

const kinds: Readonly<Record<string, MediaKind>> = {
  image: "image",
  video: "video",
  audio: "audio",
  document: "document",
  sticker: "sticker",
  application: "document",
  text: "document",
  geo: "document",
};

/** An attachment that is none of these is sent as the text of its address rather than lost. */
function readAttachment(attachment: string): OutboundContent {
  const [, type = "", link = ""] = /^([a-z]+)(?:\/[^:]*)?:(.*)$/is.exec(attachment) ?? [];
  const media = kindOf(type.toLowerCase(), attachment);
  if (media === undefined || !/^https?:\/\//i.test(link)) return { kind: "text", text: attachment, previewUrl: true };
  const content: Media = { kind: "media", media, source: { link } };
  const filename = media === "document" ? fileName(link) : undefined;
  return filename === undefined ? content : { ...content, filename };
}

function kindOf(type: string, attachment: string): MediaKind | undefined {
  if (/^image\/webp:/i.test(attachment)) return "sticker";
  // WhatsApp shows only these two; any other picture still arrives as a document.
  if (/^image\/(?!jpe?g:|png:)/i.test(attachment)) return "document";
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

function fileName(link: string): string | undefined {
  const name = /^[^?#]*\/([^/?#]+\.[a-z0-9]{1,8})(?:[?#]|$)/i.exec(link)?.[1];
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
