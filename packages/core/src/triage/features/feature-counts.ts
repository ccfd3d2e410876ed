import { GramReader } from "./grams.ts";
import { slotOf } from "./slots.ts";

const smallest = 1_024;

/** In how many texts each feature is. Open addressing in one array: large files say half a million different ones. */
export class FeatureCounts {
  /** For each slot its key and how often it was counted; empty where that is 0. */
  #slots = new Int32Array(smallest * 2);
  #known = 0;

  static of(texts: readonly string[]): FeatureCounts {
    const counts = new FeatureCounts();
    const reader = new GramReader();
    for (const text of texts) for (const key of reader.read(text).keys) counts.#add(key);
    return counts;
  }

  /** In how many texts this feature is. */
  timesOf(key: number): number {
    return this.#slots[slotOf(this.#slots, key) + 1] ?? 0;
  }

  /** The features that are in so many texts at least: the most frequent first, equals by their keys. */
  mostFrequent(leastTexts: number, most: number): Int32Array {
    const found = new Float64Array(this.#known);
    let count = 0;
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const times = this.#slots[slot + 1] ?? 0;
      if (times > 0 && times >= leastTexts) found[count++] = (this.#slots[slot] ?? 0) - times * keys;
    }
    return Int32Array.from(found.subarray(0, count).sort().subarray(0, most), (both) => both | 0);
  }

  #add(key: number): void {
    const slot = slotOf(this.#slots, key);
    const before = this.#slots[slot + 1] ?? 0;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = before + 1;
    if (before === 0 && ++this.#known * 4 > this.#slots.length) this.#grow();
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      const times = old[slot + 1] ?? 0;
      if (times === 0) continue;
      const key = old[slot] ?? 0;
      const to = slotOf(this.#slots, key);
      this.#slots[to] = key;
      this.#slots[to + 1] = times;
    }
  }
}

/** How many keys there are. A number of times and a key fit into one number, and its last 32 bits are the key. */
const keys = 2 ** 32;
