import { numberWords } from "./number-words.ts";

/** Longer ones name something (an order, a card) and are no amounts. */
const mostDigits = 15;

/**
 * The numbers that a piece in digits says: `1.234,5` is one, `1,2,3` are three, and a date or a time is none. Where
 * one mark stands before three digits (`1,234`), the language says whether it parts thousands or decimals.
 */
export function numbersInDigits(text: string, language: string | undefined): readonly number[] {
  const [, digits = "", unit = ""] = /^([\d.,٫٬]+)(\p{L}{0,3})$/u.exec(text) ?? [];
  if (digits === "" || isNoAmount(unit)) return [];
  const marked = digits.replaceAll("٫", ".").replaceAll("٬", ",");
  const one = plain(marked, digits === marked && (numberWords[language ?? ""]?.decimalComma ?? false));
  const all = one === null && /^\d+(?:,\d+)+$/.test(marked) ? marked.split(",") : [one ?? ""];
  return all.filter((each) => each !== "" && each.replace(".", "").length <= mostDigits).map(Number);
}

/** Letters behind a number that make it a place in a row (`1st`), a time (`10am`) or something shortened (`10k`). */
const isNoAmount = (unit: string) => /^(?:st|nd|rd|th|er|ere|re|e|eme|de|ste|o|a|am|pm|h|k)$/.test(unit);

/** With a point before the decimals and nothing between the thousands; null where it is no one number. */
function plain(text: string, decimalComma: boolean): string | null {
  const marks = text.replace(/\d/g, "");
  if (marks === "") return text;
  const last = marks.at(-1) ?? "";
  const decimal = isDecimal(text, marks, decimalComma) ? last : "";
  const [whole = "", decimals] = decimal === "" ? [text] : splitAtLast(text, decimal);
  const grouping = whole.replace(/\d/g, "");
  const grouped = grouping === "" || (/^\d{1,3}(?:[.,]\d{3})+$/.test(whole) && new Set(grouping).size === 1);
  if (!grouped || (decimal !== "" && grouping.includes(decimal))) return null;
  return whole.replace(/[.,]/g, "") + (decimals === undefined ? "" : `.${decimals}`);
}

function isDecimal(text: string, marks: string, decimalComma: boolean): boolean {
  if (marks.length > 1) return marks.at(-1) !== marks[0];
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text);
  return !couldGroup || (marks === ",") === decimalComma;
}

const splitAtLast = (text: string, mark: string): readonly [string, string] => {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
};
