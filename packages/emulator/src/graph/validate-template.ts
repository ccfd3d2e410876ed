import { child, isJson, type Json, list, str } from "../json.ts";
import type { Template } from "../model.ts";
import { array, coordinate, join, object, text } from "./check.ts";
import { GraphError, invalid, missing } from "./errors.ts";
import { checkMedia, type MediaBook } from "./validate-media.ts";

export interface TemplateBook {
  template(name: string, language: string): Template | undefined;
}

type Book = TemplateBook & MediaBook;

/** Existence, state, and count and kind of the parameters, as WhatsApp checks them when a template is sent. */
export function checkTemplate(body: Json, known: Book): void {
  const sent = object(body, "template", "");
  const name = text(sent, "name", "template", 512);
  const language = text(object(sent, "language", "template"), "code", "template['language']", 20);
  const template = approved(known.template(name, language), name, language);
  const components = list(sent["components"]);
  checkParts(template.components, components, template.parameter_format, known);
  // A code proves that somebody has a phone number, so WhatsApp takes none for a person without one.
  if (template.category === "AUTHENTICATION" && typeof body["to"] !== "string") {
    throw new GraphError(131062, "Business-scoped User ID (BSUID) recipients are not supported for this message.");
  }
}

function approved(template: Template | undefined, name: string, language: string): Template {
  if (template?.status === "PAUSED") throw new GraphError(132015, `template ${name} is paused due to low quality`);
  if (template?.status === "DISABLED") throw new GraphError(132016, `template ${name} is disabled`);
  if (template?.status !== "APPROVED") {
    throw new GraphError(132001, `template name (${name}) does not exist in ${language}`);
  }
  return template;
}

function checkParts(parts: readonly Json[], sent: readonly Json[], format: Format, known: Book): void {
  for (const part of parts) checkPart(part, sent, format, known);
}

type Format = Template["parameter_format"];

function checkPart(part: Json, sent: readonly Json[], format: Format, known: Book): void {
  const type = str(part["type"]).toUpperCase();
  if (type === "HEADER" || type === "BODY") {
    const mine = sent.find((component) => str(component["type"]).toUpperCase() === type);
    const parameters = list(mine?.["parameters"]);
    if (type === "HEADER" && part["format"] !== undefined && str(part["format"]).toUpperCase() !== "TEXT") {
      checkFileAbove(str(part["format"]).toUpperCase(), parameters[0], known);
    } else checkTexts(type.toLowerCase(), str(part["text"]), parameters, format);
  }
  if (type === "LIMITED_TIME_OFFER") checkOffer(part, sent);
  if (type === "CAROUSEL") checkCards(list(part["cards"]), sent, format, known);
  if (type === "BUTTONS")
    list(part["buttons"]).forEach((button, at) => {
      checkButton(button, at, sent);
    });
}

function checkOffer(part: Json, sent: readonly Json[]): void {
  if (child(part, "limited_time_offer")["has_expiration"] !== true) return;
  const mine = sent.find((component) => str(component["type"]).toUpperCase() === "LIMITED_TIME_OFFER");
  const parameter = list(mine?.["parameters"])[0];
  const end = parameter && child(parameter, "limited_time_offer")["expiration_time_ms"];
  if (end === undefined) throw missing("limited_time_offer['expiration_time_ms']");
  if (typeof end !== "number" || !Number.isInteger(end) || end <= 0) {
    throw invalid("limited_time_offer['expiration_time_ms']", "must be milliseconds since 1970");
  }
}

/** Each card is a small template, with its own values. */
function checkCards(cards: readonly Json[], sent: readonly Json[], format: Format, known: Book): void {
  const mine = sent.find((component) => str(component["type"]).toUpperCase() === "CAROUSEL");
  const given = list(mine?.["cards"]);
  if (given.length !== cards.length) {
    throw new GraphError(
      132000,
      `carousel: number of cards (${given.length}) does not match the expected number of cards (${cards.length})`,
    );
  }
  for (const [at, card] of cards.entries()) {
    const its = given.find((one) => one["card_index"] === at);
    if (its === undefined) throw missing(`carousel['cards'][${at}]['card_index']`);
    checkParts(list(card["components"]), list(its["components"]), format, known);
  }
}

