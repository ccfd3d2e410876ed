import { findDateTime, inZone } from "@hotline/core/expr/index.ts";
import { addDays } from "@hotline/core/model/days.ts";
import { withPlainDigits } from "@hotline/core/model/written.ts";
import { datesIn } from "@hotline/core/triage/index.ts";
import type { Known } from "../segments/known.ts";

/** Whether 01/02/2026 is the 1st of February or the 2nd of January. */
export type DayOrder = "DMY" | "MDY";

/** A cell's date as a text that a field understands; null where it is not surely one. */
export function dateOf(cell: string, order: DayOrder, { environment }: Pick<Known, "environment">): string | null {
  const plain = withPlainDigits(cell).trim();
  const ordered = { ...environment, dateFormat: order === "MDY" ? "MM-DD-YYYY" : "DD-MM-YYYY" } as const;
  const read = findDateTime(plain, ordered);
  if (read === undefined) return serialDay(plain) ?? dayInWords(plain, environment.now);
  // Kept as everybody reads it: 01/02/2026 would be asked about again where an export comes back.
  return /^\d{4}-\d\d-\d\d/.test(plain) ? plain : isoOf(inZone(read, environment.timezone).datetime);
}

/** Without a time where none was said: that is midnight. */
const isoOf = (at: ReturnType<typeof inZone>["datetime"]): string =>
  at.toFormat(at.hour === 0 && at.minute === 0 ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm");

/** Excel counts days from here; 60 was the 29th of February 1900, which never was, and far from what is taken for a date. */
const serialZero = "1899-12-30";
/** 18 May 1927 to 31 December 2099. */
const serials = { first: 10_000, last: 73_050 } as const;

/** What a spreadsheet calls a day where the cell is no date to it: 46084, or 46084.5 at noon. */
function serialDay(plain: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(plain)) return null;
  const minutes = Math.round((Number(plain) % 1) * 1440);
  const count = Math.trunc(Number(plain));
  if (count < serials.first || count > serials.last) return null;
  const day = addDays(serialZero, count);
  return minutes === 0
    ? day
    : new Date(Date.parse(day) + minutes * 60_000).toISOString().slice(0, 16).replace("T", " ");
}

const timeBehind = /^[^\p{L}\d]{0,3}(\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)?)?[^\p{L}\d]*$/iu;

/** `3 March 2026`, `3 mars 2026`, `٣ مارس ٢٠٢٦`: said in full, with nothing beside it but a weekday before or a time behind. */
function dayInWords(plain: string, now: number): string | null {
  const found = datesIn(plain, { today: new Date(now).toISOString().slice(0, 10) });
  const one = found.at(-1);
  if (one === undefined || one.certainty < 1) return null;
  const year = /\b(?:19|20)\d\d\b/.exec(plain.slice(one.start, one.end));
  const behind = timeBehind.exec(plain.slice(one.end));
  const before = plain.slice(0, one.start).replace(/[\s,.،]+$/u, "");
  // A weekday is a date by itself, too.
  const isAlone = before === "" || (found.length === 2 && found[0]?.end === before.length);
  if (year === null || behind === null || !isAlone) return null;
  return behind[1] === undefined ? one.day : `${one.day} ${behind[1]}`;
}
