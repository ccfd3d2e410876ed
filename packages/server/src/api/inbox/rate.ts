/** How long is counted before it is known anew. */
const windowMs = 1_000;

/** How many of something come a second, as of the last second or two. */
export class Rate {
  #count = 0;
  #perSecond = 0;
  #since = performance.now();

  count(many: number): void {
    this.#look();
    this.#count += many;
  }

  get perSecond(): number {
    this.#look();
    return this.#perSecond;
  }

  #look(): void {
    const seconds = (performance.now() - this.#since) / 1000;
    if (seconds * 1000 < windowMs) return;
    this.#perSecond = this.#count / seconds;
    this.#count = 0;
    this.#since = performance.now();
  }
}
