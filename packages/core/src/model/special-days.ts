import { dayFrom } from "./days.ts";
import type { SpecialDay } from "./triage.ts";

/** A team with the holidays of several countries has some dozens. */
export const mostSpecialDays = 200;

const dates = /^(20\d\d-)?(\d\d)-(\d\d)$/;

/** Of every year: it is written without one. */
export const isYearly = (date: string): boolean => date.length === "12-25".length;

/** Whether the calendar has a day that is written `2026-12-24` or, of every year, `12-25`. */
export function isSpecialDate(date: string): boolean {
  const [, year, month, day] = dates.exec(date) ?? [];
  // Of every year is the 29th of February, too: it comes in leap years.
  return month !== undefined && dayFrom(Number(year?.slice(0, 4) ?? 2000), Number(month), Number(day)) !== null;
}

/** What holds on a day `YYYY-MM-DD` in place of its weekday's hours. The day of one year goes before that of every year. */
export function specialDayOn(days: readonly SpecialDay[], day: string): SpecialDay | undefined {
  return days.find(({ date }) => date === day) ?? days.find(({ date }) => date === day.slice("2026-".length));
}

/** The dates that stand there more than once. */
export function datesTwice(days: readonly Pick<SpecialDay, "date">[]): ReadonlySet<string> {
  const dates = days.map(({ date }) => date);
  return new Set(dates.filter((date, index) => dates.indexOf(date) < index));
}
