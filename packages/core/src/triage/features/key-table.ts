/** Finds the row of a 32-bit key: open addressing in one array, because a message asks several hundred times. */
export class KeyTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #keys: Int32Array;

  constructor(keys: Int32Array) {
    const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    this.#keys = keys;
    for (let row = 0; row < keys.length; row++) this.#slots[this.#slotOf(keys[row] ?? 0)] = row + 1;
  }

  /** The row of the key, or -1. */
  row(key: number): number {
    return (this.#slots[this.#slotOf(key)] ?? 0) - 1;
  }

  #slotOf(key: number): number {
    let slot = key & this.#mask;
    for (;;) {
      const row = this.#slots[slot] ?? 0;
      if (row === 0 || this.#keys[row - 1] === key) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
