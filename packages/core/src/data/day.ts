import { dayFrom } from "../model/days.ts";

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:[T ]|$)/;

/**
 * The day that a text names, as `2020-03-14`, or null. Reads ISO dates with or without time and month/day/year
 * (`3/14/20`), the two spellings that public tables use, and the mail dates of feeds.
 */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const [, year, month, day] = iso.exec(trimmed) ?? [];
  if (year && month && day) return dayFrom(Number(year), Number(month), Number(day));
  const [, m, d, y] = american.exec(trimmed) ?? [];
  if (y && m && d) return dayFrom(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
  return /[a-z]{3}/i.test(trimmed) ? dayOf(Date.parse(trimmed)) : null;
}

/** The UTC day of an instant, or null where that is not a number. */
export function dayOf(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 10) : null;
}
