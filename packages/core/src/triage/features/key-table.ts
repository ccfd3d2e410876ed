/**
 * Finds the row of a 32-bit key: open addressing in one array, because a message asks several hundred times. A key lies
 * beside its row, so that a look is one place in memory and not two.
 */
export class KeyTable {
  /** For each slot its key, and its row plus one. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
    this.#slots = new Int32Array(size * 2);
    this.#mask = size * 2 - 1;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] ?? 0;
      const slot = this.#slotOf(key);
      this.#slots[slot] = key;
      this.#slots[slot + 1] = row + 1;
    }
  }

  /** The row of the key, or -1. */
  row(key: number): number {
    return (this.#slots[this.#slotOf(key) + 1] ?? 0) - 1;
  }

  #slotOf(key: number): number {
    let slot = (key * 2) & this.#mask;
    while (this.#slots[slot + 1] !== 0 && this.#slots[slot] !== key) slot = (slot + 2) & this.#mask;
    return slot;
  }
}
