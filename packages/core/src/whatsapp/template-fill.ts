import {
  placePattern,
  type TemplateAction,
  type TemplateFile,
  type TemplateForm,
  type TemplateMedia,
  type TemplatePlace,
} from "./template-form.ts";
import { asArray, asObject, type JsonObject, objectsIn, textIn } from "./values.ts";

/** The values as WhatsApp takes them, in the order of the places, and the file above them. */
export function templateComponents(
  { places, media, actions }: TemplateForm,
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
  const buttons = given.flatMap(({ place, value }) => buttonOf(place, value));
  return [...above, ...place, ...texts, ...offerOf(given), ...buttons, ...actions.flatMap(opened)];
}

interface Given {
  readonly place: TemplatePlace;
  readonly value: string;
}

function offerOf(given: readonly Given[]): readonly unknown[] {
  return given.flatMap(({ place, value }) => {
    if (place.part !== "offer") return [];
    const offer = { expiration_time_ms: Date.parse(value) };
    return [{ type: "limited_time_offer", parameters: [{ type: "limited_time_offer", limited_time_offer: offer }] }];
  });
}

/** WhatsApp takes a form without a token, but not without its button. Products are for who knows the catalogue. */
function opened({ button, type }: TemplateAction): readonly unknown[] {
  if (type !== "flow") return [];
  const parameters = [{ type: "action", action: { flow_token: "unused" } }];
  return [{ type: "button", sub_type: type, index: String(button), parameters }];
}

function placeOnMap(given: readonly Given[]): readonly unknown[] {
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
  const given = objectsIn(components);
  const above = objectsIn(given.find(({ type }) => textIn(type).toLowerCase() === "header")?.["parameters"]);
  const spot = above.map(({ location }) => asObject(location)).find((one) => one !== undefined);
  return places.map((place, index) => {
    const { name, button } = place;
    const part = partOf(place);
    if (part === "map") return String(spot?.[name] ?? "");
    if (part === "offer") return endOfOffer(given);
    const isText = part === "header" || part === "body";
    const mine = given.find(
      ({ type, index: at }) =>
        textIn(type).toLowerCase() === (isText ? part : "button") && (isText || Number(at) === button),
    );
    const parameters = objectsIn(mine?.["parameters"]);
    const before = isText ? places.slice(0, index).filter((one) => partOf(one) === part).length : 0;
    const parameter = parameters.find((one) => one["parameter_name"] === name) ?? parameters[before];
    return textIn(parameter?.["text"] ?? parameter?.["coupon_code"]);
  });
}

function endOfOffer(given: readonly JsonObject[]): string {
  const offer = given.find(({ type }) => textIn(type).toLowerCase() === "limited_time_offer");
  const end = asObject(objectsIn(offer?.["parameters"])[0]?.["limited_time_offer"])?.["expiration_time_ms"];
  return typeof end === "number" && Math.abs(end) < 8e15 ? new Date(end).toISOString() : "";
}

/** What the person reads of a template with these components, its cards by their numbers. */
export function templateShown(form: TemplateForm, components: readonly unknown[]): string {
  const cards = cardsIn(components);
  return [
    templateText(form, templateValues(form, components)),
    ...form.cards.map((card, index) => `${index + 1}. ${templateShown(card, cards[index] ?? [])}`),
  ].join("\n\n");
}

/** The components of each card, in the order of the cards. */
export function cardsIn(components: readonly unknown[]): readonly (readonly unknown[])[] {
  const carousel = objectsIn(components).find(({ type }) => textIn(type).toLowerCase() === "carousel");
  return objectsIn(carousel?.["cards"])
    .toSorted((a, b) => Number(a["card_index"]) - Number(b["card_index"]))
    .map((card) => asArray(card["components"]) ?? []);
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
