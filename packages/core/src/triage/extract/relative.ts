import { addDays, addMonths, weekdayOf } from "../../model/days.ts";
import { numberAt } from "./numbers.ts";
import type { DateHints, Reading } from "./reading.ts";
import { alternatives, anyOf, type Piece } from "./text.ts";
import { type SmallWords, smallWords } from "./words.ts";

/** `yesterday`, `last tuesday`, `next week Monday`, `3 days ago`, `in two weeks`, `next month`, and the same in other languages. */
export function relativeDate(pieces: readonly Piece[], at: number, language: string, hints: DateHints): Reading | null {
  const words = smallWords[language];
  if (!words) return null;
  return (
    counted(pieces, at, words, language, hints) ??
    weekday(pieces, at, words, hints) ??
    weekdayBehind(pieces, at, words, hints) ??
    period(pieces, at, words, hints) ??
    named(pieces, at, words, hints)
  );
}

/** A word for yesterday that is also the word for tomorrow (Hindi) goes by what is expected. */
function named(pieces: readonly Piece[], at: number, words: SmallWords, { today, prefer }: DateHints): Reading | null {
  const far = twoDays(pieces, at, words, { today, ...(prefer && { prefer }) });
  if (far) return far;
  const is = {
    today: anyOf(pieces, at, words.today),
    yesterday: anyOf(pieces, at, words.yesterday),
    tomorrow: anyOf(pieces, at, words.tomorrow),
  };
  if (is.today > 0) return { day: today, certainty: 0.95, pieces: is.today };
  const both = is.yesterday > 0 && is.tomorrow > 0;
  const pieceCount = is.yesterday || is.tomorrow;
  if (pieceCount === 0) return null;
  const future = is.yesterday === 0 || (both && prefer === "future");
  return { day: addDays(today, future ? 1 : -1), certainty: both && !prefer ? 0.5 : 0.95, pieces: pieceCount };
}

/** The day before yesterday and the day after tomorrow; the same word for both (Hindi) goes by what is expected. */
function twoDays(
  pieces: readonly Piece[],
  at: number,
  words: SmallWords,
  { today, prefer }: DateHints,
): Reading | null {
  const [before, after] = [anyOf(pieces, at, words.beforeYesterday), anyOf(pieces, at, words.afterTomorrow)];
  if (before === 0 && after === 0) return null;
  const both = before > 0 && after > 0;
  const future = before === 0 || (both && prefer === "future");
  return { day: addDays(today, future ? 2 : -2), certainty: both && !prefer ? 0.5 : 0.9, pieces: before || after };
}

const unitDays = { day: 1, week: 7 } as const;

/** A number and a unit, with a word before or behind that says which way: `3 days ago`, `il y a 3 jours`, `in 2 weeks`. */
function counted(
  pieces: readonly Piece[],
  at: number,
  words: SmallWords,
  language: string,
  { today }: DateHints,
): Reading | null {
  const before = { ago: anyOf(pieces, at, words.ago), ahead: anyOf(pieces, at, words.ahead) };
  const start = at + (before.ago || before.ahead);
  const amount = amountAt(pieces, start, words, language) ?? (start > at ? unitAlone(pieces, start, words) : null);
  if (!amount) return null;
  const end = start + amount.pieces;
  const behind = { ago: anyOf(pieces, end, words.ago), ahead: anyOf(pieces, end, words.ahead) };
  const sign = behind.ago || before.ago ? -1 : behind.ahead || before.ahead ? 1 : 0;
  if (sign === 0) return null;
  const day =
    amount.unit === "month"
      ? addMonths(today, sign * amount.count)
      : addDays(today, sign * amount.count * unitDays[amount.unit]);
  return { day, certainty: amount.unit === "day" ? 0.9 : 0.7, pieces: end - at + (behind.ago || behind.ahead) };
}

/** A number before its unit, or behind it (`siku tatu`). More than two years of days is no date. */
function amountAt(pieces: readonly Piece[], at: number, words: SmallWords, language: string) {
  for (const unit of ["day", "week", "month"] as const) {
    const unitFirst = anyOf(pieces, at, words[unit]) === 1;
    const count = countAt(pieces, unitFirst ? at + 1 : at, words, language);
    if (!count || count.value > 731) continue;
    if (unitFirst || anyOf(pieces, at + count.pieces, words[unit]) === 1)
      return { unit, count: count.value, pieces: count.pieces + 1 };
  }
  return null;
}

/** Where a language has a word for two of a unit, the unit alone is one of it. */
function unitAlone(pieces: readonly Piece[], at: number, words: SmallWords) {
  const pairs = words.pair?.split(" ");
  if (!pairs) return null;
  for (const [i, unit] of (["day", "week", "month"] as const).entries()) {
    const count = anyOf(pieces, at, pairs[i] ?? "") === 1 ? 2 : anyOf(pieces, at, words[unit]) === 1 ? 1 : 0;
    if (count > 0) return { unit, count, pieces: 1 };
  }
  return null;
}

