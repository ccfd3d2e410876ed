import type { Decimal } from "decimal.js";
import { Failure } from "./budget.ts";
import { isoDate, isoDateTime, isoTime, isZeroTime } from "./dates/moments.ts";
import { parseNumber, render } from "./numbers.ts";
import { quote } from "./syntax/literals.ts";
import { type ArrayValue, array, type FunctionValue, type ObjectValue, object, type Value } from "./values.ts";

/*
 * Conversions inside the language. They throw `Failure`; the calls and operators that use them turn it into an error
 * value. The exported helpers for the rest of the core are in conversions.ts and never throw.
 */

/** How a value is named in an error message. */
export function describe(value: Value): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "text":
      return quote(value.text);
    case "number":
    case "boolean":
      return asText(value);
    case "function":
      return `${value.name}(...)`;
    default:
      return value.kind;
  }
}

/** The failure of a conversion; an error stays the error that it was. */
export function cannot(value: Value, kind: string): Failure {
  return value.kind === "error"
    ? new Failure(value.message)
    : new Failure(`unable to convert ${describe(value)} to ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`);
}

/** What the value says when it is put into a message. */
export function asText(value: Value): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "null":
      return "";
    case "number":
      return render(value.number);
    case "boolean":
      return value.boolean ? "true" : "false";
    case "date":
      return isoDate(value);
    case "time":
      return isoTime(value);
    case "datetime":
      return isoDateTime(value);
    case "array":
      return `[${value.items.map(asText).join(", ")}]`;
    case "object":
      return objectText(value);
    case "function":
      return value.name;
    case "error":
      throw new Failure(value.message);
  }
}

function objectText({ properties }: ObjectValue): string {
  const { fallback } = properties;
  if (fallback !== undefined) return asText(fallback);
  return `{${entries(properties)
    .map(([name, value]) => `${name}: ${asText(value)}`)
    .join(", ")}}`;
}

/** The properties of an object in the order in which people see them. */
export function entries(properties: ObjectValue["properties"]): [string, Value][] {
  return properties.names().flatMap((name) => {
    const value = properties.get(name);
    return value === undefined ? [] : [[name, value] satisfies [string, Value]];
  });
}

/** Whether a condition holds. */
export function asBoolean(value: Value): boolean {
  switch (value.kind) {
    case "boolean":
      return value.boolean;
    case "null":
      return false;
    case "text":
      return value.text !== "" && value.text.toLowerCase() !== "false";
    case "number":
      return !value.number.isZero();
    case "date":
      return value.year !== 1 || value.month !== 1 || value.day !== 1;
    case "time":
      return !isZeroTime(value);
    case "datetime":
      return isoDateTime({ ...value, datetime: value.datetime.toUTC() }) !== "0001-01-01T00:00:00.000000Z";
    case "array":
      return value.items.length > 0;
    case "object":
      return value.properties.fallback === undefined ? value.properties.size > 0 : asBoolean(value.properties.fallback);
    case "function":
      return true;
    case "error":
      throw new Failure(value.message);
  }
}

/** The number that the value is or spells. */
export function asNumber(value: Value): Decimal {
  if (value.kind === "number") return value.number;
  if (value.kind === "text") {
    const parsed = parseNumber(value.text);
    if (parsed !== undefined) return parsed;
  }
  if (value.kind === "object" && value.properties.fallback !== undefined) return asNumber(value.properties.fallback);
  throw cannot(value, "number");
}

/** An array; nothing counts as an empty one. Throws `Failure` for all else. */
export function asArray(value: Value): ArrayValue {
  if (value.kind === "array") return value;
  if (value.kind === "null") return array([]);
  throw cannot(value, "array");
}

/** An object; nothing counts as one without properties. Throws `Failure` for all else. */
export function asObject(value: Value): ObjectValue {
  if (value.kind === "object") return value;
  if (value.kind === "null") return object({});
  throw cannot(value, "object");
}

/** A function. Throws `Failure` for all else, with the message of an error. */
export function asFunction(value: Value): FunctionValue {
  if (value.kind === "function") return value;
  if (value.kind === "error") throw new Failure(value.message);
  throw new Failure(`${describe(value)} is not a function`);
}
