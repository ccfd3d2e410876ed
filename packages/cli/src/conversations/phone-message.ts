import type { MediaSource, OutboundContent } from "@hotline/core/model/outbound.ts";
import { shownOf } from "@hotline/core/whatsapp/index.ts";

/** What a message looks like on a phone. */
export interface PhoneMessage {
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string; readonly description?: string }[];
  readonly choiceKind: "button" | "list";
  readonly attachments: readonly string[];
}

/** The message as the person who gets it sees it. */
export function onPhone(content: OutboundContent): PhoneMessage {
  const { text, choices, files } = shownOf(content);
  const attachments = [...files.map(({ media, source }) => `${media}:${addressOf(source)}`), ...besides(content)];
  const choiceKind = content.kind === "list" ? "list" : "button";
  return { text: content.kind === "location" ? "" : text, choices, choiceKind, attachments };
}

const addressOf = (source: MediaSource): string => ("link" in source ? source.link : source.id);

/** What comes along that is neither words nor a file nor a choice. */
function besides(content: OutboundContent): readonly string[] {
  switch (content.kind) {
    case "text":
    case "buttons":
    case "list":
    case "media":
    case "reaction":
    case "locationRequest":
    case "contactRequest":
    case "carousel":
      return [];
    case "link":
      return [`link:${content.url}`];
    case "location":
      return [`location:${content.latitude},${content.longitude}`];
    case "template":
      return [`template:${content.name}`];
    default:
      return [content.kind];
  }
}

/** The message as lines of text: what is attached, what is said, and what can be tapped. */
export function showMessage({ text, choices, attachments }: PhoneMessage): string {
  return [
    ...attachments.map((attachment) => `<${attachment}>`),
    ...(text === "" ? [] : [text]),
    ...choices.map(({ title, description }) => `[${title}]${description === undefined ? "" : ` ${description}`}`),
  ].join("\n");
}
