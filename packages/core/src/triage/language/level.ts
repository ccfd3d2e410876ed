/**
 * The runs of one length that the training texts have: for each its hash, the run without its last letter and the one
 * without its first (places in the level before, -1 where nothing is left), and how often each language has it.
 */
export class Level {
  readonly #languages: number;
  #keys = new Uint32Array(1024);
  #contexts = new Int32Array(1024);
  #shorter = new Int32Array(1024);
  #counts: Uint32Array;
  /** Place plus one, by the key's low bits; at most half full. */
  #slots = new Int32Array(2048);
  #size = 0;

  constructor(languages: number) {
    this.#languages = languages;
    this.#counts = new Uint32Array(1024 * languages);
  }

  get size(): number {
    return this.#size;
  }
  key(place: number): number {
    return this.#keys[place] ?? 0;
  }
  context(place: number): number {
    return this.#contexts[place] ?? -1;
  }
  shorter(place: number): number {
    return this.#shorter[place] ?? -1;
  }
  times(place: number, language: number): number {
    return this.#counts[place * this.#languages + language] ?? 0;
  }
  total(place: number): number {
    let sum = 0;
    for (let i = 0; i < this.#languages; i++) sum += this.times(place, i);
    return sum;
  }

  count(place: number, language: number): void {
    const at = place * this.#languages + language;
    this.#counts[at] = (this.#counts[at] ?? 0) + 1;
  }

  /** Where a run is; a new place for a new one. */
  placeOf(key: number, context: number, shorter: number): number {
    const slot = this.#slotOf(key);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const place = this.#size++;
    if (place >= this.#keys.length) this.#grow();
    this.#slots[this.#slotOf(key)] = place + 1;
    this.#write(place, key, context, shorter);
    return place;
  }

  /** Forgets all but the most frequent runs. For each old place the new one, or -1. */
  keepCommon(most: number): Int32Array {
    const totals = Uint32Array.from({ length: this.#size }, (_, place) => this.total(place));
    const least = this.#size <= most ? 0 : ([...totals].sort((a, b) => b - a)[most] ?? 0) + 1;
    const places = new Int32Array(this.#size).fill(-1);
    const before = this.#size;
    this.#size = 0;
    for (let place = 0; place < before; place++)
      if ((totals[place] ?? 0) >= least) {
        const to = this.#size++;
        places[place] = to;
        this.#write(to, this.key(place), this.context(place), this.shorter(place));
        this.#counts.copyWithin(to * this.#languages, place * this.#languages, (place + 1) * this.#languages);
      }
    return places;
  }

  #write(place: number, key: number, context: number, shorter: number): void {
    this.#keys[place] = key;
    this.#contexts[place] = context;
    this.#shorter[place] = shorter;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    for (let known = this.#slots[slot] ?? 0; known > 0 && this.#keys[known - 1] !== key; known = this.#slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const room = this.#keys.length * 2;
    this.#keys = grown(this.#keys, new Uint32Array(room));
    this.#contexts = grown(this.#contexts, new Int32Array(room));
    this.#shorter = grown(this.#shorter, new Int32Array(room));
    this.#counts = grown(this.#counts, new Uint32Array(room * this.#languages));
    this.#slots = new Int32Array(room * 2);
    for (let place = 0; place < this.#size - 1; place++) this.#slots[this.#slotOf(this.key(place))] = place + 1;
  }
}

function grown<T extends Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
