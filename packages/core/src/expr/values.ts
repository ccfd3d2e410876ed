import { Decimal } from "decimal.js";
import type { DateTime } from "luxon";
import type { Environment } from "./environment.ts";

/** What an expression computes with. Values are immutable; an error is a value too and never a throw. */
export type Value =
  | NullValue
  | TextValue
  | NumberValue
  | BooleanValue
  | DateValue
  | TimeValue
  | DateTimeValue
  | ArrayValue
  | ObjectValue
  | FunctionValue
  | ErrorValue;

interface Common {
  /** If set, using the value in an expression gives the author this warning. */
  readonly deprecated?: string;
}
export interface NullValue extends Common {
  readonly kind: "null";
}
export interface TextValue extends Common {
  readonly kind: "text";
  readonly text: string;
}
export interface NumberValue extends Common {
  readonly kind: "number";
  readonly number: Decimal;
}
export interface BooleanValue extends Common {
  readonly kind: "boolean";
  readonly boolean: boolean;
}
/** A calendar day; `month` counts from 1. */
export interface DateValue extends Common {
  readonly kind: "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
/** A time of day; `nanos` is the fraction of the second. */
export interface TimeValue extends Common {
  readonly kind: "time";
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanos: number;
}
/** An instant with its zone; `nanos` is what `datetime` is too coarse for: 0 to 999,999 within the millisecond. */
export interface DateTimeValue extends Common {
  readonly kind: "datetime";
  readonly datetime: DateTime;
  readonly nanos: number;
}
export interface ArrayValue extends Common {
  readonly kind: "array";
  readonly items: readonly Value[];
}
/** Properties, found whatever the case of their names. */
export interface ObjectValue extends Common {
  readonly kind: "object";
  readonly properties: Properties;
}
export interface FunctionValue extends Common {
  readonly kind: "function";
  readonly name: string;
  /** Calls it; whatever goes wrong comes back as an error value. */
  call(args: readonly Value[], scope: Scope): Value;
}
export interface ErrorValue extends Common {
  readonly kind: "error";
  readonly message: string;
}

/** What the evaluation of one expression carries with it. */
export interface Scope {
  readonly environment: Environment;
  /** Pays for a computed value. */
  charge(value: Value): void;
}

/** A value, or how to get it: computed at most once, when somebody asks. */
export type Lazy = Value | (() => Value);

/** Up to so many names are looked through one by one; more are worth an index. */
const few = 8;

/** The properties of an object, and the value that it stands for when it is used as a plain value. */
export class Properties {
  /** As given. Most objects are asked for one property or none, so nothing is made of a record before that. */
  readonly #given: ReadonlyMap<string, Lazy> | Readonly<Record<string, Lazy>>;
  #computed: Map<string, Value> | undefined;
  #fallback: Lazy | undefined;
  #byLowerCase: Map<string, string> | undefined;

  constructor(properties: ReadonlyMap<string, Lazy> | Readonly<Record<string, Lazy>>, fallback?: Lazy) {
    this.#given = properties;
    this.#fallback = fallback;
  }

  get size(): number {
    const given = this.#given;
    return isMap(given) ? given.size : Object.keys(given).length;
  }

  /** Names as they were given, in byte order. */
  names(): string[] {
    return this.#keys().sort((a, b) => (a < b ? -1 : 1));
  }

  /** The property with this name, or undefined. Lower-case names are found fastest. */
  get(name: string): Value | undefined {
    const found = this.#own(name);
    if (found !== undefined) return typeof found === "function" ? this.#compute(name, found) : found;
    const exact = this.#exactName(name.toLowerCase());
    return exact === undefined || exact === name ? undefined : this.get(exact);
  }

  /** What the object renders as, counts as, and so on; undefined if it stands only for itself. */
  get fallback(): Value | undefined {
    if (typeof this.#fallback === "function") this.#fallback = this.#fallback();
    return this.#fallback;
  }

  #own(name: string): Lazy | undefined {
    const given = this.#given;
    if (isMap(given)) return given.get(name);
    return Object.hasOwn(given, name) ? given[name] : undefined;
  }

  #keys(): string[] {
    const given = this.#given;
    return isMap(given) ? [...given.keys()] : Object.keys(given);
  }

  #compute(name: string, lazy: () => Value): Value {
    this.#computed ??= new Map();
    const known = this.#computed.get(name);
    if (known !== undefined) return known;
    const value = lazy();
    this.#computed.set(name, value);
    return value;
  }

  #exactName(lower: string): string | undefined {
    if (this.#byLowerCase === undefined) {
      const keys = this.#keys();
      if (keys.length <= few) return keys.findLast((name) => name.toLowerCase() === lower);
      this.#byLowerCase = new Map(keys.map((name) => [name.toLowerCase(), name]));
    }
    return this.#byLowerCase.get(lower);
  }
}

function isMap(given: ReadonlyMap<string, Lazy> | Readonly<Record<string, Lazy>>): given is ReadonlyMap<string, Lazy> {
  return given instanceof Map;
}

export const nothing: NullValue = { kind: "null" };
export const yes: BooleanValue = { kind: "boolean", boolean: true };
export const no: BooleanValue = { kind: "boolean", boolean: false };
export const emptyText: TextValue = { kind: "text", text: "" };

/** A text. */
export function text(value: string): TextValue {
  return value === "" ? emptyText : { kind: "text", text: value };
}

/** A number; texts as decimal.js reads them. */
export function number(value: Decimal | number | string): NumberValue {
  return { kind: "number", number: value instanceof Decimal ? value : new Decimal(value) };
}

/** `yes` or `no`. */
export function boolean(value: boolean): BooleanValue {
  return value ? yes : no;
}

/** A calendar day, `month` from 1; whether it exists is for others to check. */
export function date(year: number, month: number, day: number): DateValue {
  return { kind: "date", year, month, day };
}

/** A time of day; `nanos` is the fraction of the second. */
export function time(hour: number, minute: number, second = 0, nanos = 0): TimeValue {
  return { kind: "time", hour, minute, second, nanos };
}

/** An instant; `nanos` is what is finer than its millisecond, 0 to 999,999. */
export function datetime(value: DateTime, nanos = 0): DateTimeValue {
  return { kind: "datetime", datetime: value, nanos };
}

/** An array. */
export function array(items: readonly Value[]): ArrayValue {
  return { kind: "array", items };
}

/** An object; a function as property or as `fallback` is called when first needed. */
export function object(
  properties: Readonly<Record<string, Lazy>> | ReadonlyMap<string, Lazy>,
  fallback?: Lazy,
): ObjectValue {
  return { kind: "object", properties: new Properties(properties, fallback) };
}

/** What went wrong, for the author of the journey. */
export function error(message: string): ErrorValue {
  return { kind: "error", message };
}

/** The same value with a warning for those who use it. */
export function deprecate<V extends Value>(value: V, warning: string): V {
  return { ...value, deprecated: warning };
}
