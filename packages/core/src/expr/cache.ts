/** Remembers what was made from a text, for the texts used last: at most `size` of them, and at least half as many. */
export class Cache<T> {
  readonly #half: number;
  #recent = new Map<string, T>();
  #older = new Map<string, T>();

  constructor(size: number) {
    this.#half = Math.max(1, Math.floor(size / 2));
  }

  get(key: string, make: (key: string) => T): T {
    const found = this.#recent.get(key);
    if (found !== undefined) return found;
    const value = this.#older.get(key) ?? make(key);
    // Two generations make forgetting cheap: no list to keep in order on each use.
    if (this.#recent.size >= this.#half) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
    return value;
  }
}
