import { limits, type ReadyLanguage } from "./model.ts";
import { hashEnd, hashNext, hashStart, slotOf } from "./table.ts";

/** The words of a message and what each costs in each language, in sixteenths: `costs[word × languages + language]`. */
export interface WordCosts {
  readonly words: readonly string[];
  readonly costs: Float64Array;
}

/** The costs of the words of a `languageText`, each with the space after it. */
export function wordCosts({ table }: ReadyLanguage, text: string): WordCosts {
  const words = text.slice(1, -1).split(" ");
  const { languages, rows, keys } = table;
  const costs = new Float64Array(words.length * languages);
  const known = new LongestKnown(keys);
  known.next(text.charCodeAt(0));
  let base = 0;
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const row = known.next(unit) * languages;
    for (let i = 0; i < languages; i++)
      costs[base + i] = (costs[base + i] ?? 0) + (row < 0 ? limits.unknownLetter : (rows[row + i] ?? 0));
    if (unit === space) base += languages;
  }
  return { words, costs };
}

const space = 32;
/** Places for the hashes of the runs that are under way: a power of two, not below the longest run. */
const ring = 8;

/**
 * Letter by letter, the slot of the longest known run that ends with it. Whatever is known has known beginnings, so a
 * run is at most one letter longer than the one before it, and few have to be looked for.
 */
class LongestKnown {
  readonly #keys: Uint32Array;
  readonly #hashes = new Int32Array(ring);
  #at = 0;
  #length = 0;

  constructor(keys: Uint32Array) {
    this.#keys = keys;
  }

  /** -1 where even the letter is unknown. */
  next(unit: number): number {
    const at = this.#at++;
    const longest = Math.min(this.#length + 1, limits.order);
    this.#hashes[at % ring] = hashStart;
    for (let start = at - longest + 1; start <= at; start++)
      this.#hashes[start % ring] = hashNext(this.#hashes[start % ring] ?? 0, unit);
    for (this.#length = longest; this.#length > 0; this.#length--) {
      const key = hashEnd(this.#hashes[(at - this.#length + 1) % ring] ?? 0);
      const slot = slotOf(this.#keys, key);
      if (this.#keys[slot] === key) return slot;
    }
    return -1;
  }
}
