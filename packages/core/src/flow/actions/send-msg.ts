import type { QuickReply, Templating } from "../events.ts";
import type { Localized, Step } from "../flow.ts";
import { cut, limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import type { ActionKind } from "./kind.ts";

interface Parts {
  readonly uuid: string;
  readonly text: readonly string[];
  readonly attachments: readonly string[];
  readonly quickReplies: readonly string[];
}

/** Says something to the contact, in their language where it is translated. */
export const sendMsg: ActionKind = {
  type: "send_msg",
  read(fields) {
    const parts: Parts = {
      uuid: fields.uuid(),
      text: [fields.optionalText("text") ?? fields.fail('"text" is missing')],
      attachments: fields.texts("attachments", limits.attachments),
      quickReplies: readQuickReplies(fields),
    };
    const template = readTemplate(fields);
    return (step) => send(step, parts, template);
  },
};

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

function readTemplate(fields: Fields): Templating | undefined {
  const template = fields.optionalObject("template");
  if (template === undefined) return undefined;
  const reference = { uuid: template.uuid(), name: template.text("name") };
  return { template: reference, variables: fields.texts("template_variables", limits.templateVariables) };
}

function send(step: Step, parts: Parts, template: Templating | undefined): void {
  const text = step.localize(parts.uuid, "text", parts.text);
  const attachments = step.localize(parts.uuid, "attachments", parts.attachments);
  const replies = step.localize(parts.uuid, "quick_replies", parts.quickReplies);
  const language = languageOf(parts, text, attachments, replies);
  const { status } = step.contact;
  step.emit({
    type: "msg_created",
    text: step.evaluate(text.texts[0] ?? ""),
    attachments: attachments.texts.flatMap((attachment) => evaluateAttachment(step, attachment)),
    quickReplies: replies.texts.flatMap((reply) => evaluateReply(step, reply)),
    ...(template && { templating: { ...template, variables: template.variables.map((one) => step.evaluate(one)) } }),
    ...(language === "" ? {} : { locale: localeOf(language, step.environment.defaultCountry) }),
    ...(status === "active" ? {} : { unsendableReason: `contact_${status}` }),
  });
}

function languageOf(parts: Parts, text: Localized, attachments: Localized, replies: Localized): string {
  if (parts.text[0] !== "") return text.language;
  if (parts.attachments.length > 0) return attachments.language;
  return parts.quickReplies.length > 0 ? replies.language : "";
}

function localeOf(language: string, country: string | undefined): string {
  return country === undefined ? language : `${language}-${country}`;
}

const attachmentPattern = /^(image|audio|video|application|geo|unavailable|\w+\/[^:]+):./s;

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
  if (!attachmentPattern.test(attachment)) return "Attachment evaluated to invalid value";
  return attachment.length > most ? `Evaluated attachment is longer than the ${most} limit` : undefined;
}

function evaluateReply(step: Step, template: string): readonly QuickReply[] {
  const reply = step.evaluate(template);
  if (reply !== "") return [parseQuickReply(reply)];
  step.error("Quick reply text evaluated to empty string and will be ignored");
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
