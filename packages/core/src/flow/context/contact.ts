import { array, deprecate, type Lazy, nothing, number, object, text, tokenize, type Value } from "../../expr/index.ts";
import type { FieldDefinition } from "../../model/project.ts";
import type { Contact, FieldValue, Reference } from "../contact.ts";
import type { Step } from "../flow.ts";
import { lazily, lines } from "./summary.ts";
import { instant } from "./times.ts";

const schemes = [
  "bsuid",
  "discord",
  "ext",
  "facebook",
  "fcm",
  "freshchat",
  "instagram",
  "jiochat",
  "line",
  "mailto",
  "rocketchat",
  "slack",
  "tel",
  "telegram",
  "twitter",
  "twitterid",
  "viber",
  "vk",
  "webchat",
  "wechat",
  "whatsapp",
] as const;

/** `@contact`: renders as the name, or how the contact is reached where there is none. */
export function contactValue(step: Step): Value {
  const { contact, environment } = step;
  const properties: Record<string, Lazy> = {
    uuid: text(contact.uuid),
    id: deprecate(
      text(contact.id === undefined ? "" : String(contact.id)),
      "@contact.id is deprecated, use @contact.ref instead",
    ),
    name: text(contact.name ?? ""),
    first_name: () => firstName(contact),
    language: contact.language ? text(contact.language) : nothing,
    timezone: contact.timezone ? text(contact.timezone) : nothing,
    status: text(contact.status),
    created_on: () => instant(contact.createdOn, environment),
    last_seen_on: () => instant(contact.lastSeenOn, environment),
    urns: () => array(contact.urns.map((urn) => text(shownUrn(urn, step)))),
    urn: () => (contact.urns[0] === undefined ? nothing : text(shownUrn(contact.urns[0], step))),
    groups: () => array(contact.groups.map(reference)),
    fields: () => fieldsValue(step),
    channel: nothing,
  };
  return object(properties, () => text(contactName(step)));
}

/** What a contact is called, where anybody knows. */
export function contactName(step: Step): string {
  const { contact, environment } = step;
  if (contact.name) return contact.name;
  if (environment.redactionPolicy === "urns") return contact.id === undefined ? "" : String(contact.id);
  return contact.urns[0] === undefined ? "" : urnPath(contact.urns[0]);
}

function firstName({ name = "" }: Contact): Value {
  const [first] = tokenize(name);
  return first === undefined ? nothing : text(first);
}

function reference({ uuid, name }: Reference): Value {
  return object({ uuid: text(uuid), name: text(name) });
}

function urnPath(urn: string): string {
  return urn.slice(urn.indexOf(":") + 1).replace(/[?#].*$/, "");
}

/** Without its channel; and without the number where nobody may see it. */
function shownUrn(urn: string, { environment }: Step): string {
  const scheme = urn.slice(0, urn.indexOf(":"));
  return environment.redactionPolicy === "urns" ? `${scheme}:********` : urn.replace(/\?[^#]*/, "");
}

/** `@urns`: the first of each scheme. */
export function urnsValue(step: Step): Value {
  return object(
    lazily(
      schemes,
      (scheme) => scheme,
      (scheme) => {
        const urn = step.contact.urns.find((one) => one.startsWith(`${scheme}:`));
        return urn === undefined ? nothing : text(shownUrn(urn, step));
      },
    ),
  );
}

/** `@fields`: every field of the organisation; those that the contact has not are null. */
export function fieldsValue(step: Step): Value {
  const definitions = step.assets.fields();
  const value = (field: FieldDefinition) => fieldValue(step.contact.fields[field.key], field, step);
  const properties = lazily(definitions, ({ key }) => key, value);
  return object(properties, () => lines(definitions.map((field) => [field.key, field.name, value(field)])));
}

function fieldValue(value: FieldValue | undefined, { type }: FieldDefinition, step: Step): Value {
  const part = value?.[type];
  if (part === undefined) return nothing;
  if (type === "number") return number(part);
  return type === "datetime" ? instant(part, step.environment) : text(part);
}

/** `@ticket`: the open one. */
export function ticketValue({ ticket }: Contact): Value {
  if (ticket === undefined) return nothing;
  const { topic, assignee } = ticket;
  return object({
    uuid: text(ticket.uuid),
    topic: topic === undefined ? nothing : object({ uuid: text(topic.uuid), name: text(topic.name) }, text(topic.name)),
    assignee: assignee === undefined ? nothing : assigneeValue(assignee),
  });
}

function assigneeValue({ email, name }: { readonly email: string; readonly name: string }): Value {
  const properties = { email: text(email), name: text(name), first_name: text(tokenize(name)[0] ?? "") };
  return object(properties, text(name || email));
}
