/** Features of a message of usual length, and the words that they were read from. */
const usual = 256;

/** What a message says, as the model sees it: each feature once, with a key, a weight and the places of its words. */
export class Found {
  /** The first `count` of each are in use. */
  count = 0;
  keys = new Int32Array(usual);
  weights = new Float64Array(usual);
  /** How many words a feature was read from, and where its list of them begins and ends. */
  words = new Int32Array(usual);
  #first = new Int32Array(usual);
  #last = new Int32Array(usual);
  /** The lists: the place of a word, and where the list goes on. */
  #places = new Int32Array(usual);
  #next = new Int32Array(usual);
  #listed = 0;
  /** A feature plus one, by its key's low bits; at most half full. */
  #slots = new Int32Array(usual * 2);

  clear(): void {
    this.count = 0;
    this.#listed = 0;
    this.#slots.fill(0);
  }

  /** A feature of one word, or of two. */
  add(key: number, weight: number, word: number, other: number): void {
    const feature = this.#featureOf(key, weight);
    this.#list(feature, word);
    if (other !== word) this.#list(feature, other);
  }

  /** Adds this much to the sums of each word that a feature was read from. */
  share(feature: number, sums: Float64Array, amount: number): void {
    let at = this.#first[feature] ?? 0;
    for (let left = this.words[feature] ?? 0; left > 0; left--) {
      const place = this.#places[at] ?? 0;
      sums[place] = (sums[place] ?? 0) + amount;
      at = this.#next[at] ?? 0;
    }
  }

  #featureOf(key: number, weight: number): number {
    const slot = this.#slotOf(key);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    if (this.count >= this.keys.length) this.#grow();
    const feature = this.count++;
    this.keys[feature] = key;
    this.weights[feature] = weight;
    this.words[feature] = 0;
    this.#slots[this.#slotOf(key)] = feature + 1;
    return feature;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (let known = this.#slots[slot] ?? 0; known > 0 && this.keys[known - 1] !== key; known = this.#slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  }

  #list(feature: number, word: number): void {
    if (this.#listed >= this.#places.length) {
      this.#places = twice(this.#places);
      this.#next = twice(this.#next);
    }
    const at = this.#listed++;
    this.#places[at] = word;
    if ((this.words[feature] ?? 0) === 0) this.#first[feature] = at;
    else this.#next[this.#last[feature] ?? 0] = at;
    this.#last[feature] = at;
    this.words[feature] = (this.words[feature] ?? 0) + 1;
  }

  #grow(): void {
    this.keys = twice(this.keys);
    this.words = twice(this.words);
    this.#first = twice(this.#first);
    this.#last = twice(this.#last);
    const weights = new Float64Array(this.weights.length * 2);
    weights.set(this.weights);
    this.weights = weights;
    this.#slots = new Int32Array(this.keys.length * 2);
    for (let feature = 0; feature < this.count; feature++)
      this.#slots[this.#slotOf(this.keys[feature] ?? 0)] = feature + 1;
  }
}

function twice(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
