import { asArray, asObject } from "./values.ts";

/** A place of a template that a value goes to. */
export interface TemplatePlace {
  /**
   * `code`: what somebody proves themselves by, in the text and behind the button that copies it. `coupon`: what a button
   * copies and nobody reads before. `button`: the end of the address behind one. `map`: a part of the place on the map
   * above its text, by the name that WhatsApp has for it.
   */
  readonly part: "header" | "body" | "button" | "code" | "coupon" | "map";
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

/** A template as somebody fills it in. */
export interface TemplateForm {
  /** The kind of file that it must have; a template without one has a line, or nothing, above its text. */
  readonly media: TemplateMedia | null;
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  /** The words on its buttons. */
  readonly buttons: readonly string[];
  /** In the order in which values are given. */
  readonly places: readonly TemplatePlace[];
  /** What it needs that cannot be given here; null where everything can. */
  readonly lacks: TemplateLack | null;
}

/**
 * `cards`: a carousel, of which each card has a picture, a text and buttons of its own; `form`: a flow; `offer`: one that ends
 * at a time; `call`: asks to be called or calls; `catalogue`: shows products; `other`: what WhatsApp has thought of since.
 */
export type TemplateLack = "cards" | "form" | "offer" | "call" | "catalogue" | "other";

/** The parts of a place on the map, all of which WhatsApp wants. */
const mapParts = ["latitude", "longitude", "name", "address"] as const;

type Json = Readonly<Record<string, unknown>>;

/** Reads the components of a template as WhatsApp describes them. */
export function readTemplate(components: readonly unknown[]): TemplateForm {
  const parts = objects(components);
  const named = (type: string) => parts.find((part) => text(part["type"]).toUpperCase() === type);
  const [header, body, footer] = [named("HEADER"), named("BODY"), named("FOOTER")];
  const buttons = objects(named("BUTTONS")?.["buttons"]);
  const format = text(header?.["format"]).toUpperCase() || "TEXT";
  const codeButton = buttons.findIndex(copiesCode);
  const isCode = codeButton !== -1;
  return {
    media: mediaFormats.get(format) ?? null,
    header: text(header?.["text"]),
    // WhatsApp words the text of a code by itself; not every account is told how.
    body: text(body?.["text"]) || (isCode ? "{{1}}" : ""),
    footer: text(footer?.["text"]),
    buttons: buttons.map((button) => text(button["text"])),
    places: isCode
      ? [{ part: "code", name: "1", example: exampleOfCode(body), button: codeButton }]
      : [
          ...(format === "LOCATION" ? onMap : placesIn("header", header)),
          ...placesIn("body", body),
          ...buttons.flatMap(placesOfButton),
        ],
    lacks: lackOf(parts, format, buttons),
  };
}

const onMap: readonly TemplatePlace[] = mapParts.map((name) => ({ part: "map", name, example: "" }));

function lackOf(parts: readonly Json[], format: string, buttons: readonly Json[]): TemplateLack | null {
  const asked = [...parts, ...buttons].map(({ type }) => text(type).toUpperCase());
  const lack = asked.map((type) => lacks.get(type)).find((one) => one !== undefined);
  if (lack !== undefined) return lack;
  const isStrange =
    parts.some(isOfAnotherPart) ||
    !(format === "TEXT" || format === "LOCATION" || mediaFormats.has(format)) ||
    buttons.some((button) => !knownButtons.has(text(button["type"]).toUpperCase()));
  return isStrange ? "other" : null;
}

const lacks: ReadonlyMap<string, TemplateLack> = new Map([
  ["CAROUSEL", "cards"],
  ["FLOW", "form"],
  ["LIMITED_TIME_OFFER", "offer"],
  ["CALL_PERMISSION_REQUEST", "call"],
  ["CALL_REQUEST", "call"],
  ["VOICE_CALL", "call"],
  ["CATALOG", "catalogue"],
  ["MPM", "catalogue"],
  ["SPM", "catalogue"],
]);

const mediaFormats: ReadonlyMap<string, TemplateMedia> = new Map([
  ["IMAGE", "image"],
  ["VIDEO", "video"],
  ["DOCUMENT", "document"],
]);

const knownParts: ReadonlySet<string> = new Set(["HEADER", "BODY", "FOOTER", "BUTTONS"]);
const isOfAnotherPart = ({ type }: Json): boolean => typeof type === "string" && !knownParts.has(type.toUpperCase());

const knownButtons: ReadonlySet<string> = new Set([
  ...["QUICK_REPLY", "URL", "PHONE_NUMBER", "COPY_CODE", "OTP", "REQUEST_CONTACT_INFO"],
]);

/** Made as `OTP`, and told by WhatsApp as an address of its own that ends in the code. */
const copiesCode = ({ type, url }: Json): boolean =>
  text(type).toUpperCase() === "OTP" || /^https:\/\/www\.whatsapp\.com\/otp\//.test(text(url));

const exampleOfCode = (body: Json | undefined): string =>
  examplesOf(asObject(body?.["example"]), "body").get("1") ?? "";

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

function placesOfButton({ type, url, example }: Json, button: number): readonly TemplatePlace[] {
  // One example is a text, several are a list.
  const shown = text((asArray(example) ?? [example])[0]);
  if (text(type).toUpperCase() === "COPY_CODE") return [{ part: "coupon", name: "1", button, example: shown }];
  const [name] = namesIn(text(url));
  if (name === undefined) return [];
  // The example is a whole address, and the value is its end alone.
  const before = text(url).slice(0, text(url).indexOf("{{"));
  const end = shown.startsWith(before) ? shown.slice(before.length) : shown;
  return [{ part: "button", name, button, example: end }];
}

/** The values as WhatsApp takes them, in the order of the places, and the file above them. */
export function templateComponents(
  { places, media }: TemplateForm,
  values: readonly string[],
  file?: TemplateFile,
): readonly unknown[] {
  const given = places.map((place, index) => ({ place, value: values[index] ?? "" }));
  const above = media !== null && file ? [{ type: "header", parameters: [fileParameter(media, file)] }] : [];
  const place = placeOnMap(given);
  const texts = (["header", "body"] as const).flatMap((type) => {
    const parameters = given.flatMap(({ place, value }) => (partOf(place) === type ? [parameter(place, value)] : []));
    return parameters.length === 0 ? [] : [{ type, parameters }];
  });
  return [...above, ...place, ...texts, ...given.flatMap(({ place, value }) => buttonOf(place, value))];
}

function placeOnMap(given: readonly { readonly place: TemplatePlace; readonly value: string }[]): readonly unknown[] {
  const parts = given.flatMap(({ place, value }) => (place.part === "map" ? [[place.name, value]] : []));
  if (parts.length === 0) return [];
  return [{ type: "header", parameters: [{ type: "location", location: Object.fromEntries(parts) }] }];
}

/** A code stands in the text, too. */
const partOf = ({ part }: TemplatePlace) => (part === "code" ? "body" : part);

function fileParameter(media: TemplateMedia, { id, filename }: TemplateFile) {
  const named = media === "document" && filename !== undefined ? { filename } : {};
  return { type: media, [media]: { id, ...named } };
}

function buttonOf({ part, button }: TemplatePlace, value: string): readonly unknown[] {
  if (button === undefined) return [];
  const isCoupon = part === "coupon";
  const parameters = [isCoupon ? { type: "coupon_code", coupon_code: value } : said(value)];
  return [{ type: "button", sub_type: isCoupon ? "copy_code" : "url", index: String(button), parameters }];
}

const said = (value: string) => ({ type: "text", text: value });

function parameter({ name }: TemplatePlace, value: string) {
  return /^\d+$/.test(name) ? said(value) : { ...said(value), parameter_name: name };
}

/** The values among components as WhatsApp takes them, in the order of the places; empty where one is missing. */
export function templateValues({ places }: TemplateForm, components: readonly unknown[]): readonly string[] {
  const given = objects(components);
  const above = objects(given.find(({ type }) => text(type).toLowerCase() === "header")?.["parameters"]);
  const spot = above.map(({ location }) => asObject(location)).find((one) => one !== undefined);
  return places.map((place, index) => {
    const { name, button } = place;
    const part = partOf(place);
    if (part === "map") return String(spot?.[name] ?? "");
    const isText = part === "header" || part === "body";
    const mine = given.find(
      ({ type, index: at }) =>
        text(type).toLowerCase() === (isText ? part : "button") && (isText || Number(at) === button),
    );
    const parameters = objects(mine?.["parameters"]);
    const before = isText ? places.slice(0, index).filter((one) => partOf(one) === part).length : 0;
    const parameter = parameters.find((one) => one["parameter_name"] === name) ?? parameters[before];
    return text(parameter?.["text"] ?? parameter?.["coupon_code"]);
  });
}

/** What the person reads; places without a value stay as they are. */
export function templateText(form: TemplateForm, values: readonly string[]): string {
  const { header, body, footer, places } = form;
  const filled = (part: "header" | "body", template: string) =>
    template.replaceAll(placePattern, (whole, name: string) => {
      const index = places.findIndex((place) => partOf(place) === part && place.name === name);
      return values[index] || whole;
    });
  return [spotIn(form, values), filled("header", header), filled("body", body), footer]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The place on the map as one line; empty where the template has none. */
function spotIn({ places }: TemplateForm, values: readonly string[]): string {
  const given = (name: string) =>
    values[places.findIndex((place) => place.part === "map" && place.name === name)] ?? "";
  if (!places.some(({ part }) => part === "map")) return "";
  return `📍 ${[given("name"), given("address")].filter((part) => part !== "").join(", ")}`.trim();
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const objects = (value: unknown): readonly Json[] =>
  (asArray(value) ?? []).map(asObject).filter((each) => each !== undefined);
