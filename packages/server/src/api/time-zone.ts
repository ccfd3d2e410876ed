import { because } from "./errors.ts";

/** Refuses what is no IANA time zone such as `Africa/Johannesburg`. */
export function checkTimeZone(zone: string): void {
  if (!isTimeZone(zone)) throw because("TIME_ZONE", { zone: zone.slice(0, 50) });
}

function isTimeZone(zone: string): boolean {
  try {
    // An offset such as +02:00 would be taken, but is no place with a summer time.
    return /^(UTC|[A-Z]\w+(\/[\w+-]+)+)$/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
