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

/** Hears of every feature of a text, as a 32-bit key with the word (by its place) that it begins in. */
export interface Listener {
  word(key: number, place: number): void;
  /** A part of the word announced last. */
  part(key: number, place: number): void;
  run(key: number, place: number): void;
}

/** Tells the listener every feature of the text; returns the words that the places mean. */
export function listGrams(text: string, listener: Listener): readonly string[] {
  const words = wordsOf(text);
  let line = " ";
  for (const word of words) line += `${word} `;
  let at = 0;
  for (let place = 0; place < words.length; place++) {
    const end = at + (words[place]?.length ?? 0) + 1;
    listener.word(hashSlice(line, at, end, wordSeed), place);
    for (let from = at; from < end; from++) listFrom(line, from, end, place, listener);
    at = end;
  }
  return words;
}

/** All n-grams that begin at one character. `end` is the space after its word. */
function listFrom(line: string, from: number, end: number, place: number, listener: Listener): void {
  const longest = Math.min(longestRun, line.length - from);
  let hash = hashStart;
  for (let length = 1; length <= longest; length++) {
    hash = hashStep(hash, line.charCodeAt(from + length - 1));
    const key = hashEnd(hash);
    if (length >= shortestPart && length <= longestPart && from + length - 1 <= end) listener.part(key, place);
    if (length >= shortestRun) listener.run(key, place);
  }
}

function hashSlice(line: string, from: number, to: number, seed: number): number {
  let hash = hashStart ^ seed;
  for (let i = from + 1; i < to; i++) hash = hashStep(hash, line.charCodeAt(i));
  return hashEnd(hash ^ space);
}
