const dayMs = 86_400_000;

/** The day `YYYY-MM-DD` of a year, a month from 1 and a day from 1; null where the calendar has no such day. */
export function dayFrom(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** The day `count` days after `day`, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

/** How many days after `from` the day `to` is, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The same day `count` months later; the last of that month where it is shorter. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The weekday of a day `YYYY-MM-DD`; Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** Tells the day of an instant in a time zone, `YYYY-MM-DD`; in UTC where there is no such zone. */
export function days(): (at: Date, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    const format = formats.get(zone) ?? formatOf(zone);
    formats.set(zone, format);
    return format.format(at);
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Swedish dates are ISO dates.
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("sv", { timeZone, ...parts });
  } catch {
    return new Intl.DateTimeFormat("sv", { timeZone: "UTC", ...parts });
  }
}
