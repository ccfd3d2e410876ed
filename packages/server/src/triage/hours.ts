import type { OpeningHours, Weekday } from "@hotline/core/model/triage.ts";

/** Whether humans answer now, and if not, from when. */
export type Opening =
  | { readonly open: true }
  | { readonly open: false; readonly weekday: Weekday; readonly from: string };

const days: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** When humans answer at an instant (milliseconds since 1970). Without hours, and with none on any day, always. */
export function openingAt(hours: OpeningHours | undefined, timezone: string, now: number): Opening {
  if (hours === undefined || days.every((day) => (hours[day] ?? []).length === 0)) return { open: true };
  const { day, time } = localTime(timezone, now);
  if ((hours[day] ?? []).some(([from, to]) => from <= time && time < to)) return { open: true };
  for (let ahead = 0; ahead <= days.length; ahead++) {
    const weekday = days[(days.indexOf(day) + ahead) % days.length] ?? day;
    const spans = (hours[weekday] ?? []).map(([from]) => from).sort();
    const from = spans.find((begin) => ahead > 0 || begin > time);
    if (from !== undefined) return { open: false, weekday, from };
  }
  return { open: true };
}

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

/** The name of a weekday in a language (ISO 639-3), e.g. `Monday`. */
export function weekdayName(weekday: Weekday, language: string): string {
  // 1 January 2024 was a Monday.
  const date = Date.UTC(2024, 0, 1 + days.indexOf(weekday));
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);
}
