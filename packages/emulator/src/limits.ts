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
      tokens = Math.min(rate, tokens + ((now - filledAt) / 1000) * rate);
      filledAt = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

const pairMs = 6_000;
const pairBurst = 45;

/**
 * Limit of one pair (our number, one person) as a leaky bucket that stores only its theoretical arrival time: one
 * message per 6 s, 45 at once borrowed from the future. Returns the new time, or null when the message is refused.
 */
export function pairLimit(arrival: number, now: number): number | null {
  const next = Math.max(now, arrival) + pairMs;
  return next - now <= pairBurst * pairMs ? next : null;
}
