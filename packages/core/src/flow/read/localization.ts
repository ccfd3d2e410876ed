import type { Localization, Translations } from "../definition.ts";
import { FlowError } from "../errors.ts";
import { limits } from "../limits.ts";
import { isRecord } from "./fields.ts";

const itemPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-7][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The translations of a flow. Empty ones count as missing, since editors leave `[""]` behind. */
export function readLocalization(json: unknown): Localization {
  if (json === undefined || json === null) return new Map();
  if (!isRecord(json)) throw new FlowError("The localization must be an object");
  return new Map(Object.entries(json).map(([language, items]) => [language, readLanguage(language, items)]));
}

function readLanguage(language: string, json: unknown): Translations {
  if (!/^[a-z]{3}$/.test(language)) {
    throw new FlowError(`The localization has the language "${language}", which is no ISO 639-3 code`);
  }
  if (!isRecord(json)) throw new FlowError(`The localization of ${language} must be an object`);
  return new Map(Object.entries(json).map(([item, properties]) => [item, readItem(language, item, properties)]));
}

function readItem(language: string, item: string, json: unknown): ReadonlyMap<string, readonly string[]> {
  if (!itemPattern.test(item))
    throw new FlowError(`The localization of ${language} has a key that is no UUID: ${item}`);
  if (!isRecord(json)) throw new FlowError(`The localization of ${language} for ${item} must be an object`);
  const found = new Map<string, readonly string[]>();
  const where = `The localization of ${language} for ${item}`;
  for (const [property, value] of Object.entries(json)) {
    if (property.length < 1 || property.length > 64) {
      throw new FlowError(`The localization of ${language} for ${item} has a property name of a length over 64`);
    }
    const texts = readTexts(value);
    if (texts === undefined) continue;
    checkTexts(where, property, texts);
    found.set(property, texts);
  }
  if (found.size > limits.translatedProperties)
    throw new FlowError(`${where} has more than ${limits.translatedProperties} properties`);
  return found;
}

function checkTexts(where: string, property: string, texts: readonly string[]): void {
  if (texts.length > limits.translatedTexts)
    throw new FlowError(`${where}: "${property}" has more than ${limits.translatedTexts} texts`);
  if (texts.some((text) => text.length > limits.translatedCharacters))
    throw new FlowError(`${where}: a text of "${property}" is longer than ${limits.translatedCharacters} characters`);
}

function readTexts(json: unknown): readonly string[] | undefined {
  if (!Array.isArray(json) || !json.every((text) => typeof text === "string")) return undefined;
  return json.length === 0 || (json.length === 1 && json[0] === "") ? undefined : json;
}
