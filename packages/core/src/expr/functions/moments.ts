import { DateTime } from "luxon";
import { Failure } from "../budget.ts";

import { parseDateTime, parseTime } from "../dates/layouts.ts";
import { combine, dateOf, dayNumber, isoOffset, normalised, now, timeOf } from "../dates/moments.ts";
import { Exact } from "../numbers.ts";
import { type DateTimeValue, date, datetime, number, text, time } from "../values.ts";
import type { Builtin } from "./builtin.ts";
import { zoneArgument } from "./formatting.ts";

/** Dates and times. Units are Y, M, W, D, h, m and s. */
export const moments: readonly Builtin[] = [
  {
    name: "parse_datetime",
    signature: "parse_datetime(text, layout [, timezone])",
    doc: `Reads a datetime that is written in a known layout.

    @parse_datetime("9.7.2031 18:30", "D.M.YYYY tt:mm") -> 2031-07-09T18:30:00.000000Z
    @parse_datetime("tomorrow", "D.M.YYYY") -> ERROR`,
    arity: [2, 3],
    call: (args) => parseDateTime(args.text(0), args.text(1), zoneArgument(args, 2), args.environment),
  },
  {
    name: "parse_time",
    signature: "parse_time(text, layout)",
    doc: `Reads a time of day that is written in a known layout.

    @parse_time("6:05 pm", "h:mm aa") -> 18:05:00.000000`,
    arity: [2, 2],
    call: (args) => parseTime(args.text(0), args.text(1)),
  },
  {
    name: "datetime_from_epoch",
    signature: "datetime_from_epoch(seconds)",
    doc: `The datetime so many seconds after the start of 1970.

    @datetime_from_epoch(86400.5) -> 1970-01-02T00:00:00.500000Z`,
    arity: [1, 1],
    call: (args) => {
      const nanos = new Exact(args.number(0)).times(1e9).trunc();
      const millis = nanos.div(1e6).floor();
      const at = DateTime.fromMillis(millis.toNumber(), { zone: args.environment.timezone });
      if (!at.isValid) throw new Failure("number value out of range");
      return datetime(at, nanos.minus(millis.times(1e6)).toNumber());
    },
  },
  {
    name: "epoch",
    signature: "epoch(datetime)",
    doc: `How many seconds after the start of 1970.

    @epoch("1970-01-02T00:00:00.5Z") -> 86400.5`,
    arity: [1, 1],
    call: (args) => number(epochNanos(args.datetime(0)).div(1e9)),
  },
  {
    name: "datetime_diff",
    signature: "datetime_diff(from, to, unit)",
    doc: `How many whole units lie between two datetimes.

    @datetime_diff("2031-07-09", "2031-07-16", "D") -> 7
    @datetime_diff("2031-12-31", "2032-01-01", "Y") -> 1`,
    arity: [3, 3],
    call: (args) => number(difference(args.datetime(0), args.datetime(1), args.text(2))),
  },
  {
    name: "datetime_add",
    signature: "datetime_add(datetime, amount, unit)",
    doc: `So many units later, or earlier with a negative amount.

    @datetime_add("2031-07-09", 2, "W") -> 2031-07-23T00:00:00.000000Z
    @datetime_add("2031-01-31", 1, "M") -> 2031-03-03T00:00:00.000000Z
    @datetime_add("2031-07-09", 1, "x") -> ERROR`,
    arity: [3, 3],
    call: (args) => later(args.datetime(0), args.integer(1), args.text(2)),
  },
  {
    name: "replace_time",
    signature: "replace_time(datetime, time)",
    doc: `The same day at another time.

    @replace_time("2031-07-09T06:30:00Z", "18:05") -> 2031-07-09T18:05:00.000000Z`,
    arity: [2, 2],
    call: (args) => {
      const day = args.datetime(0);
      return combine(dateOf(day), args.time(1), day.datetime.zone);
    },
  },
  {
    name: "tz",
    signature: "tz(datetime)",
    doc: `The name of a datetime's zone.

    @tz(now()) -> UTC`,
    arity: [1, 1],
    call: (args) => text(zoneName(args.datetime(0))),
  },
  {
    name: "tz_offset",
    signature: "tz_offset(datetime)",
    doc: `How far a datetime's clock is ahead of UTC.

    @tz_offset("2031-07-09T06:30:00+02:00") -> +0200`,
    arity: [1, 1],
    call: (args) => text(isoOffset(args.datetime(0), "+0000", "")),
  },
  {
    name: "now",
    signature: "now()",
    doc: `The datetime at which the expression is evaluated.

    @now() -> 2030-01-01T00:00:00.000000Z`,
    arity: [0, 0],
    call: (args) => now(args.environment),
  },
  {
    name: "today",
    signature: "today()",
    doc: `The day on which the expression is evaluated.

    @today() -> 2030-01-01`,
    arity: [0, 0],
    call: (args) => dateOf(now(args.environment)),
  },
  {
    name: "date_from_parts",
    signature: "date_from_parts(year, month, day)",
    doc: `The date with these parts; days beyond the end of the month flow into the next.

    @date_from_parts(2031, 7, 9) -> 2031-07-09
    @date_from_parts(2031, 2, 31) -> 2031-03-03
    @date_from_parts(2031, 13, 1) -> ERROR`,
    arity: [3, 3],
    call: (args) => {
      const month = args.integer(1);
      if (month < 1 || month > 12) throw new Failure("invalid value for month, must be 1-12");
      return normalised(date(args.integer(0), month, args.integer(2)));
    },
  },
  {
    name: "weekday",
    signature: "weekday(date)",
    doc: `The day of the week, 0 for Sunday.

    @weekday("2031-07-09") -> 3`,
    arity: [1, 1],
    call: (args) => {
      const { year, month, day } = args.date(0);
      return number(DateTime.utc(year, month, day).weekday % 7);
    },
  },
  {
    name: "week_number",
    signature: "week_number(date)",
    doc: `The week of the year; weeks start on Sunday, and the first has January 1.

    @week_number("2031-07-09") -> 28`,
    arity: [1, 1],
    call: (args) => {
      const day = args.date(0);
      const first = DateTime.utc(day.year, 1, 1);
      const before = dayNumber(day) - dayNumber(date(day.year, 1, 1));
      return number(Math.floor((before + (first.weekday % 7)) / 7) + 1);
    },
  },
  {
    name: "time_from_parts",
    signature: "time_from_parts(hour, minute, second)",
    doc: `The time of day with these parts.

    @time_from_parts(18, 5, 0) -> 18:05:00.000000
    @time_from_parts(25, 0, 0) -> ERROR`,
    arity: [3, 3],
    call: (args) => {
      const [hour, minute, second] = [args.integer(0), args.integer(1), args.integer(2)];
      within("hour", hour, 23);
      within("minute", minute, 59);
      within("second", second, 59);
      return time(hour, minute, second);
    },
  },
];

