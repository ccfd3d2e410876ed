import { type Environment, parsePhone } from "../expr/index.ts";
import { checkCondition } from "./check.ts";
import { implicitCondition } from "./implicit.ts";
import { limits } from "./limits.ts";
import { type QueryProblem, Stop, stop } from "./problems.ts";
import { resolveProperty } from "./properties.ts";
import type { Condition, Operator, Query, Span } from "./query.ts";
import type { Resolver } from "./resolver.ts";
import { parseSyntax } from "./syntax.ts";

export type ParsedQuery = { readonly query: Query } | { readonly problem: QueryProblem };

const operators: ReadonlyMap<string, Operator> = new Map(
  (["=", "!=", "~", ">", ">=", "<", "<="] as const).map((operator): [string, Operator] => [operator, operator]),
)
  .set("has", "~")
  .set("is", "=");

/**
 * Reads a query such as `age > 18 AND (language = eng OR tel ~ 2782)`. The environment says how dates and phone numbers
 * are written here and whether addresses are hidden; with a resolver all names and values must exist.
 */
export function parseQuery(source: string, environment: Environment, resolver?: Resolver): ParsedQuery {
  try {
    return { query: read(source, environment, resolver) };
  } catch (stopped) {
    if (stopped instanceof Stop) return { problem: stopped.problem };
    throw stopped;
  }
}

function read(source: string, environment: Environment, resolver: Resolver | undefined): Query {
  const whole = { from: 0, to: source.length };
  if ([...source].length > limits.characters) tooComplex(whole, `query is longer than ${limits.characters} characters`);
  const phone = environment.redactionPolicy === "urns" ? "" : parsePhone(source, environment.defaultCountry);
  if (phone !== "") {
    return { kind: "condition", property: { kind: "urn", key: "tel" }, operator: "=", value: phone, ...whole };
  }
  let count = 0;
  const checked = (condition: Condition): Condition => {
    if (++count > limits.conditions) tooComplex(condition, `query has more than ${limits.conditions} conditions`);
    checkCondition(condition, environment, resolver);
    return condition;
  };
  return parseSyntax(source, {
    explicit: (name, comparator, value, span) => {
      const property = resolveProperty(name, { from: span.from, to: span.from + name.length }, resolver);
      const operator = operators.get(comparator.toLowerCase()) ?? "=";
      return checked({ kind: "condition", property, operator, value, ...span });
    },
    implicit: (value, span) => checked(implicitCondition(value, span, environment)),
  });
}

function tooComplex(span: Span, message: string): never {
  return stop(span, "too_complex", message, "Split it, for example into groups that other queries ask for.");
}
