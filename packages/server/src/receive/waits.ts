/** How long messages wait until they are stored and had their turn, in this process: what people feel of the load. */
export class Waits {
  /** When each request that is under way began; the oldest first. */
  readonly #begun = new Set<{ readonly at: number }>();
  #longestMs = 0;

  async measure<T>(work: () => Promise<T>): Promise<T> {
    const begun = { at: performance.now() };
    this.#begun.add(begun);
    try {
      return await work();
    } finally {
      this.#begun.delete(begun);
      this.#longestMs = Math.max(this.#longestMs, performance.now() - begun.at);
    }
  }

  /** The longest wait since this was asked last, those included that are not over. */
  takeLongestMs(): number {
    const [oldest] = this.#begun;
    const longest = Math.max(this.#longestMs, oldest ? performance.now() - oldest.at : 0);
    this.#longestMs = 0;
    return longest;
  }
}
