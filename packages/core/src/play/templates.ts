import type { MessageCreated, Template, TemplateComponent, TemplateTranslation } from "../flow/index.ts";
import { threeLetters } from "../flow/languages.ts";
import { previewTemplate } from "../flow/templates.ts";
import type { OutboundContent } from "../model/message.ts";
import type { ApprovedTemplate } from "../model/template.ts";
import { choiceId, readTemplate, type TemplateForm, templateComponents, templateText } from "../whatsapp/index.ts";

/** A template by its name, and the values for its places. */
export interface TemplateUse {
  readonly name: string;
  readonly variables: readonly string[];
}

interface Translation extends TemplateTranslation {
  readonly language: string;
  readonly form: TemplateForm;
}

/** WhatsApp refuses a value that is empty: a reminder without a name is better than none. */
const nothing = "–";

/**
 * The templates of a number that a journey can fill in with texts, by their names. One with a picture above it, a place
 * or a code is for a human or a program.
 */
export class Templates {
  readonly #byName: ReadonlyMap<string, readonly Translation[]>;

  constructor(approved: readonly ApprovedTemplate[]) {
    const translations = approved.flatMap(({ name, language, components }) => {
      const form = readTemplate(components);
      return takesTextsAlone(form) ? [{ name, ...translationOf(language, form) }] : [];
    });
    this.#byName = Map.groupBy(translations, ({ name }) => name);
  }

  /** As the engine asks for it; whose ids those in journeys are is not known here. */
  find({ name }: { readonly name: string }): Template | undefined {
    const translations = this.#byName.get(name.toLowerCase());
    return translations && { uuid: "", name: name.toLowerCase(), translations };
  }

  /** What one says in the best of its languages; undefined where there is none of that name. */
  say({ name, variables }: TemplateUse, locales: readonly string[]) {
    const template = this.find({ name });
    return template && previewTemplate(template, undefined, locales, variables);
  }

  /** What was said by a template, as WhatsApp takes it; undefined where it was said without one. */
  message({ templating, locale }: MessageCreated, promptId: string): OutboundContent | undefined {
    if (templating === undefined) return undefined;
    const { name } = templating.template;
    const used = this.#byName.get(name)?.find((one) => one.locale === locale);
    if (used === undefined) return undefined;
    const { form, language } = used;
    const values = templating.variables.map(({ value }) => oneLine(value) || nothing);
    const components = [...templateComponents(form, values), ...form.quickReplies.map(replyOf(promptId))];
    return { kind: "template", name, language, components, shown: templateText(form, values) };
  }
}

const takesTextsAlone = ({ media, lacks, places, actions }: TemplateForm): boolean =>
  media === null &&
  lacks === null &&
  actions.length === 0 &&
  places.every(({ part }) => part === "header" || part === "body" || part === "button");

/** A tap brings back which question it answers, as that on a button of ours does. */
const replyOf = (promptId: string) => (button: number) => ({
  type: "button",
  sub_type: "quick_reply",
  index: String(button),
  parameters: [{ type: "payload", payload: choiceId(promptId, button) }],
});

/** WhatsApp takes no new line, no tab and no row of spaces in a value. */
const oneLine = (value: string): string => value.replaceAll(/\s+/g, " ").trim();

/** Whoever sends has one way only, so no channel is named. */
function translationOf(language: string, form: TemplateForm): Translation {
  const places = (part: string, button?: number) =>
    Object.fromEntries(
      form.places.flatMap((one, index) => (one.part === part && one.button === button ? [[one.name, index]] : [])),
    );
  const text = (name: "header" | "body" | "footer"): readonly TemplateComponent[] =>
    form[name] === "" ? [] : [{ name, type: `${name}/text`, content: form[name], variables: places(name) }];
  const buttons = form.buttons.map((content, index) => {
    const type = form.quickReplies.includes(index) ? "button/quick_reply" : "button/url";
    return { name: `button.${index}`, type, content, variables: places("button", index) };
  });
  return {
    channel: { uuid: "", name: "" },
    locale: localeOf(language),
    language,
    form,
    components: [...text("header"), ...text("body"), ...text("footer"), ...buttons],
    variables: form.places.map(() => ({ type: "text" })),
  };
}

/** `en_US` → `eng-US`. */
function localeOf(language: string): string {
  const [, country] = language.split("_");
  return country === undefined ? threeLetters(language) : `${threeLetters(language)}-${country}`;
}
