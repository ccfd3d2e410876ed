import { addMonths, dayFrom, weekdayOf } from "../../model/days.ts";
import { nearestOf } from "./nearest.ts";
import { ordinal } from "./ordinals.ts";
import type { DateHints, Reading } from "./reading.ts";
import { anyOf, type Piece } from "./text.ts";
import { type SmallWords, smallWords } from "./words.ts";

/** Of any month: less sure than a date that names one. */
const certainty = 0.7;

/**
 * A day of a month that nobody named: `on the 3rd`, `le 3`, `tarehe 3`. It must be the end of what is said, or of a part of it, since
 * `on the 3rd floor` is no date; `3rd` alone is one. Where a weekday was said, it is one of those: `Friday the 6th`.
 */
export function monthDay(
  pieces: readonly Piece[],
  at: number,
  language: string,
  hints: DateHints,
  weekday?: number,
): Reading | null {
  const words = smallWords[language];
  if (words === undefined) return null;
  const before = phrase(pieces, at, words.dayBefore);
  const day = dayAt(pieces[at + before], words, language === hints.language);
  if (day === null) return null;
  const behind = phrase(pieces, at + before + 1, words.dayBehind);
  const next = at + before + 1 + behind;
  const isAlone = pieces.length === 1 && /^\d+\p{L}/u.test(pieces[0]?.text ?? "");
  if (before + behind === 0 && !isAlone) return null;
  const isEnd = next >= pieces.length || phrase(pieces, next, words.afterDay) > 0;
  const found = isEnd ? nearestMonth(day, hints, weekday) : null;
  return found === null ? null : { day: found, certainty, pieces: next - at };
}

const phrase = (pieces: readonly Piece[], at: number, list: string | undefined) =>
  list === undefined ? 0 : anyOf(pieces, at, list);

/** `3rd`; or `3` in the contact's own language, where days are said so. `The first` may be of anything. */
function dayAt(piece: Piece | undefined, words: SmallWords, isOwn: boolean): number | null {
  const text = piece?.text ?? "";
  const isBare = /^\d+$/.test(text);
  const isDay = isBare ? isOwn && words.dayIsBare === true : /^\d/.test(text);
  return isDay ? ordinal(text, words) : null;
}

/** The month that fits what is expected, or that lies nearest; where it has no such day, another one does. */
function nearestMonth(day: number, hints: DateHints, weekday: number | undefined): string | null {
  const months = [-2, -1, 0, 1, 2].map((count) => addMonths(`${hints.today.slice(0, 8)}01`, count));
  const all = months.flatMap((month) => dayFrom(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day) ?? []);
  return nearestOf(weekday === undefined ? all : all.filter((each) => weekdayOf(each) === weekday), hints);
}