function countAt(pieces: readonly Piece[], at: number, { one }: SmallWords, language: string) {
  const text = pieces[at]?.text;
  if (text === undefined) return null;
  if (/^\d{1,3}$/.test(text)) return { value: Number(text), pieces: 1 };
  return alternatives(one ?? "").includes(text) ? { value: 1, pieces: 1 } : numberAt(pieces, at, language);
}

/** A weekday, with `last` or `next` on either side; alone it is the nearest in the direction that is expected. */
function weekday(
  pieces: readonly Piece[],
  at: number,
  words: SmallWords,
  { today, prefer }: DateHints,
): Reading | null {
  const isToCome = anyOf(pieces, at, words.next) > 0 || anyOf(pieces, at, words.current ?? "") > 0;
  const before = anyOf(pieces, at, words.last) ? -1 : isToCome ? 1 : 0;
  const nameAt = at + Math.abs(before);
  const wanted = weekdayAt(pieces, nameAt, words);
  if (wanted < 0 || (before === 0 && isNoDay(pieces, nameAt))) return null;
  const week = before === 0 ? period(pieces, afterJoint(pieces, nameAt), words, { today }) : null;
  if (week) return { ...inWeekOf(week.day, wanted), pieces: afterJoint(pieces, nameAt) - at + week.pieces };
  const behind = afterJoint(pieces, nameAt);
  const [last, next] = [anyOf(pieces, behind, words.last), anyOf(pieces, behind, words.next)];
  const way = before || (last ? -1 : next ? 1 : prefer === "future" ? 1 : -1);
  const back = (weekdayOf(today) - wanted + 7) % 7 || 7;
  const said = before !== 0 || last > 0 || next > 0;
  const day =
    way < 0 ? addDays(today, !said && back === 7 ? 0 : -back) : addDays(today, said || back !== 7 ? 7 - (back % 7) : 0);
  const end = before === 0 && said ? behind + (last || next) : nameAt + 1;
  return { day, certainty: said ? 0.85 : prefer ? 0.8 : 0.6, pieces: end - at };
}

/** Monday is 0; -1 where none is named. */
const weekdayAt = (pieces: readonly Piece[], at: number, { weekdays }: SmallWords) =>
  weekdays.split(" ").findIndex((names) => anyOf(pieces, at, names) > 0);

export const isWeekday = (pieces: readonly Piece[], at: number, words: SmallWords) => weekdayAt(pieces, at, words) >= 0;

/** `next week Monday`, `last week on Tuesday`. */
function weekdayBehind(pieces: readonly Piece[], at: number, words: SmallWords, hints: DateHints): Reading | null {
  const week = period(pieces, at, words, hints, ["week"]);
  if (week === null) return null;
  const behind = at + week.pieces;
  const nameAt = pieces[behind]?.text === "on" ? behind + 1 : behind;
  const wanted = weekdayAt(pieces, nameAt, words);
  return wanted < 0 ? null : { ...inWeekOf(week.day, wanted), pieces: nameAt + 1 - at };
}

/** `Tuesday last week`. */
const inWeekOf = (day: string, weekday: number) => ({ day: addDays(day, weekday - weekdayOf(day)), certainty: 0.85 });

/** Words that join a day to what is said of it: `ka Labobedi le fetileng`, `beke e fetileng`. */
const joints = new Set(["le", "la", "e", "ya", "o", "se", "wa", "of"]);
const afterJoint = (pieces: readonly Piece[], at: number) => at + (joints.has(pieces[at + 1]?.text ?? "") ? 2 : 1);

/** Short names that are English words, too, name a day only where something says so, or nothing else is there. */
const alsoWords = new Set(["sat", "sun", "wed", "mon"]);
const beforeDays = new Set(["on", "by", "until", "till", "since", "this", "for"]);
function isNoDay(pieces: readonly Piece[], at: number): boolean {
  if (!alsoWords.has(pieces[at]?.text ?? "")) return false;
  const next = pieces[at + 1]?.text ?? "";
  return pieces.length > 1 && !/^\d/.test(next) && !beforeDays.has(pieces[at - 1]?.text ?? "");
}

/** `last week`, `mwezi ujao`: a day in that week or month is all that is known. */
function period(
  pieces: readonly Piece[],
  at: number,
  words: SmallWords,
  { today }: DateHints,
  units: readonly ("week" | "month")[] = ["week", "month"],
): Reading | null {
  for (const unit of units)
    for (const [wayAt, unitAt] of [
      [at, at + 1],
      [afterJoint(pieces, at), at],
    ] as const) {
      if (anyOf(pieces, unitAt, words[unit]) !== 1) continue;
      const sign = anyOf(pieces, wayAt, words.last) === 1 ? -1 : anyOf(pieces, wayAt, words.next) === 1 ? 1 : 0;
      if (sign === 0) continue;
      return {
        day: unit === "week" ? addDays(today, sign * 7) : addMonths(today, sign),
        certainty: 0.4,
        pieces: Math.max(wayAt, unitAt) + 1 - at,
      };
    }
  return null;
}
