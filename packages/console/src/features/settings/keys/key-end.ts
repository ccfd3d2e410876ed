/** How long a key is good: days, until the end of a day that is chosen, or for good. */
export const lives = ["30", "90", "365", "day", "none"] as const;
export type Life = (typeof lives)[number];

/** When a key of this life ends: null is never; undefined where the day is not chosen yet. */
export function endOf(life: Life, day: string, now: Date): Date | null | undefined {
  if (life === "none") return null;
  const from = life === "day" ? new Date(`${day}T00:00:00`) : now;
  const end = new Date(from);
  // The day that was chosen is its last one, to its end where the admin is.
  end.setDate(end.getDate() + (life === "day" ? 1 : Number(life)));
  return Number.isNaN(end.getTime()) ? undefined : end;
}

interface Ends {
  readonly endedAt: string | null;
  readonly expiresAt: string | null;
}

/** Since when a key opens nothing, by hand or by itself; null while it is good. */
export function endedSince({ endedAt, expiresAt }: Ends, now: Date): string | null {
  if (endedAt !== null) return endedAt;
  return expiresAt !== null && new Date(expiresAt) <= now ? expiresAt : null;
}
