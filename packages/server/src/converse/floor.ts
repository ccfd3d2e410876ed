/** How long a row may be overlooked whose insertion began before that of rows already done, and ended after. */
const fromTheStartMs = 500;
const start = "0";

/**
 * The inbox id up to which one worker's shards are known to be done. Rows die there by the thousand a second and stay in
 * the index until a vacuum; a look that begins behind them does not read them again and again. From time to time a look
 * begins at the start: ids are given out before commits, so a lower one may appear late. No order is lost by that: two
 * messages that are stored at the same time have none.
 */
export class Floor {
  #id = start;
  #fromStartAt = 0;

  /** The id to look after, now (milliseconds). */
  after(now: number): string {
    if (now - this.#fromStartAt < fromTheStartMs) return this.#id;
    this.#fromStartAt = now;
    return start;
  }

  /** A committed batch took all rows of all the shards after `after`, the last of them `last`. */
  raise(last: string | undefined): void {
    if (last !== undefined && BigInt(last) > BigInt(this.#id)) this.#id = last;
  }

  /** Something went wrong: rows that were taken are there again. */
  reset(): void {
    this.#id = start;
  }
}
