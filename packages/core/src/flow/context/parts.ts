import { array, fromJson, nothing, number, object, text, type Value } from "../../expr/index.ts";
import { parseAttachment } from "../attachments.ts";
import type { Reference } from "../contact.ts";
import type { Assets, Step } from "../flow.ts";
import type { KeptResume, KeptTrigger, Run } from "../session.ts";
import { channelObject, shownUrn, ticketValue, userValue } from "./contact.ts";
import { lazily, lines } from "./summary.ts";
import { instant } from "./times.ts";

/** `@input`: the message that is being answered; it renders as its text and the addresses of its attachments. */
export function inputValue({ input, environment, assets }: Step): Value {
  if (input === null) return nothing;
  const { uuid, createdOn, text: said, attachments = [], externalId = "", payload = {}, urn, channel } = input;
  return object(
    {
      type: text("msg"),
      uuid: text(uuid),
      created_on: () => instant(createdOn, environment),
      channel: () => inputChannel(channel, assets),
      urn: urn === undefined ? nothing : text(shownUrn(urn, environment)),
      text: text(said),
      attachments: () => array(attachments.map(text)),
      external_id: text(externalId),
      payload: () => fromJson(payload),
    },
    () => text([said, ...attachments.map((one) => parseAttachment(one).url)].filter((line) => line !== "").join("\n")),
  );
}

function inputChannel(channel: Reference | undefined, assets: Assets): Value {
  const known = channel && assets.channels?.().find(({ uuid }) => uuid === channel.uuid);
  return known === undefined ? nothing : channelObject(known);
}

/** `@globals`: texts of the organisation. */
export function globalsValue(assets: Assets): Value {
  const keys = assets.globals();
  const value = (key: string) => text(assets.global(key) ?? "");
  return object(
    lazily(keys, (key) => key, value),
    () => lines(keys.map((key) => [key, key, value(key)])),
  );
}

/** `@content`: texts of the content library, in the contact's language. */
export function contentValue({ assets, contact, environment, flow }: Step): Value {
  const language = contact.language ?? environment.allowedLanguages[0] ?? flow.language;
  const libraries = libraryOf.get(assets) ?? new Map<string, Value>();
  libraryOf.set(assets, libraries);
  const library = libraries.get(language) ?? libraryIn(language, assets);
  libraries.set(language, library);
  return library;
}

/** By language. It is the same for everybody, and large: made for each turn, it was a twelfth of what a turn allocates. */
const libraryOf = new WeakMap<Assets, Map<string, Value>>();

function libraryIn(language: string, assets: Assets): Value {
  return object(
    lazily(
      assets.contentKeys(),
      (key) => key,
      (key) => text(assets.content(key, language) ?? ""),
    ),
  );
}

/** `@trigger`: what started the journey. */
export function triggerValue({ trigger, assets }: Step): Value {
  const { type, params = {} } = trigger;
  return object({
    type: text(type),
    params: () => fromJson(params),
    keyword: text(type === "msg" ? (trigger.keyword ?? "") : ""),
    user:
      type === "manual" && trigger.user && isKnown(trigger.user, assets) ? userValue(trigger.user, assets) : nothing,
    origin: text(type === "manual" ? (trigger.origin ?? "") : ""),
    campaign: type === "campaign" && trigger.campaign ? named(trigger.campaign) : nothing,
    ticket: type === "ticket" ? ticketValue(trigger.ticket, assets) : nothing,
  });
}

/** Somebody who has left the team is nobody; a host that does not say who is in it is believed. */
function isKnown({ uuid }: Reference, { user }: Assets): boolean {
  return user === undefined || user({ uuid }) !== undefined;
}

function named({ uuid, name }: Reference): Value {
  return object({ uuid: text(uuid), name: text(name) }, text(name));
}

/** `@resume`: what the last wait ended with. */
export function resumeValue(resume: KeptResume | undefined): Value {
  if (resume === undefined) return nothing;
  const { type, dial } = resume;
  return object({
    type: text(type),
    dial: dial === undefined ? nothing : object({ status: text(dial.status), duration: number(dial.duration) }),
  });
}

/** `@legacy_extra`: what journeys of old versions read; trigger parameters and the extras of results in one heap. */
export function legacyExtra(trigger: KeptTrigger, run: Run): Value {
  const heap = new Map<string, Value>();
  const merge = (from: unknown) => {
    for (const [key, value] of Object.entries(Object(from))) heap.set(legacyKey(key), fromJson(value));
  };
  merge(trigger.params ?? {});
  for (const [key, { extra }] of Object.entries(run.results)) {
    if (extra === undefined) continue;
    heap.set(key, text(JSON.stringify(extra)));
    if (typeof extra === "object") merge(extra);
  }
  return object(heap);
}

function legacyKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}
