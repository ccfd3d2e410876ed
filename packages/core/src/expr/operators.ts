import type { Decimal } from "decimal.js";
import { asNumber, asText } from "./convert.ts";
import { add, divide, multiply, power, subtract } from "./numbers.ts";
import type { Operator } from "./syntax/syntax.ts";
import { boolean, text, type Value } from "./values.ts";

type Apply = (left: Value, right: Value) => Value;

const arithmetic =
  (compute: (a: Decimal, b: Decimal) => Value): Apply =>
  (left, right) =>
    compute(asNumber(left), asNumber(right));

/** What each operator does. Operands convert, or throw the failure that says why not; the left one is tried first. */
export const operators: { readonly [O in Operator]: Apply } = {
  "&": (left, right) => text(asText(left) + asText(right)),
  "=": (left, right) => boolean(asText(left) === asText(right)),
  "!=": (left, right) => boolean(asText(left) !== asText(right)),
  "+": arithmetic(add),
  "-": arithmetic(subtract),
  "*": arithmetic(multiply),
  "/": arithmetic(divide),
  "^": arithmetic(power),
  "<": arithmetic((a, b) => boolean(a.lessThan(b))),
  "<=": arithmetic((a, b) => boolean(a.lessThanOrEqualTo(b))),
  ">": arithmetic((a, b) => boolean(a.greaterThan(b))),
  ">=": arithmetic((a, b) => boolean(a.greaterThanOrEqualTo(b))),
};
