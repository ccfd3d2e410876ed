import { numbersInDigits } from "./digits.ts";
import { type NumberBook, numberBooks } from "./number-book.ts";
import { numberWords } from "./number-words.ts";
import { readNumber } from "./read-number.ts";
import { type Piece, piecesOf } from "./text.ts";

export interface NumberFound {
  readonly value: number;
  /** Where it stands in the message, as a slice. */
  readonly start: number;
  readonly end: number;
}

/** The numbers of a message, in digits of any script or in words of any of the languages. `language` comes first. */
export function numbersIn(message: string, language?: string): readonly NumberFound[] {
  const pieces = piecesOf(message);
  const found: NumberFound[] = [];
  for (let at = 0; at < pieces.length; ) {
    const said = numberAt(pieces, at, language);
    const values = said ? [said.value] : numbersInDigits(grouped(pieces, at, language), language);
    const end = at + (said?.pieces ?? countGrouped(pieces, at, language));
    const [first, last] = [pieces[at], pieces[end - 1]];
    if (first && last) found.push(...values.map((value) => ({ value, start: first.start, end: last.end })));
    at = end;
  }
  return found;
}

/** `1 234 567,5`: how many pieces one number in digits is, where the language puts spaces between thousands. */
function countGrouped(pieces: readonly Piece[], at: number, language: string | undefined): number {
  if (!numberWords[language ?? ""]?.decimalComma || !/^[1-9]\d{0,2}$/.test(pieces[at]?.text ?? "")) return 1;
  let count = 1;
  while (isGroup(pieces[at + count]) && pieces[at + count]?.start === (pieces[at + count - 1]?.end ?? 0) + 1) count++;
  return count;
}
const isGroup = (piece: Piece | undefined) => /^\d{3}(?:,\d+)?$/.test(piece?.text ?? "");

const grouped = (pieces: readonly Piece[], at: number, language: string | undefined) =>
  pieces
    .slice(at, at + countGrouped(pieces, at, language))
    .map(({ text }) => text)
    .join("");

/** No number that people write takes more pieces. */
const mostPieces = 10;

/** A number in words, and how many pieces it takes. */
interface NumberSaid {
  readonly value: number;
  readonly pieces: number;
}

/** The number in words that begins at a piece, or null where none does. */
export function numberAt(pieces: readonly Piece[], at: number, language?: string): NumberSaid | null {
  if (tens.test(pieces[at - 1]?.text ?? "")) return null;
  for (const of of languagesFor(language)) {
    const said = numberOf(pieces, at, of);
    if (said && (of === language || isTelling(pieces[at]?.text ?? "", said.value))) return said;
  }
  return null;
}

/** `amashumi amabili nanhlanu` are twenty-five, which is not read, and not two: `number-words.ts`. */
const tens = /(?:mashumi|mashome)$/;

/** The same in one language alone. */
export function numberOf(pieces: readonly Piece[], at: number, language: string): NumberSaid | null {
  const book = numberBooks().get(language);
  const [first = ""] = book ? partsOf(pieces[at]?.text ?? "", book) : [];
  if (!book?.beginnings.has(first)) return null;
  const parts = pieces.slice(at, at + mostPieces).map(({ text }) => partsOf(text, book));
  const said = readNumber(parts.flat(), 0, book);
  const count = said ? wholePieces(parts, said.words) : 0;
  return said && count > 0 ? { value: said.value, pieces: count } : null;
}

/** Short words, and those for a hundred or a thousand (`cent`, `mil`, `mia`), mean other things in other languages. */
const isTelling = (word: string, value: number) =>
  word.length > 2 && value !== 100 && value !== 1000 && !elsewhere.has(word);
/** `my teen daughter`, `das crianças`: numbers in their own language only. */
const elsewhere = new Set(
  "teen tin char chaar panch sat das dus bees bis tees tis bais nau mane bane zine manne mnye kune inye ezine".split(
    " ",
  ),
);

/** The contact's own language decides first, then English, whose numbers people mix into all others. */
function languagesFor(language: string | undefined): readonly string[] {
  const first = language === undefined ? ["eng"] : [language, "eng"];
  return [...first, ...[...numberBooks().keys()].filter((each) => !first.includes(each))];
}

/** The words of a piece: `twenty-two` has two, and `وعشرون` begins with the Arabic `and`. */
function partsOf(text: string, { values, rules }: NumberBook): readonly string[] {
  const parts = text.split("-").filter((part) => part !== "");
  const { and, unitsFirst } = rules;
  if (and === undefined || !unitsFirst) return parts;
  return parts.flatMap((part) => unjoined(part, and, values));
}

/**
 * `twintig` behind `drieen`, `عشرون` behind `و`: where the word for `and` is written together with numbers. Of the three e's
 * of `tweeëntwintig` the cleaning leaves two.
 */
function unjoined(part: string, and: string, values: ReadonlyMap<string, number>): readonly string[] {
  if (values.has(part)) return [part];
  for (let at = part.indexOf(and); at >= 0; at = part.indexOf(and, at + 1)) {
    const [before, behind] = [part.slice(0, at), part.slice(at + and.length)];
    const unit = [before, `${before}${and.charAt(0)}`].find((each) => values.has(each));
    if (values.has(behind) && (before === "" || unit)) return [...(unit ? [unit] : []), and, behind];
  }
  return [part];
}

/** How many pieces these words are; 0 where the last is only a part of its piece (`one-eyed`). */
function wholePieces(parts: readonly (readonly string[])[], words: number): number {
  let [count, left] = [0, words];
  while (left > 0) left -= parts[count++]?.length ?? left;
  return left === 0 ? count : 0;
}
