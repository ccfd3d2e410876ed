import { withPlainDigits } from "@hotline/core/model/written.ts";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat.js";

dayjs.extend(customParseFormat);

/** As a calendar shows a day, and as people type one: the day first, the month as a word or a number. */
const layouts = ["D MMM YYYY", "DD MMM YYYY", "D MMMM YYYY", "YYYY-MM-DD", "D/M/YYYY", "DD/MM/YYYY", "D.M.YYYY"];

/** A day that somebody typed in their language, as `2026-03-01`; null while it is none. */
export function dayWritten(text: string, locale: string): string | null {
  const plain = withPlainDigits(text).trim().replaceAll(/\s+/g, " ").toLowerCase();
  // Months are written small in French, with a capital letter in English; people write them as they like.
  const titled = plain.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  const day = [titled, plain].map((each) => dayjs(each, layouts, locale, true)).find((each) => each.isValid());
  return day?.format("YYYY-MM-DD") ?? null;
}
