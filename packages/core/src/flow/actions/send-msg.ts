import { sendRoute } from "../channels.ts";
import type { Reference } from "../contact.ts";
import type { MessageContent, MessageCreated } from "../events.ts";
import type { Step } from "../flow.ts";
import { limits } from "../limits.ts";
import type { Fields } from "../read/fields.ts";
import { previewTemplate } from "../templates.ts";
import { formatUrn } from "../urns.ts";
import { readReference } from "./assets.ts";
import type { ActionKind } from "./kind.ts";
import { evaluateMessage, languageOf, localeOf, localizeMessage, type MessageParts, readMessage } from "./message.ts";
import { messageTexts, template } from "./parts.ts";

/** Says something to the contact, in their language where it is translated. */
export const sendMsg: ActionKind = {
  type: "send_msg",
  parts: { texts: [...messageTexts, template("template_variables")], refers: [{ type: "template", at: "template" }] },
  read(fields) {
    const parts = readMessage(fields);
    const template = readTemplate(fields);
    return (step) => send(step, parts, template);
  },
};

/** A message template, and the templates of what is put into it. */
export interface TemplateUse {
  readonly named: Reference;
  readonly variables: readonly string[];
}

/** The template that a message may be sent as, with the values of its places; undefined where there is none. */
export function readTemplate(fields: Fields): TemplateUse | undefined {
  const template = fields.optionalObject("template");
  if (template === undefined) return undefined;
  const variables = fields.texts("template_variables", limits.templateVariables);
  return { named: readReference(template), variables };
}

type Outgoing = Pick<MessageCreated, "urn" | "channel">;
type Prepared = MessageContent & Pick<MessageCreated, "templating" | "locale">;

function send(step: Step, parts: MessageParts, use: TemplateUse | undefined): void {
  const localized = localizeMessage(step, parts);
  const plain = evaluateMessage(step, localized);
  const language = languageOf(parts, localized);
  const locale = language === "" ? {} : { locale: localeOf(language, step.environment.defaultCountry) };
  const route = routeOf(step);
  const content: Prepared = (use && fromTemplate(step, use, route)) ?? { ...plain, ...locale };
  const reason = unsendable(step, content, route);
  step.emit({
    type: "msg_created",
    ...route,
    ...content,
    ...(reason === undefined ? {} : { unsendableReason: reason }),
  });
}

/** Where the message goes; undefined if there is no way, empty where the host knows the only one. */
function routeOf({ contact, assets }: Step): Outgoing | undefined {
  const channels = assets.channels?.();
  if (channels === undefined) return {};
  const route = sendRoute(contact, channels);
  if (route === undefined) return undefined;
  const { uuid, name } = route.channel;
  const { scheme, path } = route.urn;
  return { urn: formatUrn({ scheme, path }), channel: { uuid, name } };
}

function unsendable({ contact, assets }: Step, content: MessageContent, route: Outgoing | undefined) {
  if (contact.status !== "active") return `contact_${contact.status}`;
  return assets.unsendable?.(content) ?? (route === undefined ? "no_route" : undefined);
}

/** Outside the window WhatsApp takes approved templates only: what is said is then what the template says. */
function fromTemplate(
  step: Step,
  { named, variables }: TemplateUse,
  route: Outgoing | undefined,
): Prepared | undefined {
  const template = step.assets.template?.(named);
  if (template === undefined || route === undefined) return undefined;
  const texts = variables.map((variable) => step.evaluate(variable));
  return previewTemplate(template, route.channel?.uuid, step.localeOrder(), texts);
}
