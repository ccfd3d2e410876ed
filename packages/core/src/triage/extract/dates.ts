import { dayFrom, weekdayOf } from "../../model/days.ts";
import { monthDay } from "./month-day.ts";
import { nearestOf } from "./nearest.ts";
import { numberAt, numberOf } from "./numbers.ts";
import { dayOrdinal, ordinal, placeIn, remembered } from "./ordinals.ts";
import type { DateHints, Reading } from "./reading.ts";
import { isWeekday, relativeDate } from "./relative.ts";
import { anyOf, type Piece, phraseAt, piecesOf } from "./text.ts";
import { mostCertain } from "./vague.ts";
import { type SmallWords, smallWords } from "./words.ts";

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
    const next = at + (reading?.pieces ?? 1);
    const [first, last] = [pieces[at], pieces[next - 1]];
    if (reading && first && last) {
      const certainty = Math.min(reading.certainty, mostCertain(pieces, at, next));
      found.push({ day: reading.day, certainty, start: first.start, end: last.end });
    }
    at = next;
  }
  return found;
}

function readAt(pieces: readonly Piece[], at: number, hints: DateHints): Reading | null {
  const numeric = numericDate(pieces, at, hints);
  if (numeric) return numeric;
  for (const language of languagesOf(hints.language)) {
    const reading =
      namedDate(pieces, at, language, hints) ??
      (isOwnWord(pieces[at], language, hints) && !isMorning(pieces, at)
        ? relativeOrNamed(pieces, at, language, hints)
        : null) ??
      monthDay(pieces, at, language, hints);
    if (reading) return reading;
  }
  return null;
}

/** `Monday`, which is a part of what follows where that is such a day (`Monday 2 December`), and no day in `the first Monday of June`. */
function relativeOrNamed(pieces: readonly Piece[], at: number, language: string, hints: DateHints): Reading | null {
  const relative = relativeDate(pieces, at, language, hints);
  const words = smallWords[language];
  const next = at + (relative?.pieces ?? 0);
  if (!relative || !words || !isWeekday(pieces, next - 1, words)) return relative;
  if (ofMonth.has(pieces[next]?.text ?? "") && monthAt(pieces, next + 1, words, language)[0] > 0) return null;
  const start = beforeDay.has(pieces[next]?.text ?? "") ? next + 1 : next;
  const named = numericDate(pieces, start, hints) ?? namedDate(pieces, start, language, hints);
  const weekday = weekdayOf(relative.day);
  const day = named ?? monthDay(pieces, next, language, hints, weekday);
  if (!day || weekdayOf(day.day) !== weekday) return relative;
  return { ...day, pieces: (named ? start : next) + day.pieces - at };
}

const ofMonth = new Set(["of", "in", "de", "em", "en", "van", "wa", "ya"]);
const beforeDay = new Set(["the", "on", "le", "el", "die", "dia", "tarehe", "ka"]);

/** Words for a day that mean something else in another language, of which only the contact's own is believed. */
const doubtful = new Set(["hier", "jana", "kal", "leo", "more"]);
const isOwnWord = (piece: Piece | undefined, language: string, { language: own }: DateHints) =>
  language === own || !doubtful.has(piece?.text ?? "") || (own === undefined && piece?.text !== "more");

/** In Spanish and Afrikaans the word for tomorrow is the morning, too: `en la mañana`, `goeie môre`. */
const isMorning = (pieces: readonly Piece[], at: number) =>
  /^(?:la manana|goeie more)$/.test(`${pieces[at - 1]?.text} ${pieces[at]?.text}`);

function languagesOf(own: string | undefined): readonly string[] {
  const all = Object.keys(smallWords);
  return own !== undefined && all.includes(own) ? [own, ...all.filter((each) => each !== own)] : all;
}

/** `2030-08-01`, `01/08/2030`, `1.8.30`, `01/08`. */
function numericDate(pieces: readonly Piece[], at: number, hints: DateHints): Reading | null {
  const text = pieces[at]?.text ?? "";
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return sure(dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3])), 1);
  const short = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(text);
  if (!short || (short[3] === undefined && (isNoDate(text) || isMonth(pieces, at + 1)))) return null;
  const [a, b] = [Number(short[1]), Number(short[2])];
  const dayFirst = b > 12 ? false : a > 12 || hints.order !== "mdy";
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const certainty = a > 12 || b > 12 || a === b ? 0.95 : 0.8;
  if (short[3] === undefined) return sure(nearestYear(month, day, hints), certainty - 0.1);
  const year = short[3].length === 2 ? 2000 + Number(short[3]) : Number(short[3]);
  return sure(dayFrom(year, month, day), certainty);
}

/** Without a year `1.5` is a number, `2-3` from two to three, and `24/7` always. */
const isNoDate = (text: string) => text.includes(".") || /^\d{1,2}-\d$|^\d-\d{1,2}$|^24\/7$/.test(text);

/** In any language: `1/2 March` are two days, and none in February. */
const isMonth = (pieces: readonly Piece[], at: number) =>
  Object.entries(smallWords).some(([language, words]) => monthAt(pieces, at, words, language)[0] > 0);

function sure(day: string | null, certainty: number): Reading | null {
  return day === null ? null : { day, certainty, pieces: 1 };
}

/** Words that may stand between the day and the month: `1st of August`, `1 de agosto`. */
const between = new Set(["of", "de", "the", "le", "el", "ka", "la", "wa", "di", "mwezi", "من", "van"]);

