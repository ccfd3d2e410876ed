import { templateText } from "@hotline/core/whatsapp/template-fill.ts";
import type { TemplateForm } from "@hotline/core/whatsapp/template-form.ts";
import type { MessageTemplatesQuery, TemplateMedia } from "../../../../generated/graphql.ts";

export type Template = MessageTemplatesQuery["messageTemplates"][number];

export const keyOf = ({ name, language }: Pick<Template, "name" | "language">) => `${name} ${language}`;

/** What somebody chose, filled in. */
export interface ChosenTemplate {
  readonly name: string;
  readonly language: string;
  readonly values: readonly string[];
  /** As the person will read it. */
  readonly shown: string;
}

const parts = {
  HEADER: "header",
  TEXT: "body",
  BUTTON: "button",
  CODE: "code",
  COUPON: "coupon",
  MAP: "map",
  OFFER: "offer",
} as const;

/** What the person will read, with the values that are there already. */
export function shownOf({ header, text, footer, buttons, places }: Template, values: readonly string[]): string {
  const form: TemplateForm = {
    header,
    body: text,
    footer,
    buttons,
    quickReplies: [],
    actions: [],
    cards: [],
    lacks: null,
    media: null,
    places: places.map(({ part, name, example }) => ({ part: parts[part], name, example })),
  };
  return templateText(form, values);
}

/** Those that can be sent from here, first the ones in the person's language (three letters of ISO 639-3), by their names. */
export function offered(templates: readonly Template[], language: string): readonly Template[] {
  const wanted = shortCode(language);
  const isTheirs = (one: Template) => wanted !== "" && shortCode(one.language.replaceAll("_", "-")) === wanted;
  return templates
    .filter(({ lacks }) => lacks === null)
    .sort((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)) || a.name.localeCompare(b.name));
}

/** `fra` and `fr_CA` are one language. */
function shortCode(language: string): string {
  try {
    return language === "" ? "" : new Intl.Locale(language).language;
  } catch {
    return language;
  }
}

/** Whether a value can be sent: a place on the map lies on the earth, and an offer ends later. */
export function isGiven({ part, name }: Template["places"][number], value: string): boolean {
  if (value === "") return false;
  if (part === "OFFER") return Date.parse(value) > Date.now();
  const most = part !== "MAP" ? undefined : name === "latitude" ? 90 : name === "longitude" ? 180 : undefined;
  return most === undefined || Math.abs(Number(value)) <= most;
}

/** What WhatsApp takes above a text of each kind, as a browser's chooser of files has it. */
export const acceptedAs = {
  IMAGE: "image/jpeg,image/png",
  VIDEO: "video/mp4,video/3gpp",
  DOCUMENT: "application/pdf,text/plain,.doc,.docx,.xls,.xlsx,.ppt,.pptx",
} as const satisfies Record<TemplateMedia, string>;

/** Most templates begin with the person's name, after a word or two: "Dear {{1}}". What comes later is something else. */
export function greets({ text }: Template, { part, name }: Template["places"][number]): boolean {
  if (part !== "TEXT") return false;
  if (/^(first_?)?name$/.test(name)) return true;
  return name === "1" && /^\s*(\S+\s+){0,2}[*_~¡]{0,2}\{\{\s*1\s*\}\}/.test(text);
}

/** As long as WhatsApp lets a value of this part be. */
export const longestOf = (part: Template["places"][number]["part"]): number =>
  part === "CODE" || part === "COUPON" ? 15 : 1024;

/** WhatsApp takes neither lines nor tabs nor long gaps in a value; a time is meant in this browser's zone. */
export function asValue(typed: string, part?: Template["places"][number]["part"]): string {
  if (part === "OFFER") return Number.isNaN(Date.parse(typed)) ? "" : new Date(typed).toISOString();
  return typed.replaceAll(/\s+/g, " ").trim();
}
