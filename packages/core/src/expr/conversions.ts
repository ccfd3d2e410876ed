import { Decimal } from "decimal.js";
import { Failure } from "./budget.ts";
import { asBoolean, asNumber, asText, entries } from "./convert.ts";
import { isInRange } from "./numbers.ts";
import { array, boolean, error, type Lazy, nothing, number, object, text, type Value } from "./values.ts";

/** Some JSON, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the value says in a message; an error says nothing. */
export function toText(value: Value): string {
  return attempt(() => asText(value)) ?? "";
}

/** The number that the value is or spells, if it does. */
export function toNumber(value: Value): Decimal | undefined {
  return attempt(() => asNumber(value));
}

/** Whether the value counts as true; an error does not. */
export function toBool(value: Value): boolean {
  return attempt(() => asBoolean(value)) ?? false;
}

function attempt<T>(convert: () => T): T | undefined {
  try {
    return convert();
  } catch (failure) {
    if (failure instanceof Failure) return undefined;
    throw failure;
  }
}

/** Parsed JSON as a value; what JSON cannot hold becomes nothing. */
export function fromJson(json: unknown): Value {
  switch (typeof json) {
    case "string":
      return text(json);
    case "boolean":
      return boolean(json);
    case "number":
      return fromNumber(new Decimal(json), String(json));
    case "object":
      return json === null ? nothing : Array.isArray(json) ? array(json.map(fromJson)) : fromRecord(json);
    default:
      return nothing;
  }
}

function fromRecord(record: object): Value {
  return object(new Map(Object.entries(record).map(([name, value]): [string, Lazy] => [name, () => fromJson(value)])));
}

/** The number as a value; `source` is how it was written, for the error where it is too large or too long. */
export function fromNumber(value: Decimal, source: string): Value {
  return isInRange(value) ? number(value) : error(`number ${source} is out of range`);
}

/**
 * The value as JSON: dates as their text, objects without what they stand for. An error in an array becomes null, in an
 * object it is left out. Numbers lose what a double cannot hold; `jsonText` keeps it.
 */
export function toJson(value: Value): Json {
  switch (value.kind) {
    case "null":
    case "function":
    case "error":
      return null;
    case "boolean":
      return value.boolean;
    case "number":
      return value.number.toNumber();
    case "array":
      return value.items.map(toJson);
    case "object":
      return Object.fromEntries(kept(value.properties).map(([name, each]) => [name, toJson(each)]));
    default:
      return asText(value);
  }
}

/** The value as JSON text with every digit of its numbers; throws `Failure` for an error. */
export function jsonText(value: Value): string {
  if (value.kind === "error") throw new Failure(value.message);
  return written(value);
}

function written(value: Value): string {
  switch (value.kind) {
    case "number":
      return asText(value);
    case "array":
      return `[${value.items.map(written).join(",")}]`;
    case "object":
      return `{${kept(value.properties)
        .map(([name, each]) => `${JSON.stringify(name)}:${written(each)}`)
        .join(",")}}`;
    default:
      return JSON.stringify(toJson(value));
  }
}

function kept(properties: (Value & { kind: "object" })["properties"]): [string, Value][] {
  return entries(properties).filter(([, value]) => value.kind !== "error");
}
