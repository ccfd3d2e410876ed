/* Words of a text, and the keys made from names. */

import { Cache } from "../cache.ts";

const word = /[\p{M}\p{L}\p{N}_']+|\p{S}/gu;

/** Short texts are asked for again and again: an answer by each case of a router, and each case by every answer. */
const shortTexts = new Cache<readonly string[]>(2000);
const shortLength = 64;

const split = (source: string): readonly string[] => source.match(word) ?? [];

/** The words of a text: runs of letters, digits, `_` and `'`; each symbol, such as an emoji, is a word of its own. */
export function tokenize(source: string): readonly string[] {
  return source.length <= shortLength ? shortTexts.get(source, split) : split(source);
}

/** Where each word starts, for those who need what lies between. */
export function tokenStarts(source: string): number[] {
  return Array.from(source.matchAll(word), (match) => match.index);
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The words of a text by the rules of Unicode, which know `Jim's` and `21.35` as one and can part scripts without spaces. */
export function unicodeWords(source: string): string[] {
  return Array.from(segmenter.segment(source)).flatMap(({ isWordLike, segment }) => (isWordLike ? [segment] : []));
}

/** Splits at any of the given characters; empty parts are dropped. */
export function tokenizeByCharacters(source: string, characters: string): string[] {
  const separators = new Set(characters);
  const parts: string[] = [];
  let part = "";
  for (const character of source) {
    if (!separators.has(character)) part += character;
    else if (part !== "") {
      parts.push(part);
      part = "";
    }
  }
  return part === "" ? parts : [...parts, part];
}

/** The key under which a result with this name is found: `Favourite Colour?` → `favourite_colour`. */
export function snakeCase(name: string): string {
  return name
    .trim()
    .replaceAll(/[^\p{L}\d_]+/gu, "_")
    .toLowerCase();
}