function checkFileAbove(format: string, parameter: Json | undefined, known: Book): void {
  const received = str(parameter?.["type"]).toUpperCase() || "UNKNOWN";
  const file = parameter?.[format.toLowerCase()];
  if (received !== format || !isJson(file)) {
    throw new GraphError(132012, `header: Format mismatch, expected ${format}, received ${received}`);
  }
  if (format === "LOCATION") checkSpot(file);
  else if (format === "PRODUCT") text(file, "product_retailer_id", "header['product']", 200);
  else checkMedia(format.toLowerCase(), file, "header", known);
}

/** A place in a template has all its parts, unlike one that is sent by itself. */
function checkSpot(location: Json): void {
  coordinate(location, "latitude", "location", 90);
  coordinate(location, "longitude", "location", 180);
  for (const part of ["name", "address"]) text(location, part, "location", 1_000);
}

const variables = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? "")),
];

function checkTexts(where: string, template: string, parameters: readonly Json[], format: string): void {
  const names = variables(template);
  if (names.length !== parameters.length) {
    throw new GraphError(
      132000,
      `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`,
    );
  }
  const texts = parameters.map((parameter, at) => checkText(parameter, join(`${where}`, at)));
  if (format === "NAMED") {
    const given = parameters.map((parameter) => str(parameter["parameter_name"]));
    const absent = names.find((name) => !given.includes(name));
    if (absent !== undefined) throw new GraphError(132000, `${where}: parameter_name ${absent} is missing`);
  }
  const length = template.length + texts.join("").length;
  if (length > (where === "header" ? 120 : 2_048)) throw new GraphError(132005, `${where}: the text is too long`);
}

/** The text that a parameter puts in; currencies and dates show only their fallback. */
export function parameterText(parameter: Json): string {
  const type = str(parameter["type"]);
  const rich = parameter[type];
  return isJson(rich) ? str(rich["fallback_value"]) : str(parameter["text"] ?? parameter["payload"]);
}

function checkText(parameter: Json, path: string): string {
  const type = str(parameter["type"]);
  if (!["text", "currency", "date_time"].includes(type)) {
    throw new GraphError(
      132012,
      `${path}: Format mismatch, expected TEXT, received ${type.toUpperCase() || "UNKNOWN"}`,
    );
  }
  const value = parameterText(parameter);
  if (value === "") throw new GraphError(131008, `${path}: Param text must not be empty`);
  if (/[\n\r\t]| {5}/.test(value)) {
    throw new GraphError(
      132018,
      `${path}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    );
  }
  return value;
}

function checkButton(button: Json, at: number, sent: readonly Json[]): void {
  const type = str(button["type"]).toUpperCase();
  const mine = sent.find((part) => str(part["type"]).toLowerCase() === "button" && Number(part["index"]) === at);
  const parameter = list(mine?.["parameters"])[0];
  if ((type === "FLOW" && mine === undefined) || (type === "MPM" && parameter === undefined)) throw unnamed(at, type);
  if (type === "MPM" && parameter) array(child(parameter, "action"), "sections", `button[${at}]['action']`, 1, 10);
  if (type !== "COPY_CODE" && (type !== "URL" || variables(str(button["url"])).length === 0)) return;
  if (parameter === undefined) throw unnamed(at, type);
  if (type === "COPY_CODE") checkCoupon(parameter, at);
  else if (parameterText(parameter) === "") throw invalid(`button[${at}]`, "must not be empty");
}

const buttonNames: Readonly<Record<string, string>> = { URL: "Url", COPY_CODE: "CopyCode", FLOW: "Flow", MPM: "Mpm" };

const unnamed = (at: number, type: string): GraphError =>
  new GraphError(131008, `Button at index ${at} of type ${buttonNames[type]} requires a parameter`);

function checkCoupon(parameter: Json, at: number): void {
  const received = str(parameter["type"]).toUpperCase() || "UNKNOWN";
  if (received !== "COUPON_CODE") {
    throw new GraphError(132012, `button[${at}]: Format mismatch, expected COUPON_CODE, received ${received}`);
  }
  const code = str(parameter["coupon_code"]);
  if (code === "" || code.length > 20) throw invalid(`button[${at}]['coupon_code']`, "must have 1 to 20 characters");
}
