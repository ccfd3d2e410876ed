import { withPlainDigits } from "../../model/written.ts";
import type { DateFormat, Environment } from "../environment.ts";
import { type DateTimeValue, type DateValue, date, type TimeValue, time } from "../values.ts";
import { combine, isDay, midnight, now, parseIso, timeOf } from "./moments.ts";

/* Dates and times as people type them, somewhere in a text, in digits of any script. */

const separator = "[-.\\\\/_ ]";
const [two, year] = ["(\\d{1,2})", "(\\d{4}|\\d{2})"];
const joined = (...parts: string[]) => new RegExp(`\\b${parts.join(separator)}\\b`, "g");

/** Per format: what to search for, and which groups hold day, month and year. */
const dateFormats: Readonly<Record<DateFormat, { pattern: RegExp; order: readonly [number, number, number] }>> = {
  "DD-MM-YYYY": { pattern: joined(two, two, year), order: [1, 2, 3] },
  "MM-DD-YYYY": { pattern: joined(two, two, year), order: [2, 1, 3] },
  "YYYY-MM-DD": { pattern: joined(year, two, two), order: [3, 2, 1] },
};
const isoDay = /^(\d{4})-(\d\d)-(\d\d)/;
const timeOfDay = /\b(\d{1,2})(?::?(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?\W*([aApP][mM])?\b/g;

interface Found {
  readonly day: DateValue;
  /** What follows the date. */
  readonly rest: string;
}

/** The first date in the text, in the order of the environment's date format or written as YYYY-MM-DD at its start. */
export function findDate(source: string, environment: Environment): DateValue | undefined {
  return search(withPlainDigits(source).trim(), environment)?.day;
}

/**
 * A datetime written in full, or a date with the time that follows it. Without a time it is midnight, or with
 * `fillTime` the time that it is now.
 */
export function findDateTime(source: string, environment: Environment, fillTime = false): DateTimeValue | undefined {
  const trimmed = withPlainDigits(source).trim();
  const exact = parseIso(trimmed, environment);
  if (exact !== undefined) return exact;
  const found = search(trimmed, environment);
  if (found === undefined) return undefined;
  const at = findTime(found.rest) ?? (fillTime ? timeOf(now(environment)) : midnight);
  return combine(found.day, at, environment.timezone);
}

/** The first time of day in the text. */
export function findTime(source: string): TimeValue | undefined {
  for (const [, hours, minutes = "0", seconds = "0", fraction = "", half] of withPlainDigits(source).matchAll(
    timeOfDay,
  )) {
    const hour = hourOfDay(Number(hours), half?.toLowerCase());
    const at = time(hour, Number(minutes), Number(seconds), Number(fraction.slice(0, 9).padEnd(9, "0")));
    if (hour === 24 && at.minute === 0 && at.second === 0 && at.nanos === 0) return midnight;
    if (hour < 24 && at.minute < 60 && at.second < 60) return at;
  }
  return undefined;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === "pm" && hour < 12) return hour + 12;
  return half === "am" && hour === 12 ? 0 : hour;
}

function search(source: string, environment: Environment): Found | undefined {
  const iso = isoDay.exec(source);
  if (iso !== null && isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) {
    return { day: date(Number(iso[1]), Number(iso[2]), Number(iso[3])), rest: source.slice(10) };
  }
  const { pattern, order } = dateFormats[environment.dateFormat];
  for (const match of source.matchAll(pattern)) {
    const [day, month, years] = order.map((group) => match[group] ?? "");
    const found = date(fullYear(years ?? "", environment), Number(month), Number(day));
    if (!isDay(found.year, found.month, found.day)) continue;
    return { day: found, rest: source.slice(match.index + match[0].length) };
  }
  return undefined;
}

/** Two digits mean a year that has been: 1900 and so many if 2000 and so many is still to come. */
export function fullYear(digits: string, environment: Environment): number {
  const value = Number(digits);
  if (digits.length > 2) return value;
  return value > now(environment).datetime.year % 100 ? 1900 + value : 2000 + value;
}
