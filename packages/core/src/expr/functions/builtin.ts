import type { Decimal } from "decimal.js";
import { Failure } from "../budget.ts";
import { asArray, asBoolean, asFunction, asNumber, asObject, asText } from "../convert.ts";
import { asDate, asDateTime, asTime } from "../dates/to-moment.ts";
import type { Environment } from "../environment.ts";
import { limits } from "../limits.ts";
import { toInteger } from "../numbers.ts";
import type { ObjectValue, Scope, TimeValue, Value } from "../values.ts";
import {
  type ArrayValue,
  array,
  type DateTimeValue,
  type DateValue,
  error,
  type FunctionValue,
  nothing,
} from "../values.ts";

/** A function of the language, with the page that the manual, the editor's help and the tests show of it. */
export interface Builtin {
  readonly name: string;
  /** What it takes, as an author would write it: `word(text, index [, delimiters])`. */
  readonly signature: string;
  /** What it does, then examples: lines of four spaces and `@expression -> result`, `ERROR` where it has none. */
  readonly doc: string;
  /** The fewest and the most arguments; no most means any number. */
  readonly arity: readonly [least: number, most?: number];
  /** Computes the result; throws `Failure`, which becomes an error value. */
  call(args: Arguments): Value;
}

/** The arguments of a call, each converted as it is asked for. */
export class Arguments {
  readonly values: readonly Value[];
  readonly scope: Scope;

  constructor(values: readonly Value[], scope: Scope) {
    this.values = values;
    this.scope = scope;
  }

  get environment(): Environment {
    return this.scope.environment;
  }

  get count(): number {
    return this.values.length;
  }

  /** The argument as it is, which may be an error. */
  raw(index: number): Value {
    return this.values[index] ?? nothing;
  }

  /** The argument of whatever kind, but no error. */
  value(index: number): Value {
    const value = this.raw(index);
    if (value.kind === "error") throw new Failure(value.message);
    return value;
  }

  /** All arguments from one on; the first error among them ends the call. */
  rest(from = 0): Value[] {
    return this.values.slice(from).map((_, i) => this.value(from + i));
  }

  text(index: number, otherwise = ""): string {
    return index < this.count ? asText(this.raw(index)) : otherwise;
  }

  number(index: number): Decimal {
    return asNumber(this.raw(index));
  }

  integer(index: number, otherwise = 0): number {
    return index < this.count ? toInteger(this.number(index)) : otherwise;
  }

  boolean(index: number, otherwise = false): boolean {
    return index < this.count ? asBoolean(this.raw(index)) : otherwise;
  }

  array(index: number): ArrayValue {
    return asArray(this.raw(index));
  }

  object(index: number): ObjectValue {
    return asObject(this.raw(index));
  }

  function(index: number): FunctionValue {
    return asFunction(this.raw(index));
  }

  date(index: number): DateValue {
    return asDate(this.raw(index), this.environment);
  }

  time(index: number): TimeValue {
    return asTime(this.raw(index));
  }

  datetime(index: number): DateTimeValue {
    return asDateTime(this.raw(index), this.environment);
  }
}

/** The builtin as a value that can be called, passed on and printed. */
export function toFunction(builtin: Builtin): FunctionValue {
  return { kind: "function", name: builtin.name, call: (args, scope) => run(builtin, args, scope) };
}

function run(builtin: Builtin, args: readonly Value[], scope: Scope): Value {
  try {
    checkCount(builtin, args.length);
    const result = builtin.call(new Arguments(args, scope));
    scope.charge(result);
    return result.kind === "error" ? wrapped(builtin, result.message) : result;
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.fatal) throw failure;
    return wrapped(builtin, failure.message);
  }
}

function wrapped({ name }: Builtin, message: string): Value {
  return error(`error calling ${name}(...): ${message}`);
}

function checkCount({ arity: [least, most] }: Builtin, count: number): void {
  if (count >= least && (most === undefined || count <= most)) return;
  const wanted = most === undefined ? `at least ${least}` : most === least ? least : `${least} to ${most}`;
  throw new Failure(`need ${wanted} argument(s), got ${count}`);
}

/** An array made by an expression, unless it is too long. */
export function boundedArray(items: readonly Value[]): ArrayValue {
  if (items.length > limits.arrayItems) throw new Failure(`array has more than ${limits.arrayItems} items`);
  return array(items);
}

/** Calls a function that was passed as an argument; its error ends the call that it was passed to. */
export function callback(fn: FunctionValue, args: readonly Value[], scope: Scope): Value {
  const result = fn.call(args, scope);
  if (result.kind === "error") throw new Failure(result.message);
  return result;
}
