import { datesTwice, isSpecialDate, mostSpecialDays } from "@hotline/core/model/special-days.ts";
import type { HoursSpan } from "@hotline/core/model/triage.ts";
import type { SettingsRow } from "../../store/settings.ts";
import { because } from "../errors.ts";
import { checkTimeZone } from "../time-zone.ts";

const clock = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Throws the first thing that is wrong, as a sentence. */
export function checkSettings({ name, languages, timezone, country, ...rest }: SettingsRow): void {
  const { hours, specialDays, retentionDays } = rest;
  if (name === "" || name.length > 100) throw because("ORGANISATION_NAME");
  if (languages.length === 0 || languages.length > 30) throw because("LANGUAGE_COUNT");
  if (!languages.every((language) => /^[a-z]{3}$/.test(language))) throw because("LANGUAGE_CODE");
  if (new Set(languages).size < languages.length) throw because("LANGUAGE_TWICE");
  checkTimeZone(timezone);
  if (country !== null && !/^[A-Z]{2}$/.test(country)) throw because("COUNTRY");
  for (const spans of Object.values(hours ?? {})) checkSpans(spans);
  checkSpecialDays(specialDays);
  if (retentionDays !== null && (retentionDays < 30 || retentionDays > 3650)) throw because("RETENTION");
}

function checkSpans(spans: readonly HoursSpan[]): void {
  let end = "";
  for (const [from, to] of spans) {
    if (!clock.test(from) || !clock.test(to)) throw because("CLOCK");
    if (from === to || from === "24:00") throw because("HOURS_ORDER");
    if (from < end) throw because("HOURS_OVERLAP");
    // Until the next day: nothing comes after it on this one.
    end = to < from ? "24:00" : to;
  }
}

function checkSpecialDays(days: SettingsRow["specialDays"]): void {
  if (days.length > mostSpecialDays) throw because("SPECIAL_DAY_COUNT", { most: mostSpecialDays });
  for (const { date, name, hours } of days) {
    if (!isSpecialDate(date)) throw because("SPECIAL_DATE", { date: date.slice(0, 20) });
    if (name.length > 100) throw because("SPECIAL_DAY_NAME");
    checkSpans(hours);
  }
  const [twice] = datesTwice(days);
  if (twice !== undefined) throw because("SPECIAL_DAY_TWICE", { date: twice });
}
