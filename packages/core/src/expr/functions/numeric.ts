import { Decimal } from "decimal.js";
import { add, divide, Exact, inRange, remainder, round } from "../numbers.ts";
import { number } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";

/** Numbers. */
export const numeric: readonly Builtin[] = [
  rounding("round", "to the nearest", "half away from zero", `@round(2.675, 2) -> 2.68`, Decimal.ROUND_HALF_UP),
  rounding("round_up", "upwards", "towards the larger", `@round_up(-2.5) -> -2`, Decimal.ROUND_CEIL),
  rounding("round_down", "downwards", "towards the smaller", `@round_down(2.9) -> 2`, Decimal.ROUND_FLOOR),
  {
    name: "max",
    signature: "max(numbers...)",
    doc: `The largest number.

    @max(12, 40, 7) -> 40`,
    arity: [1],
    call: (args) => number(numbers(args).reduce((a, b) => (b.greaterThan(a) ? b : a))),
  },
  {
    name: "min",
    signature: "min(numbers...)",
    doc: `The smallest number.

    @min(12, 40, 7) -> 7`,
    arity: [1],
    call: (args) => number(numbers(args).reduce((a, b) => (b.lessThan(a) ? b : a))),
  },
  {
    name: "mean",
    signature: "mean(numbers...)",
    doc: `The average.

    @mean(1, 2, 6) -> 3`,
    arity: [1],
    call: (args) =>
      divide(
        numbers(args).reduce((a, b) => add(a, b).number),
        new Exact(args.count),
      ),
  },
  {
    name: "mod",
    signature: "mod(dividend, divisor)",
    doc: `What remains after division, with the sign of the dividend.

    @mod(17, 5) -> 2
    @mod(1, 0) -> ERROR`,
    arity: [2, 2],
    call: (args) => remainder(args.number(0), args.number(1)),
  },
  {
    name: "abs",
    signature: "abs(number)",
    doc: `Without its sign.

    @abs(-4) -> 4`,
    arity: [1, 1],
    call: (args) => number(args.number(0).abs()),
  },
  {
    name: "rand",
    signature: "rand()",
    doc: `A random number from 0 up to, but not including, 1.

    @(rand() < 1) -> true`,
    arity: [0, 0],
    call: (args) => number(args.environment.random()),
  },
  {
    name: "rand_between",
    signature: "rand_between(least, most)",
    doc: `A random whole number between two, both included.

    @rand_between(6, 6) -> 6`,
    arity: [2, 2],
    call: (args) => {
      const [least, most] = [args.number(0), args.number(1)];
      const span = new Exact(most).minus(least).plus(1);
      return inRange(span.times(args.environment.random()).plus(least).floor());
    },
  },
];

function rounding(name: string, how: string, detail: string, example: string, mode: Decimal.Rounding): Builtin {
  return {
    name,
    signature: `${name}(number [, places])`,
    doc: `Rounds ${how}, ${detail}, to so many decimal places; negative places are tens and hundreds.\n\n    ${example}`,
    arity: [1, 2],
    call: (args) => inRange(round(args.number(0), args.integer(1), mode)),
  };
}

function numbers(args: Arguments): Decimal[] {
  return args.values.map((_, i) => args.number(i));
}