/** `1 August`, `1st of August 2030`, `August 1`, `1aug`, `1-Aug-30`; the first week of August is no day. */
function namedDate(pieces: readonly Piece[], at: number, language: string, hints: DateHints): Reading | null {
  const words = smallWords[language];
  if (words === undefined) return null;
  const glued = gluedDay(pieces[at]?.text ?? "", words);
  if (glued) return withYear(glued.month, glued.day, pieces, at, at + 1, hints);
  const before = dayOrdinal(pieces, at, words) ?? dayNumber(pieces, at, language);
  let day = before?.value ?? null;
  let next = at + (before?.pieces ?? 0);
  while (day !== null && between.has(pieces[next]?.text ?? "") && monthAt(pieces, next, words, language)[0] === 0)
    next++;
  const [month, long] = monthAt(pieces, next, words, language);
  if (month === 0 || isSecondMay(pieces, at) || isWeek(pieces, at - 1)) return null;
  next += long;
  if (day === null) {
    if (between.has(pieces[next]?.text ?? "")) next++;
    const behind = dayOrdinal(pieces, next, words);
    if (!behind) return null;
    day = behind.value;
    next += behind.pieces;
    if (isWeek(pieces, next)) return null;
  }
  return withYear(month, day, pieces, at, next, hints);
}

/** In any language, since many names of months are written the same. */
const isWeek = (pieces: readonly Piece[], at: number) =>
  Object.values(smallWords).some(({ week }) => anyOf(pieces, at, week) > 0);

/** The day and month that were read from `at` on, with the year that may stand at `next`. */
function withYear(month: number, day: number, pieces: readonly Piece[], at: number, behind: number, hints: DateHints) {
  // Portuguese and Spanish: `3 de março de 2026`, `3 de marzo del 2026`.
  const says = /^del?$/.test(pieces[behind]?.text ?? "") && /^\d{4}$/.test(pieces[behind + 1]?.text ?? "");
  const next = says ? behind + 1 : behind;
  const year = yearAt(pieces, next);
  const found = year ? dayFrom(year, month, day) : nearestYear(month, day, hints);
  return found === null ? null : { day: found, certainty: year ? 1 : 0.9, pieces: next - at + (year ? 1 : 0) };
}

/** `2030`, `1990`; or `30` as the last word, since `1 August 30 weeks` is no year. */
function yearAt(pieces: readonly Piece[], at: number): number | null {
  const text = pieces[at]?.text ?? "";
  if (/^(?:19|20)\d\d$/.test(text)) return Number(text);
  return at === pieces.length - 1 && /^[2-9]\d$/.test(text) ? 2000 + Number(text) : null;
}

/** `12dec`, as thumbs write it: three letters behind digits are one piece with them. */
function gluedDay(text: string, { months }: SmallWords): { readonly day: number; readonly month: number } | null {
  const [, digits = "", letters = ""] = /^(\d{1,2})(\p{L}{3})$/u.exec(text) ?? [];
  const month = letters === "" ? 0 : placeIn(months, letters);
  return month === 0 ? null : { day: Number(digits), month };
}

/** A day in words: `veintidós de agosto`. Only before the month: `may one` asks. */
function dayNumber(pieces: readonly Piece[], at: number, language: string) {
  const said = numberOf(pieces, at, language);
  return said && said.value >= 1 && said.value <= 31 ? said : null;
}

/** `the second may be worse` is no date, `second of May` is. */
const isSecondMay = (pieces: readonly Piece[], at: number) =>
  pieces[at + 1]?.text === "may" && !/^\d/.test(pieces[at]?.text ?? "");

/** The month that is named, or numbered (`mwezi wa nane`), and how many pieces that takes; 0 where none is. */
function monthAt(pieces: readonly Piece[], at: number, words: SmallWords, language: string): readonly [number, number] {
  const { months, monthNumber, monthPrefixes } = words;
  // `1-Aug-30`: the hyphens stay with the letters.
  const text = (pieces[at]?.text ?? "").replace(/^-|-$/g, "");
  const named = placeIn(months, text) || (monthPrefixes === undefined ? 0 : joined(text, monthPrefixes, months));
  if (named > 0 || monthNumber === undefined) return [named, 1];
  const before = phraseAt(pieces, at, monthNumber);
  if (before === 0) return [0, 0];
  const said = pieces[at + before]?.text ?? "";
  const number = ordinal(said, words) ?? numberAt(pieces, at + before, language)?.value ?? 0;
  return number <= 12 ? [number, before + 1] : [0, 0];
}

/** A month's own name or its English one, behind what is joined to it: `kuAgasti`, `ngo-August`. */
function joined(text: string, prefixes: string, months: string): number {
  const bare = text.replace(prefixOf(prefixes), "");
  return placeIn(months, bare) || placeIn(smallWords["eng"]?.months ?? "", bare);
}

const prefixOf = remembered((prefixes: string) => new RegExp(`^(?:${prefixes})-?`));

/** Without a year, the one that fits what is expected, or that lies nearest. 29 February may have to wait. */
function nearestYear(month: number, day: number, hints: DateHints): string | null {
  const year = Number(hints.today.slice(0, 4));
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((offset) => dayFrom(year + offset, month, day) ?? []);
  return nearestOf(days, hints);
}
