import { no, yes } from "../values.ts";
import type { Builtin } from "./builtin.ts";

/** Conditions. */
export const logic: readonly Builtin[] = [
  {
    name: "and",
    signature: "and(conditions...)",
    doc: `Whether all conditions hold.

    @and(2 > 1, "x" = "x") -> true
    @and(2 > 1, 1 > 2) -> false`,
    arity: [1],
    call: (args) => (args.values.every((_, i) => args.boolean(i)) ? yes : no),
  },
  {
    name: "or",
    signature: "or(conditions...)",
    doc: `Whether any condition holds.

    @or(1 > 2, "x" = "x") -> true`,
    arity: [1],
    call: (args) => (args.values.some((_, i) => args.boolean(i)) ? yes : no),
  },
  {
    name: "if",
    signature: "if(condition, then, otherwise)",
    doc: `One of two values.

    @if(38.2 > 37.5, "fever", "fine") -> fever
    @if(false, 1 / 0, "fine") -> fine`,
    arity: [3, 3],
    call: (args) => args.value(args.boolean(0) ? 1 : 2),
  },
];
