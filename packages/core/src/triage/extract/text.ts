import { withPlainDigits } from "../../model/written.ts";
import { clean } from "../features/clean.ts";

/** One word or number of a message, in small letters without accents, and where it stands in the message. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Nobody writes a date after this many characters that we should act on. */
const charsRead = 500;

const amount = String.raw`\p{N}+(?:[.,٫٬]\p{N}{1,3}(?!\p{N}))+(?![./:-]\p{N})`;
const digits = String.raw`\p{N}+(?:[./:-]\p{N}+)*`;
const piece = new RegExp(String.raw`(?:${amount}|${digits})(?:\p{L}{1,3}(?![\p{L}\p{M}]))?|[\p{L}\p{M}'’-]+`, "gu");

/** The pieces of a message; `01/08`, `12:30`, `1.234,5` and `1st` are one piece. */
export function piecesOf(message: string): readonly Piece[] {
  return Array.from(message.slice(0, charsRead).matchAll(piece), ({ 0: text, index }) => ({
    text: withPlainDigits(clean(text)),
    start: index,
    end: index + text.length,
  }));
}

const lists = new Map<string, readonly string[]>();

/** Alternatives by `|`, cleaned like the message; remembered, for they are few and asked for with every word. */
export function alternatives(list: string): readonly string[] {
  const known = lists.get(list) ?? list.split("|").map((word) => clean(word));
  lists.set(list, known);
  return known;
}

/** Whether the pieces from `at` on are these words; how many pieces they are, or 0. */
export function phraseAt(pieces: readonly Piece[], at: number, phrase: string): number {
  const words = phrase.split(" ");
  return words.every((word, i) => pieces[at + i]?.text === word) ? words.length : 0;
}

/** How many pieces the longest phrase of a list by `|` takes that stands here; 0 where none does. */
export function anyOf(pieces: readonly Piece[], at: number, list: string): number {
  return Math.max(0, ...alternatives(list).map((phrase) => phraseAt(pieces, at, phrase)));
}
