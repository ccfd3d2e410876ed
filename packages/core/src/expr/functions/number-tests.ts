import type { Decimal } from "decimal.js";
import { findNumbers } from "../number-search.ts";
import { number } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";
import { matchedIf } from "./test-result.ts";

/** Router tests of the numbers in a text: the first one that fits is the match. */
export const numberTests: readonly Builtin[] = [
  {
    name: "has_number",
    signature: "has_number(text)",
    doc: `Whether the text has a number.

    @has_number("I am 42 years old").match -> 42
    @has_number("I am old") -> false`,
    arity: [1, 1],
    call: (args) => firstThat(args, () => true),
  },
  {
    name: "has_number_between",
    signature: "has_number_between(text, least, most)",
    doc: `Whether the text has a number between two, both included.

    @has_number_between("38 or so", 35, 42).match -> 38
    @has_number_between("12", 35, 42) -> false`,
    arity: [3, 3],
    call: (args) => {
      const [least, most] = [args.number(1), args.number(2)];
      return firstThat(args, (found) => found.greaterThanOrEqualTo(least) && found.lessThanOrEqualTo(most));
    },
  },
  comparing("lt", "below the limit", `"12", 18`, (found, limit) => found.lessThan(limit)),
  comparing("lte", "at most the limit", `"12", 12`, (found, limit) => found.lessThanOrEqualTo(limit)),
  comparing("eq", "equal to the limit", `"12.0", 12`, (found, limit) => found.equals(limit)),
  comparing("gte", "at least the limit", `"12", 12`, (found, limit) => found.greaterThanOrEqualTo(limit)),
  comparing("gt", "above the limit", `"12", 2`, (found, limit) => found.greaterThan(limit)),
];

function comparing(
  suffix: string,
  how: string,
  example: string,
  fits: (n: Decimal, limit: Decimal) => boolean,
): Builtin {
  const name = `has_number_${suffix}`;
  return {
    name,
    signature: `${name}(text, limit)`,
    doc: `Whether the text has a number ${how}.\n\n    @${name}(${example}).match -> 12`,
    arity: [2, 2],
    call: (args) => {
      const limit = args.number(1);
      return firstThat(args, (found) => fits(found, limit));
    },
  };
}

function firstThat(args: Arguments, fits: (found: Decimal) => boolean) {
  for (const found of findNumbers(args.text(0), args.environment.numberFormat)) {
    if (fits(found)) return matchedIf(number(found));
  }
  return matchedIf(undefined);
}
