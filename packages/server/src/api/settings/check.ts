import type { SettingsRow } from "../../store/settings.ts";
import { invalid } from "../errors.ts";

const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Throws the first thing that is wrong, as a sentence. */
export function checkSettings({ name, languages, timezone, country, hours, retentionDays }: SettingsRow): void {
  if (name === "" || name.length > 100) throw invalid("The organisation's name has 1 to 100 characters.");
  if (languages.length === 0 || languages.length > 30) throw invalid("There is at least one language, and at most 30.");
  if (!languages.every((language) => /^[a-z]{3}$/.test(language)))
    throw invalid("Languages are three letters of ISO 639-3, such as `eng`.");
  if (new Set(languages).size < languages.length) throw invalid("A language is there twice.");
  if (!isTimezone(timezone)) throw invalid(`There is no time zone ${timezone.slice(0, 50)}.`);
  if (country !== null && !/^[A-Z]{2}$/.test(country)) throw invalid("A country is two letters, such as `ZA`.");
  checkHours(hours);
  if (retentionDays !== null && (retentionDays < 30 || retentionDays > 3650))
    throw invalid("Messages are kept for 30 to 3650 days, or for good.");
}

function checkHours(hours: SettingsRow["hours"]): void {
  for (const spans of Object.values(hours ?? {})) {
    let end = "";
    for (const [from, to] of spans) {
      if (!clock.test(from) || !clock.test(to)) throw invalid("Times are written like 08:00.");
      if (from >= to) throw invalid("Hours end after they begin.");
      if (from < end) throw invalid("Hours of a day do not overlap.");
      end = to;
    }
  }
}

function isTimezone(zone: string): boolean {
  try {
    // An offset such as +02:00 would be taken, but is no place with a summer time.
    return /^(UTC|[A-Z]\w+(\/[\w+-]+)+)$/.test(zone) && new Intl.DateTimeFormat("en", { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
