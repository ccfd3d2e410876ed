const leastSlots = 1024;

/**
 * Sums by row, in the order in which rows came. The table is as large as one message needs, not as the vocabulary: it
 * stays in the processor's nearest cache.
 */
export class Tally {
  /** Place plus one, by the row's hash. */
  #slots = new Int32Array(leastSlots);
  #shift = 32 - Math.log2(leastSlots);
  #rows = new Int32Array(leastSlots / 2);
  #sums = new Float64Array(leastSlots / 2);
  #count = 0;

  /** Makes room for this many rows; what was there is gone. */
  begin(most: number): void {
    if (most * 2 > this.#slots.length) {
      const slots = 2 ** Math.ceil(Math.log2(most * 2));
      this.#slots = new Int32Array(slots);
      this.#shift = 32 - Math.log2(slots);
      this.#rows = new Int32Array(slots / 2);
      this.#sums = new Float64Array(slots / 2);
    } else if (this.#count > 0) this.#slots.fill(0);
    this.#count = 0;
  }

  put(row: number, amount: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = Math.imul(row, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const place = slots[slot] ?? 0;
      if (place === 0) break;
      if (this.#rows[place - 1] === row) {
        this.#sums[place - 1] = (this.#sums[place - 1] ?? 0) + amount;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.#rows[this.#count] = row;
    this.#sums[this.#count] = amount;
    slots[slot] = ++this.#count;
  }

  /** Counts become weights: logarithm of the count times the rarity. */
  damp(rarity: Float32Array): void {
    for (let i = 0; i < this.#count; i++)
      this.#sums[i] = (1 + Math.log(this.#sums[i] ?? 1)) * (rarity[this.#rows[i] ?? 0] ?? 0);
  }

  /** The Euclidean length; 1 where there is nothing, so that it may be divided by. */
  length(): number {
    let square = 0;
    for (let i = 0; i < this.#count; i++) square += (this.#sums[i] ?? 0) * (this.#sums[i] ?? 0);
    return square === 0 ? 1 : Math.sqrt(square);
  }

  /** This times one number plus the other times another. */
  add(other: Tally, own: number, others: number): void {
    for (let i = 0; i < this.#count; i++) this.#sums[i] = (this.#sums[i] ?? 0) * own;
    for (let i = 0; i < other.#count; i++) this.put(other.#rows[i] ?? 0, (other.#sums[i] ?? 0) * others);
  }

  taken(): { readonly rows: Int32Array; readonly values: Float32Array } {
    return { rows: this.#rows.slice(0, this.#count), values: new Float32Array(this.#sums.subarray(0, this.#count)) };
  }
}
