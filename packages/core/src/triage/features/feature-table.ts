import type { Vocabulary } from "./vocabulary.ts";

/** Numbers of a slot: key, row plus one, rarity, scale. A power of two, so that none lies across two lines of the cache. */
const width = 4;
const shift = 2;

/**
 * Finds what is known of a 32-bit key: open addressing in one array, because a message asks several hundred times. All
 * that a message needs of a feature lies beside its key, so that a look is one place in memory.
 */
export class FeatureTable {
  readonly #slots: Int32Array;
  /** The same memory, for the numbers that are not whole. */
  readonly #parts: Float32Array;
  readonly #mask: number;

  /** `scales`: by row what its weights are to be multiplied with; 1 unless said. */
  constructor({ keys, rarity }: Vocabulary, scales?: Float32Array) {
    const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
    this.#slots = new Int32Array(size * width);
    this.#parts = new Float32Array(this.#slots.buffer);
    this.#mask = size * width - 1;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] ?? 0;
      const slot = this.#slotOf(key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = row + 1;
      this.#parts[slot + 2] = rarity[row] ?? 0;
      this.#parts[slot + 3] = scales?.[row] ?? 1;
    }
  }

  /** For each key its row or -1, its rarity and its scale. */
  lookUp(keys: Int32Array, rows: Int32Array, rarity: Float64Array, scales: Float64Array): void {
    if (!this.#hasSome(keys)) {
      for (const each of [rarity, scales]) each.fill(0, 0, keys.length);
      rows.fill(-1, 0, keys.length);
      return;
    }
    for (let place = 0; place < keys.length; place++) {
      const slot = this.#slotOf(keys[place] ?? 0);
      // An empty slot has zeros.
      rows[place] = (this.#slots[slot + 1] ?? 0) - 1;
      rarity[place] = this.#parts[slot + 2] ?? 0;
      scales[place] = this.#parts[slot + 3] ?? 0;
    }
  }

  /**
   * Whether any key may be known. It reads all slots without asking what is there, so that the processor fetches many at a
   * time: a search that must see each slot before it knows where to look next takes twice as long.
   */
  #hasSome(keys: Int32Array): boolean {
    const slots = this.#slots;
    const mask = this.#mask;
    let seen = 0;
    for (let place = 0; place < keys.length; place++) seen |= slots[(((keys[place] ?? 0) << shift) & mask) + 1] ?? 0;
    return seen !== 0;
  }

  #slotOf(key: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (key << shift) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + width) & mask;
    return slot;
  }
}
