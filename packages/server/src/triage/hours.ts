import type { OpeningHours, Weekday } from "@hotline/core/model/triage.ts";

/** Whether humans answer now, and if not, from when; null where no day has hours: then nobody knows. */
export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly next: { readonly weekday: Weekday; readonly from: string } | null };

const days: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** When humans answer at an instant (milliseconds since 1970). Without hours, always. */
export function openingAt(hours: OpeningHours | undefined, timezone: string, now: number): Opening {
  if (hours === undefined) return { open: true };
  const { day, time } = localTime(timezone, now);
  const today = (hours[day] ?? []).some(([from, to]) => from <= time && (time < to || to <= from));
  const sinceYesterday = (hours[dayFrom(day, -1)] ?? []).some(([from, to]) => to <= from && time < to);
  return today || sinceYesterday ? { open: true } : { open: false, next: nextAfter(hours, day, time) };
}

function nextAfter(hours: OpeningHours, day: Weekday, time: string): { weekday: Weekday; from: string } | null {
  for (let ahead = 0; ahead <= days.length; ahead++) {
    const weekday = dayFrom(day, ahead);
    const spans = (hours[weekday] ?? []).map(([from]) => from).sort();
    const from = spans.find((begin) => ahead > 0 || begin > time);
    if (from !== undefined) return { weekday, from };
  }
  return null;
}

const dayFrom = (day: Weekday, ahead: number): Weekday =>
  days[(days.indexOf(day) + ahead + days.length) % days.length] ?? day;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Times of day as `HH:MM` compare as texts. */
function localTime(timezone: string, now: number): { day: Weekday; time: string } {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: timezone,
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(timezone, format);
  }
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = days.find((each) => each === parts.get("weekday")?.toLowerCase()) ?? "mon";
  return { day, time: `${parts.get("hour")}:${parts.get("minute")}` };
}

/** By language: on a busy night many are told one, and to make a format takes as long as a turn. */
const weekdayFormats = new Map<string, Intl.DateTimeFormat>();

/** The name of a weekday in one of the team's languages (ISO 639-3), e.g. `Monday`. */
export function weekdayName(weekday: Weekday, language: string): string {
  const format =
    weekdayFormats.get(language) ?? new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  weekdayFormats.set(language, format);
  // 1 January 2024 was a Monday.
  return format.format(Date.UTC(2024, 0, 1 + days.indexOf(weekday)));
}
