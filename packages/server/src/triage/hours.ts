import { addDays, weekdayOf } from "@hotline/core/model/days.ts";
import { specialDayOn } from "@hotline/core/model/special-days.ts";
import type { HoursSpan, OpeningHours, SpecialDay, Weekday } from "@hotline/core/model/triage.ts";

/** What an organisation says of when humans answer. Without hours, at any time but on its special days. */
interface Hours {
  readonly timezone: string;
  readonly hours?: OpeningHours;
  readonly specialDays?: readonly SpecialDay[];
}

/** Whether humans answer now, and if not, from when; null where no day has hours: then nobody knows. */
export type Opening = { readonly open: true } | { readonly open: false; readonly next: NextOpening | null };

interface NextOpening {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly daysAhead: number;
  readonly from: string;
}

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const allDay: readonly HoursSpan[] = [["00:00", "24:00"]];

/** Weekdays come again after a week; a holiday may be long, and a hotline open on some days of the year only. */
const daysLookedAhead = { weekdays: 7, specialDays: 400 } as const;

/** When humans answer at an instant (milliseconds since 1970). */
export function openingAt(hours: Hours, now: number): Opening {
  const { specialDays = [] } = hours;
  if (hours.hours === undefined && specialDays.length === 0) return { open: true };
  const { date, time } = localTime(hours.timezone, now);
  const today = spansOn(hours, date).some(([from, to]) => from <= time && (time < to || to <= from));
  if (today || nightBefore(hours, date).some(([from, to]) => to <= from && time < to)) return { open: true };
  return { open: false, next: nextAfter(hours, date, time) };
}

function spansOn({ hours, specialDays = [] }: Hours, date: string): readonly HoursSpan[] {
  const special = specialDayOn(specialDays, date);
  if (special !== undefined) return special.hours;
  const weekday = weekdays[weekdayOf(date)];
  return hours === undefined ? allDay : ((weekday && hours[weekday]) ?? []);
}

/** What began the day before; it ends at midnight where a special day begins, on which only its own hours hold. */
function nightBefore(hours: Hours, date: string): readonly HoursSpan[] {
  return specialDayOn(hours.specialDays ?? [], date) ? [] : spansOn(hours, addDays(date, -1));
}

function nextAfter(hours: Hours, today: string, time: string): NextOpening | null {
  const last = hours.specialDays?.length ? daysLookedAhead.specialDays : daysLookedAhead.weekdays;
  for (let daysAhead = 0; daysAhead <= last; daysAhead++) {
    const date = addDays(today, daysAhead);
    const begins = spansOn(hours, date).map(([from]) => from);
    const from = begins.sort().find((begin) => daysAhead > 0 || begin > time);
    if (from !== undefined) return { date, daysAhead, from };
  }
  return null;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days as `YYYY-MM-DD` and times of day as `HH:MM` compare as texts. */
function localTime(timeZone: string, now: number): { date: string; time: string } {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // Swedish dates are ISO dates.
    format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
    formats.set(timeZone, format);
  }
  const [date = "", time = ""] = format.format(now).split(" ");
  return { date, time };
}

/** By language: on a busy night many are told one, and to make a format takes as long as a turn. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The name of a day in one of the team's languages (ISO 639-3): `Monday`, and from a week ahead on, where that could be any
 * Monday, `Monday 4 January`.
 */
export function dayName({ date, daysAhead }: NextOpening, language: string): string {
  const isNear = daysAhead < 7;
  const known = isNear ? weekdayFormats : dateFormats;
  const format = known.get(language) ?? formatOf(language, isNear ? {} : { day: "numeric", month: "long" });
  known.set(language, format);
  return format.format(Date.parse(date));
}

function formatOf(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // English without a country would be American, with the month first. The time beside it has such digits, too.
  const locale = language === "eng" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { weekday: "long", ...parts, numberingSystem: "latn", timeZone: "UTC" });
}
