import { FixedOffsetZone, type Zone } from "luxon";
import { Failure } from "../budget.ts";
import type { Environment } from "../environment.ts";
import { type DateTimeValue, type DateValue, date, type TimeValue, time } from "../values.ts";
import { fullYear } from "./human-dates.ts";
import { halfName, type Locale, monthName, weekdayName } from "./locales.ts";
import { combine, inOwnZone, isDay, isoOffset, offsetMinutes } from "./moments.ts";

export type LayoutKind = "date" | "time" | "datetime";

/** What a layout is applied to; the parts that its kind lacks are never asked for. */
export interface Moment {
  readonly day: DateValue;
  readonly at: TimeValue;
  readonly zoned?: DateTimeValue;
}

interface Token {
  readonly part: "date" | "time" | "zone";
  format(moment: Moment, locale: Locale): string;
  /** What it reads, and where that goes; none if it can only be written. */
  readonly parse?: { readonly pattern: RegExp; readonly into: keyof Parts };
}

interface Parts {
  year?: string;
  month?: string;
  day?: string;
  hour?: string;
  hour12?: string;
  minute?: string;
  second?: string;
  fraction?: string;
  half?: string;
  zone?: string;
}

const pad = (value: number, width = 2) => String(value).padStart(width, "0");
const twelve = (hour: number) => (hour % 12 === 0 ? 12 : hour % 12);
const reads = (into: keyof Parts, pattern: RegExp) => ({ parse: { into, pattern } });
const fraction = (digits: number): Token => ({
  part: "time",
  format: ({ at }) => pad(at.nanos, 9).slice(0, digits),
  ...reads("fraction", new RegExp(`^\\d{${digits}}`)),
});
const zone = (format: (value: DateTimeValue) => string): Token => ({
  part: "zone",
  format: ({ zoned }) => (zoned === undefined ? "" : format(zoned)),
  ...reads("zone", /^(?:Z|[-+]\d\d:\d\d)/),
});

/** Everything that a layout may say, besides punctuation. */
const tokens: Readonly<Record<string, Token>> = {
  YY: { part: "date", format: ({ day }) => pad(day.year % 100), ...reads("year", /^\d{2}/) },
  YYYY: { part: "date", format: ({ day }) => pad(day.year, 4), ...reads("year", /^\d{4}/) },
  M: { part: "date", format: ({ day }) => String(day.month), ...reads("month", /^\d{1,2}/) },
  MM: { part: "date", format: ({ day }) => pad(day.month), ...reads("month", /^\d{2}/) },
  MMM: { part: "date", format: ({ day }, locale) => monthName(day, locale, "short") },
  MMMM: { part: "date", format: ({ day }, locale) => monthName(day, locale, "long") },
  D: { part: "date", format: ({ day }) => String(day.day), ...reads("day", /^\d{1,2}/) },
  DD: { part: "date", format: ({ day }) => pad(day.day), ...reads("day", /^\d{2}/) },
  EEE: { part: "date", format: ({ day }, locale) => weekdayName(day, locale, "short") },
  EEEE: { part: "date", format: ({ day }, locale) => weekdayName(day, locale, "long") },
  h: { part: "time", format: ({ at }) => String(twelve(at.hour)), ...reads("hour12", /^\d{1,2}/) },
  hh: { part: "time", format: ({ at }) => pad(twelve(at.hour)), ...reads("hour12", /^\d{2}/) },
  // Midnight has no unpadded hour: journeys in the field depend on the empty text.
  t: { part: "time", format: ({ at }) => (at.hour === 0 ? "" : String(at.hour)), ...reads("hour", /^\d{1,2}/) },
  tt: { part: "time", format: ({ at }) => pad(at.hour), ...reads("hour", /^\d{1,2}/) },
  m: { part: "time", format: ({ at }) => String(at.minute), ...reads("minute", /^\d{1,2}/) },
  mm: { part: "time", format: ({ at }) => pad(at.minute), ...reads("minute", /^\d{2}/) },
  s: { part: "time", format: ({ at }) => String(at.second), ...reads("second", /^\d{1,2}/) },
  ss: { part: "time", format: ({ at }) => pad(at.second), ...reads("second", /^\d{2}/) },
  fff: fraction(3),
  ffffff: fraction(6),
  fffffffff: fraction(9),
  aa: { part: "time", format: ({ at }, locale) => halfName(at, locale).toLowerCase(), ...reads("half", /^(?:am|pm)/) },
  AA: { part: "time", format: ({ at }, locale) => halfName(at, locale).toUpperCase(), ...reads("half", /^(?:AM|PM)/) },
  Z: zone((value) => isoOffset(value)),
  ZZZ: zone((value) => isoOffset(value, "+00:00")),
};
const literal = /^[ :/.,T_-]$/;

