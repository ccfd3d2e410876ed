const firstMs = 300;
const longestMs = 15_000;

/** How long to wait before the nth try: doubling, bounded, and spread so that a thousand browsers do not return at once. */
export function backoffMs(tries: number, chance: number): number {
  const wait = Math.min(longestMs, firstMs * 2 ** Math.min(tries, 10));
  return Math.round(wait * (0.5 + chance / 2));
}
