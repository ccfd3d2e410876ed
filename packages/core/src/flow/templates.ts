import { parseQuickReply } from "./actions/message.ts";
import type { Template, TemplateComponent, TemplateTranslation } from "./assets.ts";
import { isAttachment } from "./attachments.ts";
import type { MessageContent, MessageCreated, QuickReply } from "./events.ts";

/**
 * What a message template says with its variables filled in, in the best of its languages for a channel. `locales` are
 * those to try, best first, e.g. `eng-ZA`. Undefined if the channel has no translation of it. Without a channel the host
 * knows the only way, and has templates of that alone.
 */
export function previewTemplate(
  template: Template,
  channel: string | undefined,
  locales: readonly string[],
  values: readonly string[],
): (MessageContent & Pick<MessageCreated, "templating" | "locale">) | undefined {
  const own = template.translations.filter((one) => channel === undefined || one.channel.uuid === channel);
  const translation = bestTranslation(own, locales);
  if (translation === undefined) return undefined;
  const variables = translation.variables.map(({ type }, index) => ({ type, value: values[index] ?? "" }));
  const components = translation.components.map((component) => ({
    component,
    said: filled(
      component,
      variables.map(({ value }) => value),
    ),
  }));
  const { uuid, name } = template;
  return {
    text: textOf(components),
    attachments: variables
      .filter(({ type, value }) => type !== "text" && isAttachment(value))
      .map(({ value }) => value),
    quickReplies: components.flatMap(replyOf),
    templating: { template: { uuid, name }, components: components.flatMap(withVariables), variables },
    locale: translation.locale,
  };
}

interface Filled {
  readonly component: TemplateComponent;
  readonly said: string;
}

function filled({ content, variables }: TemplateComponent, values: readonly string[]): string {
  return content.replaceAll(/\{\{(\w+)\}\}/g, (whole, number: string) => {
    const place = variables[number];
    return place === undefined ? whole : (values[place] ?? "");
  });
}

function textOf(components: readonly Filled[]): string {
  const texts = components.filter(({ component: { type } }) => /^(header\/text|body\/|footer\/)/.test(type));
  return texts.map(({ said }) => said).join("\n\n");
}

function replyOf({ component: { type, display }, said }: Filled): readonly QuickReply[] {
  if (type === "button/quick_reply") return [parseQuickReply(said)];
  return type.startsWith("button/") ? [parseQuickReply(display ?? said)] : [];
}

/** Only these need filling in when the message is sent. */
function withVariables({ component: { name, type, variables } }: Filled) {
  return Object.keys(variables).length === 0 ? [] : [{ name, type, variables }];
}

/** The same locale, else the same language, else what comes first. */
function bestTranslation(
  translations: readonly TemplateTranslation[],
  locales: readonly string[],
): TemplateTranslation | undefined {
  for (const locale of locales) {
    const language = locale.split("-")[0];
    const found =
      translations.find((translation) => translation.locale === locale) ??
      translations.find((translation) => translation.locale === language) ??
      translations.find((translation) => translation.locale.split("-")[0] === language);
    if (found !== undefined) return found;
  }
  return translations[0];
}
