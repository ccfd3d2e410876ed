import { Failure } from "./budget.ts";
import { compareText } from "./compare-text.ts";
import { describe, entries } from "./convert.ts";
import type { DateTimeValue, Properties, TimeValue, Value } from "./values.ts";

/** Whether two values are of one kind and equal; lists and objects item by item, datetimes as instants. */
export function isSame(a: Value, b: Value): boolean {
  if (a.kind === "null" && b.kind === "null") return true;
  if (a.kind === "error" && b.kind === "error") return a.message === b.message;
  if (a.kind === "function" && b.kind === "function") return a.name === b.name && a.name !== "<anon>";
  if (a.kind === "array" && b.kind === "array") return sameItems(a.items, b.items);
  if (a.kind === "object" && b.kind === "object") return sameObjects(a.properties, b.properties);
  return a.kind === b.kind && ordered(a, b) === 0;
}

function sameObjects(a: Properties, b: Properties): boolean {
  const [x, y] = [a.fallback, b.fallback];
  return (x === undefined ? y === undefined : isSameOrMissing(x, y)) && sameEntries(entries(a), entries(b));
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((item, i) => isSameOrMissing(item, b[i]));
}

function isSameOrMissing(a: Value, b: Value | undefined): boolean {
  return b !== undefined && isSame(a, b);
}

function sameEntries(a: readonly [string, Value][], b: readonly [string, Value][]): boolean {
  return (
    a.length === b.length && a.every(([name, value], i) => name === b[i]?.[0] && isSameOrMissing(value, b[i]?.[1]))
  );
}

/** Negative, zero or positive: the order of two values of one kind. */
export function compare(a: Value, b: Value): number {
  const order = ordered(a, b);
  if (order === undefined) throw new Failure(`${describe(a)} and ${describe(b)} can't be compared`);
  return order;
}

function ordered(a: Value, b: Value): number | undefined {
  if (a.kind === "number" && b.kind === "number") return a.number.comparedTo(b.number);
  if (a.kind === "text" && b.kind === "text") return compareText(a.text, b.text);
  if (a.kind === "boolean" && b.kind === "boolean") return Number(a.boolean) - Number(b.boolean);
  if (a.kind === "date" && b.kind === "date") {
    return first(a.year - b.year, a.month - b.month, a.day - b.day);
  }
  if (a.kind === "time" && b.kind === "time") return Math.sign(nanosOfDay(a) - nanosOfDay(b));
  if (a.kind === "datetime" && b.kind === "datetime") return compareInstants(a, b);
  return undefined;
}

function compareInstants(a: DateTimeValue, b: DateTimeValue): number {
  return first(a.datetime.toMillis() - b.datetime.toMillis(), a.nanos - b.nanos);
}

/** Nanoseconds since midnight; a double holds them all. */
function nanosOfDay({ hour, minute, second, nanos }: TimeValue): number {
  return ((hour * 60 + minute) * 60 + second) * 1e9 + nanos;
}

function first(...differences: readonly number[]): number {
  return Math.sign(differences.find((difference) => difference !== 0) ?? 0);
}
