/** One look at the inbox: the last row that it found, its own transaction, and the oldest one then still open. */
export interface Look {
  readonly last: bigint;
  readonly xid: bigint;
  readonly oldestOpen: bigint;
}

/** A look from the very start, in case that somebody filled the inbox in a way that this reasoning does not know. */
const fromTheStartMs = 5000;

/**
 * The inbox id up to which one worker's shards are known to be done. Rows die there by the thousand a second and stay in
 * the index until a vacuum; a look that begins behind them does not read them again and again.
 *
 * Ids are given out before commits, so a lower one may appear late. Every id below the last row of a look was given to
 * a transaction older than the look's own. When a later look finds all of those closed, it sees all of their rows, and
 * once it is committed they are done.
 */
export class Floor {
  #id = 0n;
  #candidate: Look | null = null;
  #fromStartAt = 0;

  get id(): bigint {
    return this.#id;
  }

  /** The id to look after, now (milliseconds). */
  after(now: number): bigint {
    if (now - this.#fromStartAt < fromTheStartMs) return this.#id;
    this.#fromStartAt = now;
    return 0n;
  }

  /** A committed batch took all that its look found in all the shards. */
  taken(look: Look): void {
    if (this.#candidate !== null && look.oldestOpen < this.#candidate.xid) return;
    if (this.#candidate !== null && this.#candidate.last > this.#id) this.#id = this.#candidate.last;
    this.#candidate = look;
  }

  /** Something went wrong: rows that were taken are there again. */
  reset(): void {
    this.#id = 0n;
    this.#candidate = null;
  }
}
