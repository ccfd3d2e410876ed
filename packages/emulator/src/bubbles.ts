import { copiesCode } from "./graph/authentication.ts";
import { parameterText } from "./graph/validate-template.ts";
import { child, defined, isJson, type Json, list, str } from "./json.ts";
import type { ChatBody, ChatButton, ChatCard, ChatHeader, Template } from "./model.ts";

/** Reads a send (already checked) as the bubble that the phone shows. */
export function bubbleOf(type: string, body: Json, template: Template | undefined): ChatBody {
  const content = child(body, type);
  switch (type) {
    case "text":
      return { kind: "text", text: str(content["body"]), previewUrl: content["preview_url"] === true };
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return mediaBubble(type, content);
    case "location":
      return locationBubble(content);
    case "contacts":
      return { kind: "contacts", contacts: list(body["contacts"]).map(cardOf) };
    case "interactive":
      return interactiveBubble(content);
    case "template":
      return templateBubble(content, template);
    default:
      return { kind: "other", type, text: "" };
  }
}

const optional = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const mediaUrl = (media: Json): string =>
  media["id"] === undefined ? str(media["link"]) : `/_emulator/media/${String(media["id"])}`;

function mediaBubble(media: string, content: Json): ChatBody {
  return defined({
    kind: "media" as const,
    media,
    url: mediaUrl(content),
    caption: optional(content["caption"]),
    filename: optional(content["filename"]),
    voice: content["voice"] === true ? true : undefined,
  });
}

function locationBubble(content: Json): ChatBody {
  return defined({
    kind: "location" as const,
    latitude: Number(content["latitude"]),
    longitude: Number(content["longitude"]),
    name: optional(content["name"]),
    address: optional(content["address"]),
  });
}

const cardOf = (card: Json): { name: string; phones: string[] } => ({
  name: str(child(card, "name")["formatted_name"]),
  phones: list(card["phones"]).map((phone) => str(phone["phone"])),
});

function headerOf(header: Json): ChatHeader | undefined {
  const type = str(header["type"]).toLowerCase();
  if (type === "") return undefined;
  if (type === "text") return { kind: "text", text: str(header["text"]) };
  if (type === "location") {
    const { name, address } = child(header, "location");
    return { kind: "text", text: `📍 ${[str(name), str(address)].filter(Boolean).join(", ")}` };
  }
  const media = child(header, type);
  if (type === "product") return { kind: "text", text: productOf(media) };
  return defined({ kind: "media" as const, media: type, url: mediaUrl(media), filename: optional(media["filename"]) });
}

function interactiveBubble(content: Json): ChatBody {
  const action = child(content, "action");
  const frame = defined({
    header: headerOf(child(content, "header")),
    text: str(child(content, "body")["text"]),
    footer: optional(child(content, "footer")["text"]),
  });
  switch (content["type"]) {
    case "button":
      return {
        kind: "buttons",
        ...frame,
        buttons: list(action["buttons"]).map((button) => replyOf(child(button, "reply"))),
      };
    case "list":
      return {
        kind: "list",
        ...frame,
        button: str(action["button"]),
        sections: list(action["sections"]).map(sectionOf),
      };
    case "cta_url": {
      const { display_text, url } = child(action, "parameters");
      return { kind: "link", ...frame, label: str(display_text), url: str(url) };
    }
    case "flow": {
      const parameters = child(action, "parameters");
      const data = child(child(parameters, "flow_action_payload"), "data");
      return { kind: "form", ...frame, label: str(parameters["flow_cta"]), ...formOf(parameters["flow_token"], data) };
    }
    case "carousel":
      return { kind: "cards", text: frame.text, cards: list(action["cards"]).map(cardBubble) };
    case "voice_call":
      return { kind: "call", ...frame, label: str(child(action, "parameters")["display_text"]) };
    case "product":
      return { kind: "products", ...frame, ...catalogueOf(action), sections: [{ products: [productOf(action)] }] };
    case "product_list":
      return { kind: "products", ...frame, ...catalogueOf(action), sections: list(action["sections"]).map(shelfOf) };
    case "catalog_message":
      return { kind: "products", ...frame, catalogId: "", sections: [] };
    case "address_message":
      return { kind: "addressRequest", ...frame, values: textsIn(child(child(action, "parameters"), "values")) };
    case "location_request_message":
      return { kind: "locationRequest", text: frame.text };
    case "request_contact_info":
      return { kind: "contactRequest", text: frame.text };
    case "call_permission_request":
      return { kind: "callRequest", text: frame.text };
    default:
      return { kind: "other", type: str(content["type"]), text: frame.text };
  }
}

