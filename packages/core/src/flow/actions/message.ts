import { isAttachment } from "../attachments.ts";
import type { MessageContent, QuickReply } from "../events.ts";
import type { Localized, Step } from "../flow.ts";
import { cut, limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";

/** What a message is made of, as templates. */
export interface MessageParts {
  readonly uuid: string;
  readonly text: readonly string[];
  readonly attachments: readonly string[];
  readonly quickReplies: readonly string[];
}

/** The parts of a message in one language. */
export interface LocalizedParts {
  readonly text: Localized;
  readonly attachments: Localized;
  readonly quickReplies: Localized;
}

/** The parts of something said, as authors write them. Fails where there is no text. */
export function readMessage(fields: Fields): MessageParts {
  return {
    uuid: fields.uuid(),
    text: [fields.optionalText("text") ?? fields.fail('"text" is missing')],
    attachments: fields.texts("attachments", limits.attachments),
    quickReplies: readQuickReplies(fields),
  };
}

/** Texts, or objects with `text` and `extra`, which are the same in the long form. */
function readQuickReplies(fields: Fields): readonly string[] {
  return fields.list("quick_replies", limits.quickReplies).map((reply, index) => {
    if (typeof reply === "string" && reply.length <= 1_000) return reply;
    const { text, extra } = Object(reply);
    if (typeof text !== "string")
      return fields.fail(`"quick_replies" ${index + 1} must be a text of up to 1000 characters`);
    return typeof extra === "string" && extra !== "" ? `${text}<extra>${extra}` : text;
  });
}

/** The texts that are best for the contact. */
export function localizeMessage(step: Step, parts: MessageParts): LocalizedParts {
  return {
    text: step.localize(parts.uuid, "text", parts.text),
    attachments: step.localize(parts.uuid, "attachments", parts.attachments),
    quickReplies: step.localize(parts.uuid, "quick_replies", parts.quickReplies),
  };
}

/** The language of the first part that there is; empty for a message without any. */
export function languageOf(parts: MessageParts, localized: LocalizedParts): string {
  if (parts.text[0] !== "") return localized.text.language;
  if (parts.attachments.length > 0) return localized.attachments.language;
  return parts.quickReplies.length > 0 ? localized.quickReplies.language : "";
}

/** `eng-KE`, or the language alone. */
export function localeOf(language: string, country: string | undefined): string {
  return country === undefined ? language : `${language}-${country}`;
}

/** What is said; parts that come out empty or malformed are left out, and the author is told. */
export function evaluateMessage(step: Step, { text, attachments, quickReplies }: LocalizedParts): MessageContent {
  return {
    text: step.evaluate(text.texts[0] ?? ""),
    attachments: attachments.texts.flatMap((attachment) => evaluateAttachment(step, attachment)),
    quickReplies: quickReplies.texts.flatMap((reply) => evaluateReply(step, reply)),
  };
}

function evaluateAttachment(step: Step, template: string): readonly string[] {
  const attachment = step.evaluate(template).trim();
  const problem = attachmentProblem(attachment);
  if (problem === undefined) return [attachment];
  step.error(`${problem} and will be ignored`);
  return [];
}

function attachmentProblem(attachment: string): string | undefined {
  const most = limits.attachmentCharacters;
  if (attachment === "") return "Attachment evaluated to empty string";
  if (!isAttachment(attachment)) return "Attachment evaluated to invalid value";
  return attachment.length > most ? `Evaluated attachment is longer than the ${most} limit` : undefined;
}

function evaluateReply(step: Step, template: string): readonly QuickReply[] {
  const reply = step.evaluate(template);
  if (reply !== "") return [parseQuickReply(reply)];
  step.error("Quick reply evaluated to empty string and will be ignored");
  return [];
}

/** `<type>text<extra>extra`, of which only the text must be there. */
export function parseQuickReply(source: string): QuickReply {
  // Hardly a reply has a type or an extra, and each of them comes by here.
  if (!source.includes("<")) return { type: "text", text: cut(source, limits.quickReplyCharacters) };
  const [, type = "text", rest = source] = /^<(location|form|url)>(.*)$/s.exec(source) ?? [];
  if (type === "location") return { type, text: cut(rest, limits.quickReplyCharacters) };
  const [text = "", ...extras] = rest.split("<extra>");
  return {
    type: type === "form" || type === "url" ? type : "text",
    text: cut(text, limits.quickReplyCharacters),
    ...(extras.length === 0 ? {} : { extra: cut(extras.join("<extra>"), limits.quickReplyExtraCharacters) }),
  };
}