function within(part: string, value: number, most: number): void {
  if (value < 0 || value > most) throw new Failure(`invalid value for ${part}, must be 0-${most}`);
}

function epochNanos({ datetime: at, nanos }: DateTimeValue) {
  return new Exact(at.toMillis()).times(1e6).plus(nanos);
}

const exactUnits: Readonly<Record<string, number>> = { s: 1e9, m: 60e9, h: 3600e9 };

function difference(from: DateTimeValue, to: DateTimeValue, unit: string): number {
  const exact = Object.hasOwn(exactUnits, unit) ? exactUnits[unit] : undefined;
  if (exact !== undefined) return epochNanos(to).minus(epochNanos(from)).div(exact).trunc().toNumber();
  const [a, b] = [dateOf(from), dateOf(to)];
  switch (unit) {
    case "D":
      return dayNumber(b) - dayNumber(a);
    case "W":
      return Math.trunc((dayNumber(b) - dayNumber(a)) / 7);
    case "M":
      return (b.year - a.year) * 12 + b.month - a.month;
    case "Y":
      return b.year - a.year;
  }
  throw unknownUnit(unit);
}

function unknownUnit(unit: string): Failure {
  return new Failure(`unknown unit: ${unit}, must be one of s, m, h, D, W, M, Y`);
}

function later(from: DateTimeValue, amount: number, unit: string): DateTimeValue {
  const exact = Object.hasOwn(exactUnits, unit) ? exactUnits[unit] : undefined;
  const moved = exact === undefined ? onCalendar(from, amount, unit) : ahead(from, (amount * exact) / 1e6);
  if (!moved.datetime.isValid) throw new Failure("number value out of range");
  return moved;
}

function ahead(from: DateTimeValue, milliseconds: number): DateTimeValue {
  return datetime(from.datetime.plus({ milliseconds }), from.nanos);
}

function onCalendar(from: DateTimeValue, amount: number, unit: string): DateTimeValue {
  const { year, month, day } = dateOf(from);
  const at = (y: number, m: number, d: number) => combine(date(y, m, d), timeOf(from), from.datetime.zone);
  switch (unit) {
    case "D":
      return at(year, month, day + amount);
    case "W":
      return at(year, month, day + 7 * amount);
    case "M":
      return at(year, month + amount, day);
    case "Y":
      return at(year + amount, month, day);
  }
  throw unknownUnit(unit);
}

function zoneName({ datetime: { zone, zoneName: name } }: DateTimeValue): string {
  if (zone.type === "iana") return name ?? "";
  return zone.isUniversal && zone.offset(0) === 0 ? "UTC" : "";
}
