/** Throughput of the number: capacity for one second. */
export interface Bucket {
  /** False when the rate is used up. */
  take(now: number, rate: number): boolean;
}

export function makeBucket(): Bucket {
  let tokens = Number.POSITIVE_INFINITY;
  let filledAt = 0;
  return {
    take(now, rate) {
      if (rate <= 0) return true;
      // A machine's clock that is set back takes nothing away.
      tokens = Math.min(rate, tokens + (Math.max(0, now - filledAt) / 1000) * rate);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

const pairMs = 6_000;
const pairBurst = 45;
const borrowedMs = pairBurst * pairMs;

/**
 * Limit of one pair (our number, one person) as a leaky bucket that stores only its theoretical arrival time: one
 * message per 6 s, 45 at once borrowed from the future. Returns the new time, or null when the message is refused.
 * Nobody can have borrowed more than that: where it looks so, the machine's clock was set back since.
 */
export function pairLimit(arrival: number, now: number): number | null {
  const next = (arrival - now > borrowedMs ? now : Math.max(now, arrival)) + pairMs;
  return next - now <= borrowedMs ? next : null;
}
