import { asArray, asObject } from "./values.ts";

/** A place of a template that a value goes to. */
export interface TemplatePlace {
  readonly part: "header" | "body" | "button";
  /** `1`, or a name where the template's places have names. */
  readonly name: string;
  /** What its author showed WhatsApp. */
  readonly example: string;
  /** Which button; they count from 0. */
  readonly button?: number;
}

/** A template as somebody fills it in. */
export interface TemplateForm {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  /** The words on its buttons. */
  readonly buttons: readonly string[];
  /** In the order in which values are given. */
  readonly places: readonly TemplatePlace[];
  /** Needs what is no text, such as a picture above it. */
  readonly needsMore: boolean;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the components of a template as WhatsApp describes them. */
export function readTemplate(components: readonly unknown[]): TemplateForm {
  const parts = objects(components);
  const named = (type: string) => parts.find((part) => text(part["type"]).toUpperCase() === type);
  const [header, body, footer] = [named("HEADER"), named("BODY"), named("FOOTER")];
  const buttons = objects(named("BUTTONS")?.["buttons"]);
  const format = text(header?.["format"]).toUpperCase() || "TEXT";
  return {
    header: text(header?.["text"]),
    body: text(body?.["text"]),
    footer: text(footer?.["text"]),
    buttons: buttons.map((button) => text(button["text"])),
    places: [...placesIn("header", header), ...placesIn("body", body), ...buttons.flatMap(placesOfButton)],
    needsMore: (header !== undefined && format !== "TEXT") || buttons.some(isOfAnotherKind),
  };
}

const plainButtons: ReadonlySet<string> = new Set(["QUICK_REPLY", "URL", "PHONE_NUMBER"]);
const isOfAnotherKind = ({ type }: Json): boolean => !plainButtons.has(text(type).toUpperCase());

/** Numbers in their order, whatever the order in the text: WhatsApp takes values by number. */
function namesIn(template: string): readonly string[] {
  const found = new Set(Array.from(template.matchAll(placePattern), ([, name = ""]) => name));
  return [...found].sort((a, b) => Number(a) - Number(b) || 0);
}

const placePattern = /\{\{\s*(\w+)\s*\}\}/g;

function placesIn(part: "header" | "body", component: Json | undefined): readonly TemplatePlace[] {
  const examples = examplesOf(asObject(component?.["example"]), part);
  return namesIn(text(component?.["text"])).map((name, index) => {
    return { part, name, example: examples.get(name) ?? examples.get(String(index + 1)) ?? "" };
  });
}

/** `{ body_text: [["Ann", "9:00"]] }`, `{ header_text: ["Ann"] }` or `{ body_text_named_params: [{ param_name, example }] }`. */
function examplesOf(example: Json | undefined, part: string): ReadonlyMap<string, string> {
  const named = objects(example?.[`${part}_text_named_params`]);
  if (named.length > 0) return new Map(named.map((one) => [text(one["param_name"]), text(one["example"])]));
  const listed = asArray(example?.[`${part}_text`]) ?? [];
  const texts = asArray(listed[0]) ?? listed;
  return new Map(texts.map((each, index) => [String(index + 1), text(each)]));
}

function placesOfButton({ url, example }: Json, button: number): readonly TemplatePlace[] {
  const [name] = namesIn(text(url));
  if (name === undefined) return [];
  return [{ part: "button", name, button, example: text((asArray(example) ?? [])[0]) }];
}

/** The values as WhatsApp takes them, in the order of the places. */
export function templateComponents({ places }: TemplateForm, values: readonly string[]): readonly unknown[] {
  const given = places.map((place, index) => ({ place, value: values[index] ?? "" }));
  const texts = (["header", "body"] as const).flatMap((type) => {
    const parameters = given.flatMap(({ place, value }) => (place.part === type ? [parameter(place, value)] : []));
    return parameters.length === 0 ? [] : [{ type, parameters }];
  });
  const buttons = given.flatMap(({ place: { part, button }, value }) =>
    part === "button" ? [{ type: "button", sub_type: "url", index: String(button), parameters: [said(value)] }] : [],
  );
  return [...texts, ...buttons];
}

const said = (value: string) => ({ type: "text", text: value });

function parameter({ name }: TemplatePlace, value: string) {
  return /^\d+$/.test(name) ? said(value) : { ...said(value), parameter_name: name };
}

/** The values among components as WhatsApp takes them, in the order of the places; empty where one is missing. */
export function templateValues({ places }: TemplateForm, components: readonly unknown[]): readonly string[] {
  const given = objects(components);
  return places.map(({ part, name, button }, index) => {
    const mine = given.find(
      ({ type, index: at }) => text(type).toLowerCase() === part && (part !== "button" || Number(at) === button),
    );
    const parameters = objects(mine?.["parameters"]);
    const before = places.slice(0, index).filter((one) => one.part === part && part !== "button").length;
    const parameter = parameters.find((one) => one["parameter_name"] === name) ?? parameters[before];
    return text(parameter?.["text"]);
  });
}

/** What the person reads; places without a value stay as they are. */
export function templateText(form: TemplateForm, values: readonly string[]): string {
  const { header, body, footer, places } = form;
  const filled = (part: "header" | "body", template: string) =>
    template.replaceAll(placePattern, (whole, name: string) => {
      const index = places.findIndex((place) => place.part === part && place.name === name);
      return values[index] || whole;
    });
  return [filled("header", header), filled("body", body), footer].filter((part) => part !== "").join("\n\n");
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const objects = (value: unknown): readonly Json[] =>
  (asArray(value) ?? []).map(asObject).filter((each) => each !== undefined);
