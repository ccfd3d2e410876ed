import type { MessageContent } from "../events.ts";
import type { Localized, Step } from "../flow.ts";
import { type ActionKind, online } from "./kind.ts";
import { evaluateMessage, type MessageParts, readMessage } from "./message.ts";
import { messageTexts, recipientReferences, recipientTexts, template } from "./parts.ts";
import { isEmpty, type RecipientRules, readRecipients, resolveRecipients } from "./recipients.ts";
import { readTemplate, type TemplateUse } from "./send-msg.ts";

/** Says something to others, in each language in which it is written. */
export const sendBroadcast: ActionKind = {
  type: "send_broadcast",
  flowTypes: online,
  parts: {
    texts: [...recipientTexts, ...messageTexts, template("template_variables")],
    refers: [...recipientReferences, { type: "template", at: "template" }],
  },
  read(fields) {
    const parts = readMessage(fields);
    const recipients = readRecipients(fields);
    const use = readTemplate(fields);
    return (step) => broadcast(step, parts, recipients, use);
  },
};

function broadcast(step: Step, parts: MessageParts, rules: RecipientRules, use: TemplateUse | undefined): void {
  const recipients = resolveRecipients(step, rules);
  const { language } = step.flow;
  const languages = [language, ...[...step.flow.localization.keys()].filter((other) => other !== language)];
  const translations = Object.fromEntries(languages.map((each) => [each, contentIn(step, parts, each)]));
  if (isEmpty(recipients)) return;
  if (step.trigger.batch && (recipients.groups !== undefined || recipients.contactQuery !== undefined)) {
    step.error("Can't send broadcasts to groups during batch starts");
    return;
  }
  step.emit({
    type: "broadcast_created",
    translations,
    baseLanguage: language,
    ...recipients,
    ...(use && templateOf(step, use)),
  });
}

/** Which template says it to those whose window is closed. Where the host knows all templates, it is one of them. */
function templateOf(step: Step, { named, variables }: TemplateUse) {
  const template = step.assets.template === undefined ? named : step.assets.template(named);
  if (template === undefined) return undefined;
  const { uuid, name } = template;
  const templateVariables = variables.map((variable) => step.evaluate(variable));
  return { template: { uuid, name }, ...(templateVariables.length > 0 && { templateVariables }) };
}

/** Each part in this language where it is translated, else as it was written. */
function contentIn(step: Step, parts: MessageParts, language: string): MessageContent {
  const own = step.flow.localization.get(language)?.get(parts.uuid);
  const pick = (property: string, base: readonly string[]): Localized => ({
    texts: language === step.flow.language ? base : (own?.get(property) ?? base),
    language,
  });
  return evaluateMessage(step, {
    text: pick("text", parts.text),
    attachments: pick("attachments", parts.attachments),
    quickReplies: pick("quick_replies", parts.quickReplies),
  });
}
