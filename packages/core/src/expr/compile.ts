import { Budget, Failure } from "./budget.ts";
import { asFunction, asNumber } from "./convert.ts";
import type { Environment } from "./environment.ts";
import { findFunction } from "./functions/index.ts";
import { limits } from "./limits.ts";
import { item, property } from "./lookup.ts";
import { Exact, inRange, isInRange } from "./numbers.ts";
import { operators } from "./operators.ts";
import type { Node } from "./syntax/syntax.ts";
import type { Value } from "./values.ts";
import { boolean, error, type FunctionValue, nothing, number, type ObjectValue, type Scope, text } from "./values.ts";

/** One evaluation of one expression. */
export class Frame implements Scope {
  readonly root: ObjectValue;
  readonly environment: Environment;
  /** Warnings of deprecated values that were used; most expressions use none. */
  warnings: Set<string> | undefined;
  readonly #budget: Budget;
  #depth = 0;

  constructor(root: ObjectValue, environment: Environment, cost: number) {
    this.root = root;
    this.environment = environment;
    this.#budget = new Budget(cost);
  }

  charge(value: Value): void {
    this.#budget.charge(value);
  }

  /** Runs the body of a lambda; one that calls itself for ever is stopped before the stack is. */
  nested(body: () => Value): Value {
    if (++this.#depth > limits.callDepth) throw new Failure("expression is too complex to evaluate", true);
    const result = body();
    this.#depth--;
    return result;
  }
}

/** The arguments of a lambda's call, and of those around it. */
interface Locals {
  readonly values: readonly Value[];
  readonly outer: Locals | undefined;
}

/** Names of lambda parameters, innermost first. */
interface Names {
  readonly names: readonly string[];
  readonly outer: Names | undefined;
}

/** A compiled expression: closures, so that nothing is looked at twice. Only a fatal `Failure` is thrown. */
export type Run = (frame: Frame, locals?: Locals) => Value;

/** Makes a function of a syntax tree. `names` are the parameters of the functions around it. */
export function compile(node: Node, names?: Names): Run {
  switch (node.type) {
    case "text":
      return constant(text(node.text));
    case "number":
      return constant(literalNumber(node.digits));
    case "boolean":
      return constant(boolean(node.boolean));
    case "null":
      return constant(nothing);
    case "name":
      return compileName(node.name, names);
    case "group":
      return compile(node.inner, names);
    case "property":
      return compileProperty(node.of, node.name, names);
    case "item":
      return compileItem(node.of, node.key, names);
    case "call":
      return compileCall(node.callee, node.args, names);
    case "negative":
      return compileNegative(node.operand, names);
    case "binary":
      return compileBinary(node, names);
    case "lambda":
      return compileLambda(node.parameters, node.body, names);
  }
}

const constant =
  (value: Value): Run =>
  () =>
    value;

function literalNumber(digits: string): Value {
  const value = new Exact(digits);
  return isInRange(value) ? number(value) : error(`number ${digits} is out of range`);
}

/** Failures become error values here; the fatal ones go on to the end of the expression. */
function guarded(compute: () => Value): Value {
  try {
    return compute();
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.fatal) throw failure;
    return error(failure.message);
  }
}

function compileName(name: string, names: Names | undefined): Run {
  const lower = name.toLowerCase();
  let depth = 0;
  for (let scope = names; scope !== undefined; scope = scope.outer) {
    const index = scope.names.lastIndexOf(lower);
    if (index >= 0) return argument(depth, index);
    depth++;
  }
  const builtin = findFunction(lower);
  const missing = error(`context has no property '${lower}'`);
  return (frame) => {
    const found = frame.root.properties.get(lower);
    return found === undefined ? (builtin ?? missing) : touched(found, frame);
  };
}

function argument(depth: number, index: number): Run {
  return (_, locals) => {
    let at = locals;
    for (let i = 0; i < depth; i++) at = at?.outer;
    return at?.values[index] ?? nothing;
  };
}

function touched(value: Value, frame: Frame): Value {
  if (value.deprecated !== undefined) {
    frame.warnings ??= new Set();
    frame.warnings.add(value.deprecated);
  }
  return value;
}

function compileProperty(of: Node, name: string, names: Names | undefined): Run {
  const run = compile(of, names);
  const lower = name.toLowerCase();
  return (frame, locals) => {
    const value = run(frame, locals);
    if (value.kind === "error") return value;
    const found = value.kind === "object" ? value.properties.get(lower) : undefined;
    return touched(found ?? guarded(() => property(value, name)), frame);
  };
}

function compileItem(of: Node, key: Node, names: Names | undefined): Run {
  const [runOf, runKey] = [compile(of, names), compile(key, names)];
  return (frame, locals) => {
    const value = runOf(frame, locals);
    if (value.kind === "error") return value;
    const at = runKey(frame, locals);
    return touched(at.kind === "error" ? at : guarded(() => item(value, at)), frame);
  };
}

function compileCall(callee: Node, args: readonly Node[], names: Names | undefined): Run {
  const run = compile(callee, names);
  const runs = args.map((arg) => compile(arg, names));
  const called = callee.type === "name" ? callee.name.toLowerCase() : undefined;
  return (frame, locals) => {
    const fn = run(frame, locals);
    if (fn.kind === "error") return fn;
    if (fn.kind !== "function" && called !== undefined) return error(`${called} is not a function`);
    const values = runs.map((arg) => arg(frame, locals));
    return guarded(() => asFunction(fn).call(values, frame));
  };
}

function compileNegative(operand: Node, names: Names | undefined): Run {
  const run = compile(operand, names);
  return (frame, locals) => {
    const value = run(frame, locals);
    return guarded(() => charged(inRange(asNumber(value).negated()), frame));
  };
}

function compileBinary(node: Node & { type: "binary" }, names: Names | undefined): Run {
  const [left, right] = [compile(node.left, names), compile(node.right, names)];
  const apply = operators[node.operator];
  return (frame, locals) => {
    const [a, b] = [left(frame, locals), right(frame, locals)];
    if (a.kind === "error") return a;
    if (b.kind === "error") return b;
    return guarded(() => charged(apply(a, b), frame));
  };
}

function charged(value: Value, frame: Frame): Value {
  frame.charge(value);
  return value;
}

function compileLambda(parameters: readonly string[], body: Node, outer: Names | undefined): Run {
  const run = compile(body, { names: parameters.map((name) => name.toLowerCase()), outer });
  return (frame, locals): FunctionValue => ({
    kind: "function",
    name: "<anon>",
    call: (values) =>
      values.length === parameters.length
        ? frame.nested(() => run(frame, { values, outer: locals }))
        : error(`need ${parameters.length} argument(s), got ${values.length}`),
  });
}
