import { errorLine, readError } from "./errors.ts";
import { isPhone, isUserId } from "./identity.ts";
import type { ContactChange, Notice } from "./items.ts";
import { keep } from "./keep.ts";
import { asArray, asId, asObject, asText, type Draft, type JsonObject } from "./values.ts";

/** Where an item came from: the account and, where it is told, the number. */
export interface Origin {
  readonly wabaId: string | null;
  readonly numberId?: string;
}

/** Keeps something that is no message and no status, with a line on what it is. */
export function notice(field: string, origin: Origin, raw: unknown, summary?: string): Notice {
  const item: Draft<Notice> = { kind: "notice", field, wabaId: origin.wabaId, raw: keep(raw) };
  if (origin.numberId !== undefined) item.numberId = origin.numberId;
  if (summary !== undefined) item.summary = summary;
  return item;
}

/** A change of any field but `messages`; user ids and preferences come with what they mean for a contact. */
export function fieldNotice(field: string, origin: Origin, value: unknown): Notice {
  const object = asObject(value);
  const item: Draft<Notice> = notice(field, origin, value, object === undefined ? undefined : summarise(object));
  const changes = [
    ...readEach(object?.user_id_update, userIdChange),
    ...readEach(object?.user_preferences, preference),
  ];
  if (changes.length > 0) item.changes = changes;
  return item;
}

/** An error of the account or app that concerns no single message. */
export function errorNotice(origin: Origin, raw: unknown): Notice {
  const error = readError(raw);
  return notice("messages", origin, raw, error === undefined ? "error" : `error ${errorLine(error)}`);
}

// Members that say what happened, without anything of a person.
const telling = [
  "message_template_name",
  "message_template_language",
  "event",
  "decision",
  "new_quality_score",
  "new_category",
  "current_limit",
  "max_daily_conversations_per_business",
  "reason",
  "rejection_reason",
];

function summarise(value: JsonObject): string | undefined {
  const parts = telling.flatMap((key) => {
    const member = value[key];
    return typeof member === "string" || typeof member === "number" ? [String(member).slice(0, 100)] : [];
  });
  return parts.length === 0 ? undefined : parts.join(" ");
}

function readEach<T>(value: unknown, read: (element: JsonObject) => T | undefined): T[] {
  return (asArray(value) ?? []).flatMap((element) => {
    const object = asObject(element);
    const found = object === undefined ? undefined : read(object);
    return found === undefined ? [] : [found];
  });
}

function userIdChange(element: JsonObject): ContactChange | undefined {
  const ids = asObject(element.user_id);
  const previous = ids?.previous;
  const current = ids?.current;
  if (!isUserId(previous) || !isUserId(current)) return undefined;
  const phone = asId(element.wa_id);
  return isPhone(phone) ? { kind: "userId", previous, current, phone } : { kind: "userId", previous, current };
}

function preference(element: JsonObject): ContactChange | undefined {
  const { category, value } = element;
  if (category !== "marketing_messages" || (value !== "stop" && value !== "resume")) return undefined;
  const phone = asId(element.wa_id);
  const userId = asText(element.user_id);
  return {
    kind: "marketing",
    stopped: value === "stop",
    ...(isUserId(userId) ? { userId } : {}),
    ...(isPhone(phone) ? { phone } : {}),
  };
}
