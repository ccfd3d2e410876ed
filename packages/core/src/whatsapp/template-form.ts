import { asArray, asObject, type JsonObject, objectsIn, textIn } from "./values.ts";

/** A place of a template that a value goes to. */
export interface TemplatePlace {
  /**
   * `code`: what somebody proves themselves by, in the text and behind the button that copies it. `coupon`: what a button
   * copies and nobody reads before. `button`: the end of the address behind one. `map`: a part of the place on the map
   * above its text, by the name that WhatsApp has for it. `offer`: when it ends, as ISO 8601 with its zone.
   */
  readonly part: "header" | "body" | "button" | "code" | "coupon" | "map" | "offer";
  /** `1`, or a name where the template's places have names. */
  readonly name: string;
  /** What its author showed WhatsApp. */
  readonly example: string;
  /** Which button; they count from 0. */
  readonly button?: number;
}

/** What stands above the text of a template instead of a line. */
export type TemplateMedia = "image" | "video" | "document";

/** A file as WhatsApp knows it, above a template's text. */
export interface TemplateFile {
  readonly id: string;
  /** Shown to the person where it is a document. */
  readonly filename?: string;
}

/** A button that opens a form (`flow`) or a list of products (`mpm`). */
export interface TemplateAction {
  readonly button: number;
  readonly type: "flow" | "mpm";
}

/** A template as somebody fills it in. */
export interface TemplateForm {
  /** The kind of file that it must have; a template without one has a line, or nothing, above its text. */
  readonly media: TemplateMedia | null;
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  /** The words on its buttons. */
  readonly buttons: readonly string[];
  /** Which of them answer us when they are tapped. */
  readonly quickReplies: readonly number[];
  /** The buttons that WhatsApp wants to be named, though they take no text. */
  readonly actions: readonly TemplateAction[];
  /** In the order in which values are given. */
  readonly places: readonly TemplatePlace[];
  /** Side by side below it, each with what stands on it. */
  readonly cards: readonly TemplateForm[];
  /** What it needs that cannot be given here; null where everything can. */
  readonly lacks: TemplateLack | null;
}

/**
 * `cards`: a carousel, of which each card has a picture, values and buttons of its own; `catalogue`: needs products of a
 * catalogue, which we do not know; `other`: what WhatsApp has thought of since. A program can give what they need.
 */
export type TemplateLack = "cards" | "catalogue" | "other";

/** The parts of a place on the map, all of which WhatsApp wants. */
const mapParts = ["latitude", "longitude", "name", "address"] as const;

/** Reads the components of a template as WhatsApp describes them. */
export function readTemplate(components: readonly unknown[]): TemplateForm {
  const parts = objectsIn(components);
  const named = (type: string) => parts.find((part) => textIn(part["type"]).toUpperCase() === type);
  const [header, body, footer] = [named("HEADER"), named("BODY"), named("FOOTER")];
  const offer = named("LIMITED_TIME_OFFER");
  const buttons = objectsIn(named("BUTTONS")?.["buttons"]);
  const format = textIn(header?.["format"]).toUpperCase() || "TEXT";
  const codeButton = buttons.findIndex(copiesCode);
  const isCode = codeButton !== -1;
  return {
    media: mediaFormats.get(format) ?? null,
    // An offer has no line above its text but its own.
    header: textIn(header?.["text"]) || textIn(asObject(offer?.["limited_time_offer"])?.["text"]),
    // WhatsApp words the text of a code by itself; not every account is told how.
    body: textIn(body?.["text"]) || (isCode ? "{{1}}" : ""),
    footer: textIn(footer?.["text"]),
    buttons: buttons.map((button) => textIn(button["text"])),
    quickReplies: buttons.flatMap((button, index) => (typeOf(button) === "QUICK_REPLY" ? [index] : [])),
    actions: buttons.flatMap(actionsOf),
    places: isCode
      ? [{ part: "code", name: "1", example: exampleOfCode(body), button: codeButton }]
      : [
          ...(format === "LOCATION" ? onMap : placesIn("header", header)),
          ...placesIn("body", body),
          ...placesOfOffer(offer),
          ...buttons.flatMap(placesOfButton),
        ],
    cards: objectsIn(named("CAROUSEL")?.["cards"]).map((card) => readTemplate(asArray(card["components"]) ?? [])),
    lacks: lackOf(parts, format, buttons),
  };
}

function actionsOf(part: JsonObject, button: number): readonly TemplateAction[] {
  const type = typeOf(part).toLowerCase();
  return type === "flow" || type === "mpm" ? [{ button, type }] : [];
}

const typeOf = ({ type }: JsonObject): string => textIn(type).toUpperCase();

