import { Failure } from "../budget.ts";
import { array, boolean, type Lazy, number, object, text } from "../values.ts";
import { type Builtin, boundedArray } from "./builtin.ts";

/** From one kind of value to another. */
export const conversion: readonly Builtin[] = [
  {
    name: "text",
    signature: "text(value)",
    doc: `What a value says in a message.

    @text(4.50) -> 4.5
    @text(array("tea", 2)) -> [tea, 2]`,
    arity: [1, 1],
    call: (args) => text(args.text(0)),
  },
  {
    name: "boolean",
    signature: "boolean(value)",
    doc: `Whether a value counts as true: zero, nothing, an empty text and "false" do not.

    @boolean("no") -> true
    @boolean(0) -> false`,
    arity: [1, 1],
    call: (args) => boolean(args.boolean(0)),
  },
  {
    name: "number",
    signature: "number(value)",
    doc: `The number that a text spells.

    @number(" 37.50 ") -> 37.5
    @number("hot") -> ERROR`,
    arity: [1, 1],
    call: (args) => number(args.number(0)),
  },
  {
    name: "date",
    signature: "date(value)",
    doc: `The calendar day of a text or of a datetime, in the environment's format and time zone.

    @date("2031-07-09 at ten") -> 2031-07-09
    @date("soon") -> ERROR`,
    arity: [1, 1],
    call: (args) => args.date(0),
  },
  {
    name: "datetime",
    signature: "datetime(value)",
    doc: `The datetime that a text spells; without a time it is midnight.

    @datetime("2031-07-09 6:30 pm") -> 2031-07-09T18:30:00.000000Z`,
    arity: [1, 1],
    call: (args) => args.datetime(0),
  },
  {
    name: "time",
    signature: "time(value)",
    doc: `The time of day of a text, a datetime, or a number of hours.

    @time("half past, 6:30 pm") -> 18:30:00.000000
    @time(7) -> 07:00:00.000000`,
    arity: [1, 1],
    call: (args) => args.time(0),
  },
  {
    name: "array",
    signature: "array(values...)",
    doc: `A list of the values.

    @array("fever", "cough")[1] -> cough`,
    arity: [0],
    call: (args) => (args.count === 0 ? array([]) : boundedArray(args.rest())),
  },
  {
    name: "object",
    signature: "object(name1, value1, name2, value2, ...)",
    doc: `An object with these properties.

    @object("city", "Goma", "cases", 12).cases -> 12
    @object("city") -> ERROR`,
    arity: [0],
    call: (args) => {
      if (args.count % 2 !== 0) throw new Failure("requires an even number of arguments");
      const properties = new Map<string, Lazy>();
      for (let i = 0; i < args.count; i += 2) properties.set(args.text(i), args.value(i + 1));
      return object(properties);
    },
  },
];
