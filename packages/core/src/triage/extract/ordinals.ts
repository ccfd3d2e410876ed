import { alternatives, type Piece } from "./text.ts";
import type { SmallWords } from "./words.ts";

/** `1st`, `first`, `twenty-first` or `twenty first`. */
export function dayOrdinal(pieces: readonly Piece[], at: number, words: SmallWords) {
  const [first, second] = [pieces[at]?.text, pieces[at + 1]?.text];
  const two = /^\d/.test(first ?? "") ? null : ordinal(`${first}-${second}`, words);
  const value = two ?? ordinal(first, words);
  return value === null ? null : { value, pieces: two === null ? 1 : 2 };
}

/** A day of a month, from 1 to 31, in digits or in one word. */
export function ordinal(text: string | undefined, { ordinals = "" }: SmallWords): number | null {
  const [, digits] = /^(\d{1,2})(?:st|nd|rd|th|er|e|de|ste|o|a)?$/.exec(text ?? "") ?? [];
  const day = Number(digits ?? 0) || (ordinals === "" ? 0 : placeIn(ordinals, text ?? ""));
  return day >= 1 && day <= 31 ? day : null;
}

/** From 1; 0 where it is none of them. */
export const placeIn = (list: string, text: string) => namesIn(list).findIndex((names) => names.includes(text)) + 1;
const namesIn = remembered((list: string) => list.split(" ").map(alternatives));

/** The same question again gets the same answer: these are asked for with every word of a message. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
