import { clean, isAscii } from "./clean.ts";
import { asciiPieces, isAsciiLetterOrDigit, piecesOf } from "./pieces.ts";

/** Longer "words" are addresses, keys held down, or scripts without spaces: they are cut into pieces of this length. */
const longestWord = 24;
/** No one says more in one message; bounds the work on texts made to be slow. */
const mostWords = 600;

const word = /[\p{L}\p{N}\p{M}']+|\p{Extended_Pictographic}|[?!]/gu;
const edges = /^'+|'+$/g;

/** The words of a text as they are compared: letters and digits, single emoji, `?` and `!`. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const found of wordsIn(clean(text))) {
    const bare = found.includes("'") ? found.replace(edges, "") : found;
    for (let at = 0; at < bare.length; at += longestWord) words.push(bare.slice(at, at + longestWord));
    if (words.length >= mostWords) break;
  }
  return words;
}

function wordsIn(text: string): Iterable<string> {
  return isAscii(text) ? asciiPieces(text, isOfWord, isMark) : piecesOf(text, word);
}

const isMark = (unit: number) => unit === 63 || unit === 33;
const isOfWord = (unit: number) => isAsciiLetterOrDigit(unit) || unit === 39;