/** What a form opens with, as far as it is text: the phone does not know the form's screens. */
const formOf = (token: unknown, data: Json) => defined({ token: optional(token), values: textsIn(data) });

const textsIn = (data: Json): Record<string, string> =>
  Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));

const catalogueOf = (action: Json) => ({ catalogId: str(action["catalog_id"]) });
const productOf = (item: Json): string => str(item["product_retailer_id"]);

const shelfOf = (section: Json) =>
  defined({ title: optional(section["title"]), products: list(section["product_items"]).map(productOf) });

function cardBubble(card: Json): ChatCard {
  const action = child(card, "action");
  const { display_text, url } = child(action, "parameters");
  const buttons: ChatButton[] =
    card["type"] === "cta_url"
      ? [{ kind: "url", title: str(display_text), url: str(url) }]
      : list(action["buttons"]).map((button) => {
          const { id, title } = replyOf(child(button, "quick_reply"));
          return { kind: "reply", title, payload: id };
        });
  return defined({ header: headerOf(child(card, "header")), text: str(child(card, "body")["text"]), buttons });
}

const replyOf = (reply: Json): { id: string; title: string } => ({ id: str(reply["id"]), title: str(reply["title"]) });

const sectionOf = (section: Json) =>
  defined({
    title: optional(section["title"]),
    rows: list(section["rows"]).map((row) => defined({ ...replyOf(row), description: optional(row["description"]) })),
  });

function fill(text: string, parameters: readonly Json[]): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const named = parameters.find((parameter) => parameter["parameter_name"] === name);
    const parameter = named ?? parameters[Number(name) - 1];
    return parameter === undefined ? whole : parameterText(parameter);
  });
}

function templateBubble(sent: Json, template: Template | undefined): ChatBody {
  const parts = template?.components ?? [];
  const given = list(sent["components"]);
  const cards = list(partOf(parts, "CAROUSEL")["cards"]);
  const mine = list(partOf(given, "CAROUSEL")["cards"]);
  const asksToCall = parts.some((one) => str(one["type"]).toUpperCase() === "CALL_PERMISSION_REQUEST");
  return defined({
    kind: "template" as const,
    name: str(sent["name"]),
    ...filled(parts, given),
    offer: optional(child(partOf(parts, "LIMITED_TIME_OFFER"), "limited_time_offer")["text"]),
    asksToCall: asksToCall || undefined,
    cards:
      cards.length === 0
        ? undefined
        : cards.map((card, at) => {
            const its = mine.find((one) => one["card_index"] === at) ?? {};
            return filled(list(card["components"]), list(its["components"]));
          }),
  });
}

const partOf = (parts: readonly Json[], type: string): Json =>
  parts.find((one) => str(one["type"]).toUpperCase() === type) ?? {};

/** What the parts of a template, or of one of its cards, say with their values. */
function filled(parts: readonly Json[], given: readonly Json[]) {
  const part = (type: string) => partOf(parts, type);
  const parametersOf = (type: string) => list(partOf(given, type)["parameters"]);
  const written = str(part("HEADER")["text"]);
  const media = parametersOf("HEADER")[0];
  return defined({
    header:
      written === ""
        ? headerOf(isJson(media) ? media : {})
        : { kind: "text" as const, text: fill(written, parametersOf("HEADER")) },
    text: fill(str(part("BODY")["text"]), parametersOf("BODY")),
    footer: optional(part("FOOTER")["text"]),
    buttons: list(part("BUTTONS")["buttons"]).map((button, at) => templateButton(button, at, given)),
  });
}

function templateButton(button: Json, at: number, given: readonly Json[]): ChatButton {
  const mine = given.find((one) => str(one["type"]).toLowerCase() === "button" && Number(one["index"]) === at);
  const parameters = list(mine?.["parameters"]);
  const title = str(button["text"]);
  if (copiesCode(button)) return { kind: "copyCode", title, payload: str(parameters[0]?.["text"]) };
  switch (button["type"]) {
    case "QUICK_REPLY":
      return { kind: "quickReply", title, payload: str(parameters[0]?.["payload"]) || title };
    case "URL":
      return { kind: "url", title, url: fill(str(button["url"]), parameters) };
    case "PHONE_NUMBER":
      return { kind: "phone", title, url: `tel:${str(button["phone_number"])}` };
    case "FLOW":
      return { kind: "form", title, payload: str(child(parameters[0] ?? {}, "action")["flow_token"]) };
    case "REQUEST_CONTACT_INFO":
      return { kind: "contact", title };
    case "VOICE_CALL":
      return { kind: "call", title };
    case "COPY_CODE":
      return { kind: "copyCode", title: title || "Copy code", payload: str(parameters[0]?.["coupon_code"]) };
    default:
      return { kind: "other", title };
  }
}
