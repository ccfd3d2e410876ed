import { array, fromJson, nothing, object, text, type Value } from "../../expr/index.ts";
import type { Assets, Step } from "../flow.ts";
import type { Run, Trigger } from "../session.ts";
import { lazily, lines } from "./summary.ts";
import { instant } from "./times.ts";

/** `@input`: the message that is being answered; it renders as its text and the addresses of its attachments. */
export function inputValue({ input, environment }: Step): Value {
  if (input === null) return nothing;
  const { uuid, createdOn, text: said, attachments = [], externalId = "", payload = {}, urn } = input;
  return object(
    {
      type: text("msg"),
      uuid: text(uuid),
      created_on: () => instant(createdOn, environment),
      channel: nothing,
      urn: urn === undefined ? nothing : text(environment.redactionPolicy === "urns" ? redacted(urn) : urn),
      text: text(said),
      attachments: () => array(attachments.map(text)),
      external_id: text(externalId),
      payload: () => fromJson(payload),
    },
    () => text([said, ...attachments.map(address)].filter((line) => line !== "").join("\n")),
  );
}

function redacted(urn: string): string {
  return `${urn.slice(0, urn.indexOf(":"))}:********`;
}

/** An attachment without its type; one without a type as it is. */
function address(attachment: string): string {
  return attachment.replace(/^(image|audio|video|application|geo|unavailable|[\w.+-]+\/[\w.+-]+):/, "");
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
  return object(
    lazily(
      assets.contentKeys(),
      (key) => key,
      (key) => text(assets.content(key, language) ?? ""),
    ),
  );
}

/** `@trigger`: what started the journey. */
export function triggerValue(trigger: Trigger): Value {
  const keyword = trigger.type === "msg" ? trigger.keyword : undefined;
  const origin = trigger.type === "manual" ? trigger.origin : undefined;
  return object({
    type: text(trigger.type),
    params: () => fromJson(trigger.params ?? {}),
    keyword: keyword === undefined ? nothing : text(keyword),
    user: nothing,
    origin: origin === undefined ? nothing : text(origin),
    campaign: nothing,
    ticket: nothing,
  });
}

/** `@legacy_extra`: what journeys of old versions read; trigger parameters and the extras of results in one heap. */
export function legacyExtra(trigger: Trigger, run: Run): Value {
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
