import {
  type DateTimeValue,
  type Environment,
  findDateTime,
  inZone,
  type NumberValue,
  type TextValue,
  text,
  toNumber,
} from "../expr/index.ts";
import { nameTokens, searchTokens } from "./names.ts";
import type { Condition, Operator, Property, Query } from "./query.ts";

/**
 * A contact as queries see it: the values of a property, of which there may be none or several (addresses, groups).
 * Places are their own names, without those of the places around them; groups and flows are names.
 */
export type Queryable = (property: Property) => readonly (TextValue | NumberValue | DateTimeValue)[];

/** Whether a contact is one that the query asks for. Days are those of the environment's zone. */
export function evaluateQuery(query: Query, contact: Queryable, environment: Environment): boolean {
  switch (query.kind) {
    case "and":
      return query.parts.every((part) => evaluateQuery(part, contact, environment));
    case "or":
      return query.parts.some((part) => evaluateQuery(part, contact, environment));
    case "condition":
      return holds(query, contact, environment);
  }
}

function holds(condition: Condition, contact: Queryable, environment: Environment): boolean {
  const values = contact(condition.property).filter((value) => value.kind !== "text" || value.text !== "");
  const { operator } = condition;
  if (condition.value === "" && operator === "=") return values.length === 0;
  if (condition.value === "" && operator === "!=") return values.length > 0;
  if (operator === "!=") return !values.some((value) => matches(value, { ...condition, operator: "=" }, environment));
  return values.some((value) => matches(value, condition, environment));
}

function matches(
  value: TextValue | NumberValue | DateTimeValue,
  condition: Condition,
  environment: Environment,
): boolean {
  switch (value.kind) {
    case "text":
      return matchesText(value.text, condition);
    case "number":
      return matchesNumber(value, condition);
    case "datetime":
      return matchesDay(value, condition, environment);
  }
}

function matchesText(value: string, { property, operator, value: wanted }: Condition): boolean {
  if (operator === "=") return folded(value) === folded(wanted);
  if (operator !== "~") return false;
  const isName = property.kind === "attribute" && property.key === "name";
  return isName ? isNamed(value, wanted) : folded(value).includes(folded(wanted));
}

function folded(value: string): string {
  return value.trim().toLowerCase();
}

function isNamed(name: string, wanted: string): boolean {
  const tokens = nameTokens(name);
  return searchTokens(wanted).some((search) => tokens.some((token) => token.startsWith(search)));
}

function matchesNumber({ number }: NumberValue, { operator, value }: Condition): boolean {
  const wanted = toNumber(text(value));
  return wanted !== undefined && compares(number.cmp(wanted), number.cmp(wanted), operator);
}

function matchesDay(at: DateTimeValue, { operator, value }: Condition, environment: Environment): boolean {
  const wanted = findDateTime(value, environment);
  if (wanted === undefined) return false;
  const start = inZone(wanted, environment.timezone).datetime.startOf("day");
  const end = start.plus({ days: 1 });
  const millis = at.datetime.toMillis();
  return compares(millis - start.toMillis(), millis < end.toMillis() ? -1 : 1, operator);
}

/**
 * Compares with a span of time, or with a point as both its ends: `toStart` is negative before it begins, and `toEnd` is
 * positive once it is over.
 */
function compares(toStart: number, toEnd: number, operator: Operator): boolean {
  switch (operator) {
    case "=":
      return toStart >= 0 && toEnd <= 0;
    case "!=":
      return toStart < 0 || toEnd > 0;
    case ">":
      return toEnd > 0;
    case ">=":
      return toStart >= 0;
    case "<":
      return toStart < 0;
    case "<=":
      return toEnd <= 0;
    case "~":
      return false;
  }
}
