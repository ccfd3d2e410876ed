import { hashEnd, hashStart, hashStep } from "./hash.ts";
import { wordsOf } from "./words.ts";

/** Character n-grams over the whole text, spaces included: two neighbouring words, endings, slips of one letter. */
const shortestRun = 3;
const longestRun = 6;
/** Character n-grams inside one word, its edges marked: what an unknown word has in common with a known one. */
const shortestPart = 2;
const longestPart = 5;

const wordSeed = 0x9e3779b9 | 0;
const space = 32;

/** What a key of a text stands for. A run inside one word is one of its parts as well, with the same key. */
export const gramKinds = { word: 1, part: 2, run: 4 } as const;

/**
 * Every feature of a text in the order of reading, as 32-bit keys with their kinds (bits of `gramKinds`). The parts
 * of a word follow it. Read once for a message, whatever number of models asks.
 */
export interface Grams {
  readonly keys: Int32Array;
  readonly kinds: Uint8Array;
}

/** Reads the features of a text. */
export function readGrams(text: string): Grams {
  const words = wordsOf(text);
  let line = " ";
  for (const word of words) line += `${word} `;
  const grams = new Writer(words.length + line.length * longestRun);
  let at = 0;
  for (const word of words) {
    const end = at + word.length + 1;
    grams.add(hashSlice(line, at, end, wordSeed), gramKinds.word);
    for (let from = at; from < end; from++) addFrom(line, from, end, grams);
    at = end;
  }
  return grams.written();
}

/** All n-grams that begin at one character. `end` is the space after its word. */
function addFrom(line: string, from: number, end: number, grams: Writer): void {
  const longest = Math.min(longestRun, line.length - from);
  let hash = hashStep(hashStart, line.charCodeAt(from));
  for (let length = shortestPart; length <= longest; length++) {
    hash = hashStep(hash, line.charCodeAt(from + length - 1));
    const part = length <= longestPart && from + length - 1 <= end ? gramKinds.part : 0;
    const run = length >= shortestRun ? gramKinds.run : 0;
    if (part + run > 0) grams.add(hashEnd(hash), part + run);
  }
}

class Writer {
  readonly #keys: Int32Array;
  readonly #kinds: Uint8Array;
  #count = 0;

  constructor(most: number) {
    this.#keys = new Int32Array(most);
    this.#kinds = new Uint8Array(most);
  }

  add(key: number, kind: number): void {
    this.#keys[this.#count] = key;
    this.#kinds[this.#count++] = kind;
  }

  written(): Grams {
    return { keys: this.#keys.subarray(0, this.#count), kinds: this.#kinds.subarray(0, this.#count) };
  }
}

function hashSlice(line: string, from: number, to: number, seed: number): number {
  let hash = hashStart ^ seed;
  for (let i = from + 1; i < to; i++) hash = hashStep(hash, line.charCodeAt(i));
  return hashEnd(hash ^ space);
}
