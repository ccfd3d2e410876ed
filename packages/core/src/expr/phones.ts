import { type CountryCode, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from "libphonenumber-js";

const candidate = /\+?[\d .()-]{5,}/g;
const path = /^\+\d{7,15}$/;

/** The phone numbers in a text, in E.164, read as from `country` where they have no prefix. */
export function findPhones(source: string, country = ""): string[] {
  return Array.from(source.matchAll(candidate), ([found]) => parsePhone(found, country)).filter((e164) => e164 !== "");
}

/** The number in E.164, or an empty text if it is not even possible. */
export function parsePhone(source: string, country = ""): string {
  const trimmed = source.trim();
  const parsed = possible(trimmed, country) ?? withPrefix(trimmed, country);
  return parsed !== undefined && path.test(parsed.number) ? parsed.number : "";
}

/** Long numbers are often written with the country but without its plus. */
function withPrefix(source: string, country: string): PhoneNumber | undefined {
  return source.replaceAll(/\D/g, "").length >= 11 && !source.startsWith("0")
    ? possible(`+${source}`, country)
    : undefined;
}

function possible(source: string, country: string): PhoneNumber | undefined {
  const home = asCountry(country);
  const parsed = parsePhoneNumberFromString(source, {
    extract: false,
    ...(home === undefined ? {} : { defaultCountry: home }),
  });
  return parsed?.isPossible() === true ? parsed : undefined;
}

function asCountry(country: string): CountryCode | undefined {
  return isSupportedCountry(country) ? country : undefined;
}

/** As written in its own country, or undefined if it is no number. */
export function nationalFormat(e164: string): string | undefined {
  return parsePhoneNumberFromString(e164)?.formatNational();
}

const countries = new Map<string, string>();
/** Journeys ask for the same few contacts' countries again and again within a turn. */
const countriesKept = 1_000;

/** ISO 3166-1 alpha-2 of the country of an E.164 number, or an empty text. */
export function parsePhoneCountry(e164: string): string {
  const known = countries.get(e164);
  if (known !== undefined) return known;
  const country = e164.startsWith("+") ? (parsePhoneNumberFromString(e164)?.country ?? "") : "";
  if (countries.size >= countriesKept) countries.clear();
  countries.set(e164, country);
  return country;
}
