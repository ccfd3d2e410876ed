/** A database that starts anew, or moves, fails for less. */
const shortMs = 3_000;

/**
 * Whether turns stand still: each look at the inbox has failed for a while, and none succeeded. What is wrong then is not
 * in a message, for that is put aside, and the next look succeeds.
 */
export class Standstill {
  #since: number | null = null;
  #isTold = false;

  /** Returns whether it is one now, and was none at the failure before. */
  failed(): boolean {
    this.#since ??= performance.now();
    const isNew = this.lasts && !this.#isTold;
    if (isNew) this.#isTold = true;
    return isNew;
  }

  /** Returns whether it was one until now. */
  worked(): boolean {
    const wasTold = this.#isTold;
    this.#since = null;
    this.#isTold = false;
    return wasTold;
  }

  get lasts(): boolean {
    return this.#since !== null && performance.now() - this.#since > shortMs;
  }
}