type Step = { readonly source: string; readonly token: Token | undefined };

/** Writes a moment in a layout such as `DD-MM-YYYY tt:mm`. */
export function formatMoment(moment: Moment, layout: string, kind: LayoutKind, locale: Locale): string {
  const steps = stepsOf(layout, kind, "formatting");
  return steps.map(({ source, token }) => token?.format(moment, locale) ?? source).join("");
}

function stepsOf(layout: string, kind: LayoutKind, use: "formatting" | "parsing"): Step[] {
  return (layout.match(/(\p{L})\1*|[\s\S]/gu) ?? []).map((source) => {
    if (literal.test(source)) return { source, token: undefined };
    const token = Object.hasOwn(tokens, source) ? tokens[source] : undefined;
    const fits = token !== undefined && (kind === "datetime" || token.part === kind);
    if (!fits || (use === "parsing" && token.parse === undefined)) {
      throw new Failure(`'${source}' is not valid in a ${kind} ${use} layout`);
    }
    return { source, token };
  });
}

function partsOf(source: string, layout: string, kind: LayoutKind): Parts {
  const parts: Parts = {};
  let rest = source;
  for (const { source: name, token } of stepsOf(layout, kind, "parsing")) {
    const found = token?.parse === undefined ? literalAt(rest, name) : token.parse.pattern.exec(rest)?.[0];
    if (found === undefined) throw new Failure(`cannot parse '${rest}' as '${name}'`);
    rest = rest.slice(found.length);
    if (token?.parse !== undefined) parts[token.parse.into] = found;
    if (token?.parse?.into === "second" && !layout.includes("f")) {
      parts.fraction = /^\.(\d+)/.exec(rest)?.[1] ?? "";
      rest = rest.replace(/^\.\d+/, "");
    }
  }
  if (rest !== "") throw new Failure(`cannot parse '${source}': extra text '${rest}'`);
  return parts;
}

function literalAt(rest: string, name: string): string | undefined {
  return rest.startsWith(name) ? name : undefined;
}

/** Reads a whole text in a layout; what the layout leaves out is the first of its kind, or midnight. */
export function parseDateTime(source: string, layout: string, zoneName: string, env: Environment): DateTimeValue {
  const parts = partsOf(source, layout, "datetime");
  const there: string | Zone =
    parts.zone === undefined ? zoneName : FixedOffsetZone.instance(offsetMinutes(parts.zone));
  return inOwnZone(combine(dayOf(parts, env), timeOf(parts), there), { ...env, timezone: zoneName });
}

/** Reads a whole text as a day. */
export function parseDate(source: string, layout: string, environment: Environment): DateValue {
  return dayOf(partsOf(source, layout, "date"), environment);
}

/** Reads a whole text as a time of day. Throws `Failure` where it does not fit the layout or does not exist. */
export function parseTime(source: string, layout: string): TimeValue {
  return timeOf(partsOf(source, layout, "time"));
}

function dayOf({ year, month, day }: Parts, environment: Environment): DateValue {
  const found = date(year === undefined ? 1 : fullYear(year, environment), Number(month ?? 1), Number(day ?? 1));
  if (!isDay(found.year, found.month, found.day)) throw new Failure("there is no such day");
  return found;
}

function timeOf({ hour, hour12, minute, second, fraction: digits, half }: Parts): TimeValue {
  const hours = hour12 === undefined ? Number(hour ?? 0) : fromTwelve(Number(hour12), half?.toLowerCase());
  const nanos = Number((digits ?? "").slice(0, 9).padEnd(9, "0"));
  const found = time(hours, Number(minute ?? 0), Number(second ?? 0), nanos);
  if (found.hour > 23 || found.minute > 59 || found.second > 59) throw new Failure("there is no such time of day");
  return found;
}

function fromTwelve(hour: number, half: string | undefined): number {
  if (hour < 1 || hour > 12) throw new Failure("there is no such hour of half a day");
  if (half === "pm") return hour === 12 ? 12 : hour + 12;
  return half === "am" && hour === 12 ? 0 : hour;
}
