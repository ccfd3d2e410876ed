import type { WebhookItem } from "./items.ts";
import { keep } from "./keep.ts";
import { readMessage } from "./message.ts";
import { errorNotice, fieldNotice, notice, type Origin } from "./notice.ts";
import { Profiles } from "./profiles.ts";
import { isState, readStatus } from "./status.ts";
import { asArray, asId, asObject, asText, type JsonObject } from "./values.ts";

const ours = "whatsapp_business_account";

/** Whether a body is a webhook at all (of WhatsApp or of another product); anything else deserves a 400. */
export function isWebhook(body: unknown): boolean {
  return asText(asObject(body)?.object) !== undefined;
}

/**
 * Reads a webhook body, whatever it holds: each message, status, error and other change becomes an item of its own.
 * What cannot be read is kept with the reason, and its neighbours are read as if it were not there. Never throws.
 */
export function parseWebhook(body: unknown): readonly WebhookItem[] {
  const items: WebhookItem[] = [];
  const whole = asObject(body);
  if (whole === undefined) return [unreadable("The body is no object.", body)];
  const object = asText(whole.object);
  if (object === undefined) return [unreadable("The body does not say what it is about.", whole)];
  if (object !== ours) return [fieldNotice(object, { wabaId: null }, whole)];
  each(whole.entry, "entry", whole, items, (entry) => readEntry(entry, items));
  return items;
}

function unreadable(reason: string, raw: unknown): WebhookItem {
  return { kind: "unreadable", reason, raw: keep(raw) };
}

/** Runs over a list of objects; a list that is none, and each element that is no object, becomes an item. */
function each(
  list: unknown,
  name: string,
  owner: unknown,
  items: WebhookItem[],
  read: (element: JsonObject) => void,
): void {
  const elements = asArray(list);
  if (elements === undefined) {
    items.push(unreadable(`\`${name}\` is no list.`, owner));
    return;
  }
  for (const element of elements) {
    const object = asObject(element);
    if (object === undefined) items.push(unreadable(`An element of \`${name}\` is no object.`, element));
    else read(object);
  }
}

function readEntry(entry: JsonObject, items: WebhookItem[]): void {
  const wabaId = asId(entry.id) ?? null;
  each(entry.changes, "changes", entry, items, (change) => readChange(change, wabaId, items));
}

function readChange(change: JsonObject, wabaId: string | null, items: WebhookItem[]): void {
  const field = asText(change.field);
  const value = asObject(change.value);
  if (field === undefined) items.push(unreadable("The change names no field.", change));
  else if (field === "messages" && value !== undefined) readValue(value, wabaId, items);
  else if (value === undefined) items.push(unreadable("The change has no value.", change));
  else items.push(fieldNotice(field, origin(wabaId, value), value));
}

/** Ids go into URLs and route to a number: digits only. */
function readNumberId(value: JsonObject): string | undefined {
  const id = asId(asObject(value.metadata)?.phone_number_id);
  return id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined;
}

function origin(wabaId: string | null, value: JsonObject): Origin {
  const numberId = readNumberId(value);
  return numberId === undefined ? { wabaId } : { wabaId, numberId };
}

function readValue(value: JsonObject, wabaId: string | null, items: WebhookItem[]): void {
  const { messages, statuses, errors } = value;
  if (messages === undefined && statuses === undefined && errors === undefined) {
    items.push(fieldNotice("messages", origin(wabaId, value), value));
    return;
  }
  const numberId = readNumberId(value);
  const known = value.messaging_product === "whatsapp" || value.messaging_product === undefined;
  if (errors !== undefined) {
    each(errors, "errors", value, items, (error) => items.push(errorNotice(origin(wabaId, value), error)));
  }
  if (numberId === undefined || !known) strand(value, known, items);
  else readElements(value, { wabaId, numberId }, items);
}

/** Elements that belong to no number of ours: each is kept for itself. */
function strand({ messages, statuses }: JsonObject, known: boolean, items: WebhookItem[]): void {
  const reason = known ? "No usable phone_number_id: nobody to route to." : "Not of the product whatsapp.";
  for (const list of [messages, statuses]) {
    for (const element of asArray(list) ?? (list === undefined ? [] : [list])) items.push(unreadable(reason, element));
  }
}

type Routed = Required<Origin>;

function readElements(value: JsonObject, routed: Routed, items: WebhookItem[]): void {
  const { messages, statuses } = value;
  const profiles = new Profiles(value.contacts);
  if (messages !== undefined) {
    const own = ownDigits(value);
    each(messages, "messages", value, items, (element) => items.push(messageItem(element, profiles, routed, own)));
  }
  if (statuses !== undefined) {
    each(statuses, "statuses", value, items, (element) => items.push(statusItem(element, profiles, routed)));
  }
}

function ownDigits(value: JsonObject): string | undefined {
  return asId(asObject(value.metadata)?.display_phone_number)?.replace(/\D/g, "");
}

function messageItem(
  element: JsonObject,
  profiles: Profiles,
  { wabaId, numberId }: Routed,
  own: string | undefined,
): WebhookItem {
  // Since 2026-03 nobody sends this any more, and it never meant that somebody wrote.
  if (element.type === "request_welcome") {
    return notice("messages", { wabaId, numberId }, element, "request_welcome: a chat was opened");
  }
  const message = readMessage(element, profiles);
  if (typeof message === "string") return unreadable(message, element);
  // Answering ourselves would never end.
  if (message.from.phone !== undefined && message.from.phone === own) {
    return notice("messages", { wabaId, numberId }, element, "a message from the number itself");
  }
  return { kind: "message", numberId, wabaId, message };
}

function statusItem(element: JsonObject, profiles: Profiles, { wabaId, numberId }: Routed): WebhookItem {
  if (!isState(element.status)) {
    const told = typeof element.status === "string" ? element.status.slice(0, 40) : "none";
    return notice("messages", { wabaId, numberId }, element, `unknown status: ${told}`);
  }
  const status = readStatus(element, element.status, profiles);
  return typeof status === "string" ? unreadable(status, element) : { kind: "status", numberId, wabaId, status };
}
