import { Decimal } from "decimal.js";
import { clean } from "../model/clean.ts";
import { Failure } from "./budget.ts";
import { fromJson, fromNumber } from "./conversions.ts";
import { array, type Lazy, object, type Value } from "./values.ts";

/** The value that a JSON text stands for, with every digit of its numbers. */
export function parseJsonText(source: string): Value {
  try {
    return revived(JSON.parse(source, keepDigits));
  } catch (failure) {
    if (failure instanceof SyntaxError) throw new Failure("invalid JSON");
    throw failure;
  }
}

/** A number as it was written; a double would round the long ones. */
class Digits {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Also, a text may write in escapes what no text may hold. */
function keepDigits(_: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value === "string") return clean(value);
  return typeof value === "number" ? new Digits(context?.source ?? String(value)) : value;
}

function revived(json: unknown): Value {
  if (json instanceof Digits) return fromNumber(new Decimal(json.source), json.source);
  if (Array.isArray(json)) return array(json.map(revived));
  if (typeof json !== "object" || json === null) return fromJson(json);
  return object(new Map(Object.entries(json).map(([name, value]): [string, Lazy] => [clean(name), revived(value)])));
}
