import { compare } from "../compare.ts";
import { findDateTime, findTime } from "../dates/human-dates.ts";
import { dateOf, inZone } from "../dates/moments.ts";
import { asDate } from "../dates/to-moment.ts";
import type { DateTimeValue } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";
import { matchedIf } from "./test-result.ts";

/** Router tests of dates and times in a text. */
export const momentTests: readonly Builtin[] = [
  {
    name: "has_date",
    signature: "has_date(text)",
    doc: `Whether the text has a date in the environment's format. Without a time it is the time that it is now.

    @has_date("born 2031-07-09 06:30").match -> 2031-07-09T06:30:00.000000Z
    @has_date("not yet") -> false`,
    arity: [1, 1],
    call: (args) => matchedIf(dateIn(args)),
  },
  comparing("lt", "before", `"2031-07-08 00:00"`, (order) => order < 0),
  comparing("eq", "on", `"2031-07-09 00:00"`, (order) => order === 0),
  comparing("gt", "after", `"2031-07-10 00:00"`, (order) => order > 0),
  {
    name: "has_time",
    signature: "has_time(text)",
    doc: `Whether the text has a time of day.

    @has_time("at 6:30 pm").match -> 18:30:00.000000
    @has_time("later") -> false`,
    arity: [1, 1],
    call: (args) => matchedIf(findTime(args.text(0))),
  },
];

function comparing(suffix: string, how: string, example: string, fits: (order: number) => boolean): Builtin {
  const name = `has_date_${suffix}`;
  return {
    name,
    signature: `${name}(text, date)`,
    doc: `Whether the text has a date ${how} the given one.\n\n    @${name}(${example}, "2031-07-09") -> true`,
    arity: [2, 2],
    call: (args) => {
      const found = dateIn(args);
      const wanted = asDate(args.raw(1), args.environment);
      if (found === undefined) return matchedIf(undefined);
      const day = dateOf(inZone(found, args.environment.timezone));
      return matchedIf(fits(compare(day, wanted)) ? found : undefined);
    },
  };
}

function dateIn(args: Arguments): DateTimeValue | undefined {
  const value = args.value(0);
  return value.kind === "datetime" ? value : findDateTime(args.text(0), args.environment, true);
}
