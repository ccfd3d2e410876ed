import { DateTime, FixedOffsetZone, IANAZone, type Zone } from "luxon";
import type { Environment } from "../environment.ts";
import { type DateTimeValue, type DateValue, date, datetime, type TimeValue, time } from "../values.ts";

/* Dates, times and datetimes as values: their parts, their text and the arithmetic that both share. */

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** `2026-03-09`; years before 1000 with zeros in front. */
export function isoDate({ year, month, day }: DateValue): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** `08:30:00.000000`, to the microsecond; what is finer is cut off. */
export function isoTime({ hour, minute, second, nanos }: TimeValue): string {
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}.${pad(Math.floor(nanos / 1_000), 6)}`;
}

/** `2026-03-09T08:30:00.000000+02:00`, in the value's own zone. */
export function isoDateTime(value: DateTimeValue): string {
  return `${isoDate(dateOf(value))}T${isoTime(timeOf(value))}${isoOffset(value)}`;
}

/** `Z`, or hours and minutes such as `+02:00`. */
export function isoOffset({ datetime: { offset } }: DateTimeValue, zero = "Z", colon = ":"): string {
  if (offset === 0) return zero;
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

/** Whether it is midnight to the nanosecond. */
export function isZeroTime({ hour, minute, second, nanos }: TimeValue): boolean {
  return hour === 0 && minute === 0 && second === 0 && nanos === 0;
}

/** The calendar day in the value's own zone. */
export function dateOf({ datetime: { year, month, day } }: DateTimeValue): DateValue {
  return date(year, month, day);
}

/** The time of day in the value's own zone. */
export function timeOf({ datetime: { hour, minute, second, millisecond }, nanos }: DateTimeValue): TimeValue {
  return time(hour, minute, second, millisecond * 1_000_000 + nanos);
}

/** A day and a time of day in a zone. Parts beyond their range flow over, as in 31 February. */
export function combine(day: DateValue, at: TimeValue, zone: string | Zone): DateTimeValue {
  const start = DateTime.fromObject({ year: day.year, month: 1, day: 1 }, { zone });
  const moved = start.plus({ months: day.month - 1 }).plus({ days: day.day - 1 });
  const { hour, minute, second, nanos } = at;
  const millisecond = Math.floor(nanos / 1_000_000);
  return datetime(moved.set({ hour, minute, second, millisecond }), nanos % 1_000_000);
}

/** The same instant on the clocks of another zone. */
export function inZone(value: DateTimeValue, zone: string): DateTimeValue {
  return datetime(value.datetime.setZone(zone), value.nanos);
}

/** Now, in the zone of the environment. `Env.now` may carry a fraction of its millisecond. */
export function now({ now: millis, timezone }: Environment): DateTimeValue {
  const whole = Math.floor(millis);
  // The fraction of a number this large is good to a microsecond only.
  const micros = Math.round((millis - whole) * 1_000);
  const at = DateTime.fromMillis(whole + Math.floor(micros / 1_000), { zone: timezone });
  return datetime(at, (micros % 1_000) * 1_000);
}

export const midnight: TimeValue = time(0, 0);

/** Whether such a day exists in the calendar. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate()
    ? month !== 2 || day < 29 || isLeap(year)
    : false;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970, for differences. */
export function dayNumber({ year, month, day }: DateValue): number {
  const days = DateTime.utc(year, month, day).toMillis() / 86_400_000;
  return Math.floor(days);
}

/** The day so many days later; a day beyond the end of its month flows over. */
export function normalised({ year, month, day }: DateValue): DateValue {
  const at = DateTime.utc(year, month, 1).plus({ days: day - 1 });
  return date(at.year, at.month, at.day);
}

const isoPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)$/;

/** A datetime written in full, with its offset; undefined if it is not, or does not exist. */
export function parseIso(source: string, environment: Environment): DateTimeValue | undefined {
  const found = isoPattern.exec(source);
  if (found === null) return undefined;
  const [, y, mo, d, h, mi, s = "0", fraction = "", offset = "Z"] = found;
  const day = date(Number(y), Number(mo), Number(d));
  const at = time(Number(h), Number(mi), Number(s), Number(fraction.padEnd(9, "0")));
  if (!isDay(day.year, day.month, day.day) || at.hour > 23 || at.minute > 59 || at.second > 59) return undefined;
  return inOwnZone(combine(day, at, FixedOffsetZone.instance(offsetMinutes(offset))), environment);
}

/** An offset that the environment's zone has at that instant is taken to mean that zone. */
export function inOwnZone(value: DateTimeValue, environment: Environment): DateTimeValue {
  const there = inZone(value, environment.timezone);
  return there.datetime.offset === value.datetime.offset ? there : value;
}

/** Minutes east of Greenwich, from `Z`, `+02:00` or `-0330`. */
export function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const digits = offset.replaceAll(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return offset.startsWith("-") ? -minutes : minutes;
}

/** Whether the runtime knows this name of the IANA time zone database. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}
