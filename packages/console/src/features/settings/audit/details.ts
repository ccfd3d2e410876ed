import { endOfDay, momentIn } from "../../../i18n/clock.ts";

/** `{ role: "admin", was: null }` as its parts that say something. */
export function detailsOf(details: unknown): readonly (readonly [string, unknown])[] {
  if (typeof details !== "object" || details === null) return [];
  return Object.entries(details).filter(([, value]) => !isNothing(value));
}

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** From the start of one day to the end of another, both in the viewer's own zone; a day not chosen is no bound. */
export function bounds(timeZone: string, from: string, until: string): { since: string | null; until: string | null } {
  return {
    since: from === "" ? null : momentIn(timeZone, `${from}T00:00`).toISOString(),
    until: until === "" ? null : endOfDay(timeZone, until).toISOString(),
  };
}
