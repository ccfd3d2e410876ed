import { slotOf } from "./slots.ts";

/**
 * Finds the row of a 32-bit key: open addressing in one array, because a message asks several hundred times. A key lies
 * beside its row, so that a look is one place in memory and not two.
 */
export class KeyTable {
  /** For each slot its key, and its row plus one. */
  readonly #slots: Int32Array;

  constructor(keys: Int32Array) {
    const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
    this.#slots = new Int32Array(size * 2);
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] ?? 0;
      const slot = slotOf(this.#slots, key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = row + 1;
    }
  }

  /** The row of the key, or -1. */
  row(key: number): number {
    return (this.#slots[slotOf(this.#slots, key) + 1] ?? 0) - 1;
  }
}
