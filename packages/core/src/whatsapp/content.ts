import { clean } from "../model/clean.ts";
import type { InboundContent, MediaKind, Sender } from "../model/message.ts";
import { errorLine, firstError } from "./errors.ts";
import { readInteractive, readTemplateButton } from "./interactive.ts";
import { keep } from "./keep.ts";
import { readSystem } from "./system.ts";
import { asArray, asNumber, asObject, asText, type Draft, type JsonObject } from "./values.ts";

type Kind<K extends InboundContent["kind"]> = Draft<Extract<InboundContent, { kind: K }>>;

/**
 * What a message says. A type that we do not know, or one without its object, is kept whole as `unknown`, or as
 * `unsupported` where WhatsApp says why: a person wrote something in any case.
 */
export function readContent(message: JsonObject, from: Sender): InboundContent {
  const type = typeof message.type === "string" ? message.type : "";
  const content = type === "" ? undefined : byType(type, message, from);
  if (content !== undefined) return content;
  const error = firstError(message.errors);
  if (error !== undefined) return { kind: "unsupported", type, reason: errorLine(error) };
  const reason = type === "" ? "The message has no type." : `The type "${type.slice(0, 40)}" is new or malformed.`;
  return { kind: "unknown", type: clean(type.slice(0, 100)), reason, raw: keep(message) };
}

function byType(type: string, message: JsonObject, from: Sender): InboundContent | undefined {
  switch (type) {
    case "text":
      return readText(message.text);
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return readMedia(type, message[type]);
    case "voice":
      return readMedia("audio", message.voice);
    case "interactive":
      return readInteractive(message.interactive);
    case "button":
      return readTemplateButton(message.button);
    case "location":
      return readLocation(message.location);
    case "contacts":
      return readContacts(message);
    case "reaction":
      return readReaction(message.reaction);
    case "order":
      return readOrder(message.order);
    case "system":
      return readSystem(message.system, from);
    case "edit":
      return readEdit(message.edit);
    case "revoke":
      return readRevoke(message.revoke);
    case "unsupported":
    case "unknown":
    case "ephemeral":
      return readUnsupported(type, message);
    default:
      return undefined;
  }
}

function readText(value: unknown): InboundContent | undefined {
  const body = asObject(value)?.body;
  if (typeof body === "string") return { kind: "text", text: clean(body) };
  return typeof body === "number" ? { kind: "text", text: String(body) } : undefined;
}

// The only host that webhooks name. Any other is not fetched: the id finds the file, and our token goes nowhere else.
const mediaHost = "https://lookaside.fbsbx.com/";

function readMedia(media: MediaKind, value: unknown): InboundContent | undefined {
  const object = asObject(value);
  const mediaId = object?.id;
  if (object === undefined || typeof mediaId !== "string" || !/^\d{1,32}$/.test(mediaId)) return undefined;
  const mime = asText(object.mime_type) ?? "application/octet-stream";
  const content: Kind<"media"> = { kind: "media", media, mediaId, mime };
  for (const key of ["sha256", "caption", "filename"] as const) {
    const text = asText(object[key]);
    if (text !== undefined) content[key] = text;
  }
  const url = asText(object.url);
  if (url?.startsWith(mediaHost)) content.url = url;
  if (typeof object.voice === "boolean") content.voice = object.voice;
  if (typeof object.animated === "boolean") content.animated = object.animated;
  return content;
}

function readLocation(value: unknown): InboundContent | undefined {
  const object = asObject(value);
  const latitude = asNumber(object?.latitude);
  const longitude = asNumber(object?.longitude);
  if (latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const content: Kind<"location"> = { kind: "location", latitude, longitude };
  for (const key of ["name", "address", "url"] as const) {
    const text = asText(object?.[key]);
    if (text !== undefined) content[key] = text;
  }
  return content;
}

function readContacts(message: JsonObject): InboundContent | undefined {
  const contacts = asArray(message.contacts);
  if (contacts === undefined) return undefined;
  const content: Kind<"contacts"> = { kind: "contacts", contacts: contacts.map(keep) };
  const origin = asText(message.origin);
  if (origin !== undefined) content.origin = origin;
  return content;
}

// The longest emoji, a family with skin tones, has about 30 UTF-16 units.
const longestEmoji = 40;

function readReaction(value: unknown): InboundContent | undefined {
  const object = asObject(value);
  const messageId = asText(object?.message_id);
  if (messageId === undefined) return undefined;
  const emoji = asText(object?.emoji);
  if (emoji === undefined || emoji.length > longestEmoji) return { kind: "reaction", messageId };
  return { kind: "reaction", messageId, emoji };
}

function readOrder(value: unknown): InboundContent | undefined {
  const object = asObject(value);
  const catalogId = asText(object?.catalog_id);
  if (catalogId === undefined) return undefined;
  const items = (asArray(object?.product_items) ?? []).map(keep);
  const text = asText(object?.text);
  return text === undefined ? { kind: "order", catalogId, items } : { kind: "order", catalogId, text, items };
}

function readEdit(value: unknown): InboundContent | undefined {
  const object = asObject(value);
  const originalId = asText(object?.original_message_id);
  if (originalId === undefined) return undefined;
  const message = asObject(object?.message);
  const inner = asObject(typeof message?.type === "string" ? message[message.type] : undefined);
  const text = asText(inner?.body) ?? asText(inner?.caption);
  const raw = keep(object);
  return text === undefined ? { kind: "edit", originalId, raw } : { kind: "edit", originalId, text, raw };
}

function readRevoke(value: unknown): InboundContent | undefined {
  const originalId = asText(asObject(value)?.original_message_id);
  return originalId === undefined ? undefined : { kind: "revoke", originalId };
}

function readUnsupported(type: string, message: JsonObject): InboundContent {
  const told = asText(asObject(message.unsupported)?.type);
  const error = firstError(message.errors);
  const reason = error === undefined ? "WhatsApp did not say why." : errorLine(error);
  return { kind: "unsupported", type: told ?? type, reason };
}