function placesOfOffer(offer: JsonObject | undefined): readonly TemplatePlace[] {
  const ends = asObject(offer?.["limited_time_offer"])?.["has_expiration"] === true;
  return ends ? [{ part: "offer", name: "ends", example: "" }] : [];
}

const onMap: readonly TemplatePlace[] = mapParts.map((name) => ({ part: "map", name, example: "" }));

function lackOf(parts: readonly JsonObject[], format: string, buttons: readonly JsonObject[]): TemplateLack | null {
  const lack = [...parts, ...buttons].map((part) => lacks.get(typeOf(part))).find((one) => one !== undefined);
  if (lack !== undefined) return lack;
  if (format === "PRODUCT") return "catalogue";
  const isStrange =
    parts.some(isOfAnotherPart) ||
    !(format === "TEXT" || format === "LOCATION" || mediaFormats.has(format)) ||
    buttons.some((button) => !knownButtons.has(textIn(button["type"]).toUpperCase()));
  return isStrange ? "other" : null;
}

const lacks: ReadonlyMap<string, TemplateLack> = new Map([
  ["CAROUSEL", "cards"],
  ["MPM", "catalogue"],
  ["SPM", "catalogue"],
]);

const mediaFormats: ReadonlyMap<string, TemplateMedia> = new Map([
  ["IMAGE", "image"],
  ["VIDEO", "video"],
  ["DOCUMENT", "document"],
]);

const knownParts: ReadonlySet<string> = new Set([
  "HEADER",
  "BODY",
  "FOOTER",
  "BUTTONS",
  "CAROUSEL",
  "LIMITED_TIME_OFFER",
  "CALL_PERMISSION_REQUEST",
]);
const isOfAnotherPart = ({ type }: JsonObject): boolean =>
  typeof type === "string" && !knownParts.has(type.toUpperCase());

const knownButtons: ReadonlySet<string> = new Set([
  "QUICK_REPLY",
  "URL",
  "PHONE_NUMBER",
  "COPY_CODE",
  "OTP",
  "REQUEST_CONTACT_INFO",
  "FLOW",
  "CATALOG",
  "VOICE_CALL",
  "CALL_REQUEST",
]);

/** Made as `OTP`, and told by WhatsApp as an address of its own that ends in the code. */
const copiesCode = ({ type, url }: JsonObject): boolean =>
  textIn(type).toUpperCase() === "OTP" || /^https:\/\/www\.whatsapp\.com\/otp\//.test(textIn(url));

const exampleOfCode = (body: JsonObject | undefined): string =>
  examplesOf(asObject(body?.["example"]), "body").get("1") ?? "";

/** Numbers in their order, whatever the order in the text: WhatsApp takes values by number. */
function namesIn(template: string): readonly string[] {
  const found = new Set(Array.from(template.matchAll(placePattern), ([, name = ""]) => name));
  return [...found].sort((a, b) => Number(a) - Number(b) || 0);
}

export const placePattern = /\{\{\s*(\w+)\s*\}\}/g;

function placesIn(part: "header" | "body", component: JsonObject | undefined): readonly TemplatePlace[] {
  const examples = examplesOf(asObject(component?.["example"]), part);
  return namesIn(textIn(component?.["text"])).map((name, index) => {
    return { part, name, example: examples.get(name) ?? examples.get(String(index + 1)) ?? "" };
  });
}

/** `{ body_text: [["Ann", "9:00"]] }`, `{ header_text: ["Ann"] }` or `{ body_text_named_params: [{ param_name, example }] }`. */
function examplesOf(example: JsonObject | undefined, part: string): ReadonlyMap<string, string> {
  const named = objectsIn(example?.[`${part}_text_named_params`]);
  if (named.length > 0) return new Map(named.map((one) => [textIn(one["param_name"]), textIn(one["example"])]));
  const listed = asArray(example?.[`${part}_text`]) ?? [];
  const texts = asArray(listed[0]) ?? listed;
  return new Map(texts.map((each, index) => [String(index + 1), textIn(each)]));
}

function placesOfButton({ type, url, example }: JsonObject, button: number): readonly TemplatePlace[] {
  // One example is a text, several are a list.
  const shown = textIn((asArray(example) ?? [example])[0]);
  if (textIn(type).toUpperCase() === "COPY_CODE") return [{ part: "coupon", name: "1", button, example: shown }];
  const [name] = namesIn(textIn(url));
  if (name === undefined) return [];
  // The example is a whole address, and the value is its end alone.
  const before = textIn(url).slice(0, textIn(url).indexOf("{{"));
  const end = shown.startsWith(before) ? shown.slice(before.length) : shown;
  return [{ part: "button", name, button, example: end }];
}
