export interface Rate {
  /** How many at once, after a rest. */
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many, those that are full again are forgotten. */
const maxBuckets = 50_000;

/**
 * A bucket of tokens for each key, in this process: a member, a program, or an address of somebody not signed in. With
 * several processes the limits add up, which is enough against floods; guesses of passwords are counted in the database.
 */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Takes tokens; 0 when they were there, else the seconds to wait for them. */
  take(key: string, { burst, perSecond }: Rate, tokens = 1): number {
    const now = this.#now();
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > maxBuckets) this.#forget(now);
    if (bucket.tokens < tokens) return (tokens - bucket.tokens) / perSecond;
    bucket.tokens -= tokens;
    return 0;
  }

  #forget(now: number): void {
    const minute = 60_000;
    for (const [key, { at }] of this.#buckets) if (now - at > minute) this.#buckets.delete(key);
    // All of them are in use: the oldest begin afresh rather than filling the memory.
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size <= maxBuckets) break;
      this.#buckets.delete(key);
    }
  }
}

/** A person clicks and types; the console asks for several things on a page. */
export const personRate: Rate = { burst: 300, perSecond: 30 };
/** A program imports and syncs. */
export const programRate: Rate = { burst: 200, perSecond: 50 };
/** Before anybody signed in there is little to ask. */
export const addressRate: Rate = { burst: 60, perSecond: 2 };
