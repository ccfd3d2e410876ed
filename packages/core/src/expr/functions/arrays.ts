import { Failure } from "../budget.ts";
import { compare, isSame } from "../compare.ts";
import { asBoolean, asNumber, asText, entries } from "../convert.ts";
import { add, Exact } from "../numbers.ts";
import { array, boolean, type Lazy, nothing, number, object, text, type Value } from "../values.ts";
import { type Builtin, boundedArray, callback } from "./builtin.ts";

/** Lists and objects. */
export const arrays: readonly Builtin[] = [
  {
    name: "slice",
    signature: "slice(array, start [, end])",
    doc: `The items from one position up to another; negative positions count from the end.

    @slice(array(1, 2, 3, 4), 1, 3) -> [2, 3]`,
    arity: [2, 3],
    call: (args) => {
      const { items } = args.array(0);
      return array(items.slice(args.integer(1), args.integer(2, items.length)));
    },
  },
  {
    name: "contains",
    signature: "contains(array, value)",
    doc: `Whether a list has this very value.

    @contains(array("tea", 2), 2) -> true
    @contains(array("tea", 2), "2") -> false`,
    arity: [2, 2],
    call: (args) => {
      const wanted = args.value(1);
      return boolean(args.array(0).items.some((item) => isSame(item, wanted)));
    },
  },
  {
    name: "join",
    signature: "join(array, separator)",
    doc: `The items as one text.

    @join(array("fever", "cough"), " and ") -> fever and cough`,
    arity: [2, 2],
    call: (args) => text(args.array(0).items.map(asText).join(args.text(1))),
  },
  {
    name: "reverse",
    signature: "reverse(array)",
    doc: `The items in the opposite order.

    @reverse(array(1, 2, 3)) -> [3, 2, 1]`,
    arity: [1, 1],
    call: (args) => array(args.array(0).items.toReversed()),
  },
  {
    name: "sort",
    signature: "sort(array)",
    doc: `The items in their order; they must be of one kind.

    @sort(array(3, 1, 2)) -> [1, 2, 3]
    @sort(array(3, "x")) -> ERROR`,
    arity: [1, 1],
    call: (args) => array(args.array(0).items.toSorted(compare)),
  },
  {
    name: "sum",
    signature: "sum(array)",
    doc: `All numbers of a list together.

    @sum(array(3, "4.5")) -> 7.5`,
    arity: [1, 1],
    call: (args) => number(args.array(0).items.reduce((sum, item) => add(sum, asNumber(item)).number, new Exact(0))),
  },
  {
    name: "unique",
    signature: "unique(array)",
    doc: `Each value once.

    @unique(array("a", "b", "a")) -> [a, b]`,
    arity: [1, 1],
    call: (args) => {
      const { items } = args.array(0);
      return array(items.filter((item, i) => items.findIndex((other) => isSame(other, item)) === i));
    },
  },
  {
    name: "concat",
    signature: "concat(array1, array2)",
    doc: `One list after the other.

    @concat(array(1), array(2, 3)) -> [1, 2, 3]`,
    arity: [2, 2],
    call: (args) => boundedArray([...args.array(0).items, ...args.array(1).items]),
  },
  {
    name: "filter",
    signature: "filter(array, function)",
    doc: `The items for which the function holds.

    @filter(array(36.5, 38.2, 39), (t) => t > 37.5) -> [38.2, 39]`,
    arity: [2, 2],
    call: (args) => {
      const [{ items }, keep] = [args.array(0), args.function(1)];
      return array(items.filter((item) => asBoolean(callback(keep, [item], args.scope))));
    },
  },
  {
    name: "foreach",
    signature: "foreach(array, function [, more...])",
    doc: `What the function makes of each item.

    @foreach(array("a", "b"), upper) -> [A, B]
    @foreach(array(1, 2), (n) => n * 10) -> [10, 20]`,
    arity: [2],
    call: (args) => {
      const [{ items }, make, more] = [args.array(0), args.function(1), args.rest(2)];
      return array(items.map((item) => callback(make, [item, ...more], args.scope)));
    },
  },
  {
    name: "foreach_value",
    signature: "foreach_value(object, function [, more...])",
    doc: `What the function makes of each property's value.

    @foreach_value(object("a", "x"), upper) -> {a: X}`,
    arity: [2],
    call: (args) => {
      const [source, make, more] = [args.object(0), args.function(1), args.rest(2)];
      const made = entries(source.properties).map(([name, value]): [string, Lazy] => {
        return [name, callback(make, [value, ...more], args.scope)];
      });
      return object(new Map(made));
    },
  },
  {
    name: "extract",
    signature: "extract(object, property)",
    doc: `One property, or nothing if there is none.

    @extract(object("city", "Goma"), "city") -> Goma
    @extract(object("city", "Goma"), "ward") ->`,
    arity: [2, 2],
    call: (args) => args.object(0).properties.get(args.text(1)) ?? nothing,
  },
  {
    name: "extract_object",
    signature: "extract_object(object, properties...)",
    doc: `An object with only these properties.

    @extract_object(object("a", 1, "b", 2), "b") -> {b: 2}`,
    arity: [2],
    call: (args) => {
      const { properties } = args.object(0);
      const names = args.values.slice(1).map((_, i) => args.text(i + 1));
      return object(new Map(names.map((name): [string, Value] => [name, properties.get(name) ?? nothing])));
    },
  },
  {
    name: "keys",
    signature: "keys(object)",
    doc: `The names of an object's properties.

    @keys(object("b", 1, "a", 2)) -> [a, b]`,
    arity: [1, 1],
    call: (args) => array(args.object(0).properties.names().map(text)),
  },
  {
    name: "count",
    signature: "count(value)",
    doc: `How many items or properties there are.

    @count(array("tea", "milk")) -> 2
    @count(7) -> ERROR`,
    arity: [1, 1],
    call: (args) => {
      const value = args.value(0);
      if (value.kind === "array") return number(value.items.length);
      if (value.kind === "object") return number(value.properties.size);
      if (value.kind === "null") return number(0);
      throw new Failure("value isn't countable");
    },
  },
];
