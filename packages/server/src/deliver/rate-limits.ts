import type { ContactId } from "@hotline/core/model/ids.ts";

/*
 * Time is given in milliseconds of a clock that nobody sets, such as `performance.now()`: by one that is set back an hour,
 * a number said nothing for an hour.
 */

/** A token bucket: `perSecond` on average, a second's worth at once, or one where that is less. */
export class TokenBucket {
  #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#tokens = perSecond;
    this.#at = now;
  }

  setRate(perSecond: number): void {
    this.#perSecond = perSecond;
  }

  /** Whole tokens there now. */
  available(now: number): number {
    this.#tokens = Math.min(Math.max(1, this.#perSecond), this.#tokens + ((now - this.#at) / 1000) * this.#perSecond);
    this.#at = now;
    return Math.floor(this.#tokens);
  }

  take(count: number): void {
    this.#tokens -= count;
  }

  /** Milliseconds until the next token. */
  wait(now: number): number {
    return this.available(now) >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000);
  }
}

/** WhatsApp's limit from one number to one person: one message in 6 s, 45 of them borrowed from the future. */
const pair = { everyMs: 6000, burst: 45 } as const;
const maxPairs = 200_000;

/** The per-pair limit as GCRA: one time per contact, the theoretical arrival of its next message. */
export class PairLimit {
  #arrivals = new Map<string, number>();

  /** Milliseconds to wait before this contact may get another message; 0 counts it as sent. */
  check(contactId: ContactId, now: number): number {
    const next = Math.max(now, this.#arrivals.get(contactId) ?? 0) + pair.everyMs;
    const over = next - now - pair.burst * pair.everyMs;
    if (over > 0) return over;
    this.#arrivals.set(contactId, next);
    if (this.#arrivals.size > maxPairs) this.#forget(now);
    return 0;
  }

  #forget(now: number): void {
    this.#arrivals = new Map([...this.#arrivals].filter(([, arrival]) => arrival > now));
  }
}
