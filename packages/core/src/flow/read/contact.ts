import type { Contact, ContactStatus, FieldValue, Reference, Ticket, User } from "../contact.ts";
import { Fields, isRecord } from "./fields.ts";

const statuses: readonly ContactStatus[] = ["active", "blocked", "stopped", "archived"];

/** A contact as the flow specification writes it. */
export function readContact(fields: Fields): Contact {
  const [name, language, timezone] = [texts(fields, "name"), texts(fields, "language"), texts(fields, "timezone")];
  const lastSeenOn = texts(fields, "last_seen_on");
  const id = fields.number("id");
  const tickets = fields.objects("tickets").map(readTicket);
  return {
    uuid: fields.uuid(),
    ...(id ? { id } : {}),
    ...(name && { name }),
    ...(language && { language }),
    status: fields.has("status") ? fields.word("status", statuses) : "active",
    ...(timezone && { timezone }),
    createdOn: fields.text("created_on"),
    ...(lastSeenOn && { lastSeenOn }),
    urns: fields.texts("urns"),
    groups: fields.objects("groups").map(readReference),
    fields: readFieldValues(fields.raw("fields")),
    ...(tickets.length > 0 && { tickets }),
  };
}

function texts(fields: Fields, key: string): string | undefined {
  return fields.optionalText(key) || undefined;
}

function readReference(fields: Fields): Reference {
  return { uuid: fields.uuid(), name: fields.optionalText("name") ?? "" };
}

function readFieldValues(json: unknown): Readonly<Record<string, FieldValue>> {
  if (!isRecord(json)) return {};
  const entries = Object.entries(json).flatMap(([key, value]) =>
    value === null ? [] : [[key, readFieldValue(new Fields(value, `The field ${key}`))]],
  );
  return Object.fromEntries(entries);
}

const parts = ["datetime", "state", "district", "ward"] as const;

function readFieldValue(fields: Fields): FieldValue {
  const number = fields.raw("number");
  const others = parts.flatMap((part) => (fields.has(part) ? [[part, fields.text(part)]] : []));
  return {
    text: fields.optionalText("text") ?? "",
    ...(number === undefined || number === null ? {} : { number: String(number) }),
    ...Object.fromEntries(others),
  };
}

/** A ticket as the flow specification writes it. */
export function readTicket(fields: Fields): Ticket {
  const [topic, assignee] = [fields.optionalObject("topic"), fields.optionalObject("assignee")];
  return {
    uuid: fields.uuid(),
    status: fields.has("status") ? fields.word("status", ["open", "closed"]) : "open",
    ...(topic && { topic: readReference(topic) }),
    ...(assignee && { assignee: readUser(assignee) }),
  };
}

/** A person of the team, with their e-mail address where it is known. */
export function readUser(fields: Fields): User {
  const email = texts(fields, "email");
  return { ...readReference(fields), ...(email && { email }) };
}
