import type { Environment } from "../environment.ts";
import type { DateValue, TimeValue } from "../values.ts";

/** A BCP 47 tag that the runtime knows. */
export type Locale = string;

/** The locale of the default language and country. */
export function localeOf({ allowedLanguages, defaultCountry }: Environment): Locale {
  const [language = "en"] = allowedLanguages;
  return known(defaultCountry === undefined ? language : `${language}-${defaultCountry}`);
}

/** The tag in its short form, `es-EC` for `spa-EC`, or `en-US` if nobody knows it. */
export function known(tag: string): Locale {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? "en-US";
  } catch {
    return "en-US";
  }
}

type Width = "short" | "long";
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow and there are few, so they are kept. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).join(" ")}`;
  const made =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", numberingSystem: "latn" });
  formats.set(key, made);
  return made;
}

function at({ year, month, day }: DateValue, hour = 12): Date {
  return new Date(Date.UTC(year, month - 1, day, hour));
}

/** The name of the month as it stands beside a day, in its short form without a full stop. */
export function monthName(day: DateValue, locale: Locale, width: Width): string {
  const parts = format(locale, { month: width, day: "numeric" }).formatToParts(at(day));
  return bare(parts.find(({ type }) => type === "month")?.value ?? "");
}

/** The name of the day of the week, in its short form without a full stop. */
export function weekdayName(day: DateValue, locale: Locale, width: Width): string {
  return bare(format(locale, { weekday: width }).format(at(day)));
}

/** Which half of the day it is: AM or PM, or what people there say. */
export function halfName({ hour }: TimeValue, locale: Locale): string {
  const day: DateValue = { kind: "date", year: 2000, month: 1, day: 1 };
  const parts = format(locale, { hour: "numeric", hourCycle: "h12" }).formatToParts(at(day, hour));
  return (parts.find(({ type }) => type === "dayPeriod")?.value ?? (hour < 12 ? "AM" : "PM")).replaceAll(/\s/g, " ");
}

function bare(name: string): string {
  return name.replace(/\.$/, "");
}
