import { endOfDay } from "../../../i18n/clock.ts";

/** How long a key is good: days, until the end of a day that is chosen, or for good. */
export const lives = ["30", "90", "365", "day", "none"] as const;
export type Life = (typeof lives)[number];

/** When a key of this life ends: null is never; undefined where the day is not chosen yet. */
export function endOf(life: Life, day: string, now: Date, timeZone: string): Date | null | undefined {
  if (life === "none") return null;
  if (life !== "day") return new Date(now.getTime() + Number(life) * 86_400_000);
  // The day that was chosen is its last one, to its end where the admin is.
  return day === "" ? undefined : endOfDay(timeZone, day);
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
