import { FlowError } from "../errors.ts";
import { migrateFlow } from "../migrate/index.ts";
import { isRecord } from "../read/fields.ts";
import { outlineOf } from "./outline.ts";
import { type JourneyText, textsOf } from "./texts.ts";

type Json = Readonly<Record<string, unknown>>;
/** Item UUID → property → texts. */
type Items = Map<string, Map<string, readonly string[]>>;

/**
 * The current definition with another base language: translations into it become the base texts, and all base texts become
 * translations into the old one. What has no translation stays as it is. Throws `FlowError` for a language into which
 * nothing is translated.
 */
export function changeLanguage(json: unknown, to: string): Json {
  const definition = migrateFlow(json);
  const flow = outlineOf(definition);
  if (to === flow.language) return definition;
  const translations = flow.localization.get(to);
  if (translations === undefined) throw new FlowError(`The flow has no translation into ${to}`);
  const texts = flow.nodes.flatMap(textsOf).filter(({ isLocalizable }) => isLocalizable);
  const { [to]: _, ...others } = isRecord(definition["localization"]) ? definition["localization"] : {};
  const replaced = (text: JourneyText) => translations.get(text.item)?.get(text.property);
  return {
    ...definition,
    language: to,
    localization: { ...others, [flow.language]: asJson(baseOf(texts)) },
    nodes: withTexts(definition["nodes"], itemsOf(texts, replaced)),
  };
}

function baseOf(texts: readonly JourneyText[]): Items {
  return itemsOf(texts, (text) => text.texts);
}

function itemsOf(texts: readonly JourneyText[], pick: (text: JourneyText) => readonly string[] | undefined): Items {
  const items: Items = new Map();
  for (const text of texts) {
    const picked = pick(text);
    if (picked === undefined) continue;
    const properties = items.get(text.item) ?? new Map<string, readonly string[]>();
    items.set(text.item, properties.set(text.property, picked));
  }
  return items;
}

function asJson(items: Items): Json {
  return Object.fromEntries([...items].map(([item, properties]) => [item, Object.fromEntries(properties)]));
}

/** The same JSON, with new texts in every object whose UUID has some. */
function withTexts(json: unknown, items: Items): unknown {
  if (Array.isArray(json)) return json.map((one) => withTexts(one, items));
  if (!isRecord(json)) return json;
  const copied = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withTexts(value, items)]));
  const texts = typeof json["uuid"] === "string" ? items.get(json["uuid"]) : undefined;
  for (const [property, translated] of texts ?? []) {
    copied[property] = Array.isArray(json[property]) ? translated : (translated[0] ?? "");
  }
  return copied;
}
