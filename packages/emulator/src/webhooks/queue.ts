import type { Update } from "./envelope.ts";

/** Updates in the order in which they came. Taking from the front costs the same however many wait. */
export class UpdateQueue {
  #updates: Update[] = [];
  #head = 0;

  get length(): number {
    return this.#updates.length - this.#head;
  }

  push(update: Update): void {
    this.#updates.push(update);
  }

  take(most: number): readonly Update[] {
    const taken = this.#updates.slice(this.#head, this.#head + most);
    this.#head += taken.length;
    if (this.#head >= this.#updates.length || this.#head > 10_000) {
      this.#updates = this.#updates.slice(this.#head);
      this.#head = 0;
    }
    return taken;
  }
}
