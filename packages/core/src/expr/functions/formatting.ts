import { Failure } from "../budget.ts";
import { isZone } from "../dates/moments.ts";
import { format, formatDateTime, formatDay, formatTimeOfDay } from "../format.ts";
import { formatDecimal } from "../number-format.ts";
import { text } from "../values.ts";
import type { Arguments, Builtin } from "./builtin.ts";

/** Values as people like to read them. */
export const formatting: readonly Builtin[] = [
  {
    name: "format",
    signature: "format(value)",
    doc: `The value as people here write it.

    @format(1234567.5) -> 1,234,567.5
    @format(array("tea", 2)) -> tea, 2`,
    arity: [1, 1],
    call: (args) => text(format(args.value(0), args.environment)),
  },
  {
    name: "format_date",
    signature: "format_date(date [, layout])",
    doc: `A date in the environment's format or in a layout of YY, YYYY, M, MM, MMM, MMMM, D, DD, EEE and EEEE.

    @format_date("2031-07-09", "D/M/YYYY") -> 9/7/2031
    @format_date("2031-07-09", "EEEE") -> Wednesday`,
    arity: [1, 2],
    call: (args) => text(formatDay(args.date(0), args.text(1, args.environment.dateFormat), args.environment)),
  },
  {
    name: "format_datetime",
    signature: "format_datetime(datetime [, layout [, timezone]])",
    doc: `A datetime in the environment's formats, or in a layout, on the clocks of a time zone.

    @format_datetime("2031-07-09T06:30:00Z") -> 2031-07-09 06:30
    @format_datetime("2031-07-09T06:30:00Z", "tt:mm", "Africa/Nairobi") -> 09:30`,
    arity: [1, 3],
    call: (args) => {
      const { environment } = args;
      const usual = `${environment.dateFormat} ${environment.timeFormat}`;
      return text(formatDateTime(args.datetime(0), args.text(1, usual), environment, zoneArgument(args, 2)));
    },
  },
  {
    name: "format_time",
    signature: "format_time(time [, layout])",
    doc: `A time of day in the environment's format, or in a layout of h, hh, t, tt, m, mm, s, ss, fff, aa and AA.

    @format_time("18:05", "h:mm aa") -> 6:05 pm`,
    arity: [1, 2],
    call: (args) => text(formatTimeOfDay(args.time(0), args.text(1, args.environment.timeFormat), args.environment)),
  },
  {
    name: "format_number",
    signature: "format_number(number [, places [, humanize]])",
    doc: `A number with so many decimal places, in groups of three digits unless told otherwise.

    @format_number(4321.256, 2) -> 4,321.26
    @format_number(4321, 0, false) -> 4321`,
    arity: [1, 3],
    call: (args) => {
      const places = args.count > 1 ? args.integer(1) : undefined;
      if (places !== undefined && (places < 0 || places > 9)) throw new Failure("must take 0-9 number of places");
      return text(formatDecimal(args.number(0), args.environment.numberFormat, places, args.boolean(2, true)));
    },
  },
  {
    name: "format_location",
    signature: "format_location(path)",
    doc: `The last name of a path of places.

    @format_location("Rwanda > Kigali City > Gasabo") -> Gasabo`,
    arity: [1, 1],
    call: (args) => text(args.text(0).split(">").at(-1)?.trim() ?? ""),
  },
];

/** A time zone that was asked for, or the one of the environment. */
export function zoneArgument(args: Arguments, index: number): string {
  const name = args.text(index, args.environment.timezone);
  if (!isZone(name)) throw new Failure(`unknown time zone ${name}`);
  return name;
}
