import { dayFrom, daysBetween } from "./day.ts";
import type { DateHints, Reading } from "./reading.ts";
import { relativeDate } from "./relative.ts";
import { alternatives, type Piece, piecesOf } from "./text.ts";
import { smallWords } from "./words.ts";

export interface DateFound {
  /** `2030-08-01`. */
  readonly day: string;
  /** 1: said in full; lower where a year was supplied, or day and month could be the other way round. */
  readonly certainty: number;
  /** Where it stands in the message, as a slice. */
  readonly start: number;
  readonly end: number;
}

/** The dates of a message in the order in which they stand. */
export function datesIn(message: string, hints: DateHints): readonly DateFound[] {
  const pieces = piecesOf(message);
  const found: DateFound[] = [];
  for (let at = 0; at < pieces.length; ) {
    const reading = readAt(pieces, at, hints);
    const first = pieces[at];
    const last = pieces[at + (reading?.pieces ?? 1) - 1];
    if (reading && first && last)
      found.push({ day: reading.day, certainty: reading.certainty, start: first.start, end: last.end });
    at += reading?.pieces ?? 1;
  }
  return found;
}

function readAt(pieces: readonly Piece[], at: number, hints: DateHints): Reading | null {
  const numeric = numericDate(pieces[at]?.text ?? "", hints);
  if (numeric) return numeric;
  for (const language of languagesOf(hints.language)) {
    const reading = namedDate(pieces, at, language, hints) ?? relativeDate(pieces, at, language, hints);
    if (reading) return reading;
  }
  return null;
}

function languagesOf(own: string | undefined): readonly string[] {
  const all = Object.keys(smallWords);
  return own !== undefined && all.includes(own) ? [own, ...all.filter((each) => each !== own)] : all;
}

/** `2030-08-01`, `01/08/2030`, `1.8.30`, `01/08`. */
function numericDate(text: string, hints: DateHints): Reading | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return sure(dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1);
  const short = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (!short || (text.includes(".") && short[3] === undefined)) return null;
  const [a, b] = [Number(short[1]), Number(short[2])];
  const dayFirst = b > 12 ? false : a > 12 || hints.order !== "mdy";
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const certainty = a > 12 || b > 12 || a === b ? 0.95 : 0.8;
  if (short[3] === undefined) return sure(nearestYear(month, day, hints), certainty - 0.1);
  const year = short[3].length === 2 ? 2000 + Number(short[3]) : Number(short[3]);
  return sure(dayFrom(year, month, day), certainty);
}

function sure(day: string | null, certainty: number): Reading | null {
  return day === null ? null : { day, certainty, pieces: 1 };
}

/** Words that may stand between the day and the month: `1st of August`, `1 de agosto`. */
const between = new Set(["of", "de", "the", "le", "el", "ka", "la", "wa", "di", "mwezi"]);

/** `1 August`, `1st of August 2030`, `August 1`. */
function namedDate(pieces: readonly Piece[], at: number, language: string, hints: DateHints): Reading | null {
  const months = smallWords[language]?.months.split(" ").map(alternatives) ?? [];
  const monthAt = (i: number) => months.findIndex((names) => names.includes(pieces[i]?.text ?? "")) + 1;
  let next = at;
  let day = ordinal(pieces[next]?.text);
  if (day !== null) next++;
  while (day !== null && between.has(pieces[next]?.text ?? "")) next++;
  const month = monthAt(next);
  if (month === 0) return null;
  next++;
  if (day === null) {
    if (between.has(pieces[next]?.text ?? "")) next++;
    day = ordinal(pieces[next]?.text);
    if (day === null) return null;
    next++;
  }
  const year = /^20\d\d$/.exec(pieces[next]?.text ?? "")?.[0];
  const found = year ? dayFrom(Number(year), month, day) : nearestYear(month, day, hints);
  return found === null ? null : { day: found, certainty: year ? 1 : 0.9, pieces: next - at + (year ? 1 : 0) };
}

function ordinal(text: string | undefined): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er|e|de|ste|o|a)?$/.exec(text ?? "") ?? [];
  const day = Number(digits ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** Without a year, the one that fits what is expected, or that lies nearest. 29 February may have to wait. */
function nearestYear(month: number, day: number, { today, prefer }: DateHints): string | null {
  const year = Number(today.slice(0, 4));
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((offset) => dayFrom(year + offset, month, day) ?? []);
  const fitting = days.filter((each) => prefer === undefined || (prefer === "past" ? each <= today : each >= today));
  const distance = (each: string) => Math.abs(daysBetween(today, each));
  return fitting.sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))[0] ?? null;
}
