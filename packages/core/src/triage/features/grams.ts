import { mostThemes, ThemeReader } from "../themes/index.ts";
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
export const gramKinds = { word: 1, part: 2, run: 4, theme: 8 } as const;

/** Every feature of a text, as 32-bit keys. Read once for a message, whatever number of models asks. */
export interface Grams {
  /** Each key once, in the order in which they came. */
  readonly keys: Int32Array;
  /** For each key how often it stands there as a run. */
  readonly runs: Uint16Array;
  /** The text as it was read: places in `keys`, with their kinds (bits of `gramKinds`). A word's parts and themes follow it. */
  readonly places: Uint16Array;
  readonly kinds: Uint8Array;
}

/** Reads one text after the other in the same space. What it gives is true until it reads the next one. */
export class GramReader {
  readonly #writer = new Writer();
  readonly #themes = new ThemeReader((key) => this.#writer.add(key, gramKinds.theme));

  read(text: string): Grams {
    const words = wordsOf(text);
    let line = " ";
    for (const word of words) line += `${word} `;
    const grams = this.#writer;
    grams.begin(words.length * (1 + mostThemes) + line.length * (longestRun - shortestPart + 1));
    this.#themes.begin(words);
    let at = 0;
    for (let place = 0; place < words.length; place++) {
      const end = at + (words[place] ?? "").length + 1;
      grams.add(hashSlice(line, at, end, wordSeed), gramKinds.word);
      for (let from = at; from < end; from++) addFrom(line, from, end, grams);
      this.#themes.read(place);
      at = end;
    }
    return grams.written();
  }
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

/** Keys of a message of usual length. */
const usual = 1_024;

/** Gives each key one place. What it uses of its table is as large as a text needs: it stays in the nearest cache. */
class Writer {
  #keys = new Int32Array(usual);
  #runs = new Uint16Array(usual);
  #places = new Uint16Array(usual);
  #kinds = new Uint8Array(usual);
  /** Place plus one, by the key's low bits. */
  #slots = new Uint16Array(usual * 2);
  #mask = 0;
  #known = 0;
  #read = 0;

  /** Forgets everything, and makes room for this many. */
  begin(most: number): void {
    if (most > this.#keys.length) {
      const room = 2 ** Math.ceil(Math.log2(most));
      this.#keys = new Int32Array(room);
      this.#runs = new Uint16Array(room);
      this.#places = new Uint16Array(room);
      this.#kinds = new Uint8Array(room);
      this.#slots = new Uint16Array(room * 2);
    }
    this.#mask = 2 ** Math.ceil(Math.log2(most * 2)) - 1;
    this.#slots.fill(0, 0, this.#mask + 1);
    this.#known = 0;
    this.#read = 0;
  }

  add(key: number, kind: number): void {
    const place = this.#placeOf(key);
    if ((kind & gramKinds.run) > 0) this.#runs[place] = (this.#runs[place] ?? 0) + 1;
    this.#places[this.#read] = place;
    this.#kinds[this.#read++] = kind;
  }

  #placeOf(key: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = key & mask;
    for (;;) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0) break;
      if (this.#keys[place] === key) return place;
      slot = (slot + 1) & mask;
    }
    this.#keys[this.#known] = key;
    this.#runs[this.#known] = 0;
    slots[slot] = this.#known + 1;
    return this.#known++;
  }

  written(): Grams {
    const [known, read] = [this.#known, this.#read];
    return {
      keys: this.#keys.subarray(0, known),
      runs: this.#runs.subarray(0, known),
      places: this.#places.subarray(0, read),
      kinds: this.#kinds.subarray(0, read),
    };
  }
}

function hashSlice(line: string, from: number, to: number, seed: number): number {
  let hash = hashStart ^ seed;
  for (let i = from + 1; i < to; i++) hash = hashStep(hash, line.charCodeAt(i));
  return hashEnd(hash ^ space);
}
