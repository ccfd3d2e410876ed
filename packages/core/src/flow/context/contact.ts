import {
  array,
  deprecate,
  type Environment,
  formatUrn,
  type Lazy,
  nothing,
  number,
  object,
  text,
  tokenize,
  type Value,
} from "../../expr/index.ts";
import type { FieldDefinition } from "../../model/project.ts";
import type { Channel } from "../assets.ts";
import { preferredUrn, sendRoute } from "../channels.ts";
import type { Contact, FieldValue, Reference, Ticket, User } from "../contact.ts";
import { contactRef } from "../contact-ref.ts";
import type { Assets, Step } from "../flow.ts";
import { urnSchemes } from "../urns.ts";
import { lazily, lines } from "./summary.ts";
import { instant } from "./times.ts";

/** Whose contact is shown: that of the session, or of the one that started it. */
type Shown = Pick<Step, "assets" | "environment"> & { readonly contact: Contact };

/** `@contact`: renders as the name, or how the contact is reached where there is none. */
export function contactValue(step: Shown): Value {
  const { contact, environment } = step;
  const properties: Record<string, Lazy> = {
    uuid: text(contact.uuid),
    ref: () => text(referenceOf(contact, environment)),
    id: deprecate(text(String(contact.id ?? 0)), "@contact.id is deprecated, use @contact.ref instead"),
    name: text(contact.name ?? ""),
    first_name: () => firstName(contact),
    language: contact.language ? text(contact.language) : nothing,
    timezone: contact.timezone ? text(contact.timezone) : nothing,
    status: text(contact.status),
    created_on: () => instant(contact.createdOn, environment),
    last_seen_on: () => instant(contact.lastSeenOn, environment),
    urns: () => array(contact.urns.map((urn) => text(shownUrn(urn, environment)))),
    urn: () => preferred(step),
    groups: () => array(contact.groups.map(reference)),
    fields: () => fieldsValue(step),
    channel: () => channelValue(step),
    tickets: () => deprecate(openTickets(step), "@contact.tickets is deprecated, use @ticket instead"),
  };
  return object(properties, () => text(contactName(step)));
}

function openTickets({ contact: { tickets = [] }, assets }: Shown): Value {
  return array(tickets.filter(({ status }) => status === "open").map((ticket) => ticketValue(ticket, assets)));
}

function referenceOf({ id }: Contact, { obfuscationKey }: Environment): string {
  return id === undefined || obfuscationKey === undefined ? "" : contactRef(id, obfuscationKey);
}

/** What a contact is called, where anybody knows. */
export function contactName({ contact, environment }: Shown): string {
  if (contact.name) return contact.name;
  if (environment.redactionPolicy === "urns") return contact.id === undefined ? "" : String(contact.id);
  return contact.urns[0] === undefined ? "" : formatUrn(contact.urns[0]);
}

function firstName({ name = "" }: Contact): Value {
  const [first] = tokenize(name);
  return first === undefined ? nothing : text(first);
}

function reference({ uuid, name }: Reference): Value {
  return object({ uuid: text(uuid), name: text(name) });
}

function preferred({ contact, assets, environment }: Shown): Value {
  const urn = preferredUrn(contact, assets.channels?.());
  return urn === undefined ? nothing : text(shownUrn(urn, environment));
}

function channelValue({ contact, assets }: Shown): Value {
  const channel = sendRoute(contact, assets.channels?.() ?? [])?.channel;
  return channel === undefined ? nothing : channelObject(channel);
}

/** A channel renders as its name. */
export function channelObject({ uuid, name, address }: Channel): Value {
  return object({ uuid: text(uuid), name: text(name), address: text(address) }, text(name));
}

/** Without its channel; and without the number where nobody may see it. */
export function shownUrn(urn: string, { redactionPolicy }: Environment): string {
  return redactionPolicy === "urns" ? `${urn.slice(0, urn.indexOf(":"))}:********` : urn.replace(/\?[^#]*/, "");
}

/** `@urns`: the first of each scheme. */
export function urnsValue({ contact, environment }: Shown): Value {
  const find = (scheme: string): Value => {
    const urn = contact.urns.find((one) => one.startsWith(`${scheme}:`));
    return urn === undefined ? nothing : text(shownUrn(urn, environment));
  };
  return object(lazily(urnSchemes, (scheme) => scheme, find));
}

/** `@fields`: every field of the organisation; those that the contact has not are null. */
export function fieldsValue(step: Shown): Value {
  const definitions = step.assets.fields();
  const value = (field: FieldDefinition) => fieldValue(step.contact.fields[field.key], field, step.environment);
  const properties = lazily(definitions, ({ key }) => key, value);
  return object(properties, () => lines(definitions.map((field) => [field.key, field.name, value(field)])));
}

function fieldValue(value: FieldValue | undefined, { type }: FieldDefinition, environment: Environment): Value {
  const part = value?.[type];
  if (part === undefined) return nothing;
  if (type === "number") return number(part);
  return type === "datetime" ? instant(part, environment) : text(part);
}

/** `@ticket`: the open one. */
export function ticketValue(ticket: Ticket | undefined, assets: Assets): Value {
  if (ticket === undefined) return nothing;
  const { topic, assignee } = ticket;
  return object({
    uuid: text(ticket.uuid),
    topic: topic === undefined ? nothing : object({ uuid: text(topic.uuid), name: text(topic.name) }, text(topic.name)),
    assignee: assignee === undefined ? nothing : userValue(assignee, assets),
  });
}

/** Somebody of the team; renders as their name, or their address where they have none. */
export function userValue(user: User, assets: Assets): Value {
  const { email = "", name } = assets.user?.({ uuid: user.uuid }) ?? user;
  const properties = { email: text(email), name: text(name), first_name: text(tokenize(name)[0] ?? "") };
  return object(properties, text(name || email));
}
