import type { Environment } from "../expr/index.ts";
import { countryOf } from "./channels.ts";
import type { Contact } from "./contact.ts";
import type { Assets, Flow, Localized } from "./flow.ts";

/** The languages to try for a contact, best first. */
function preferred(contact: Contact, environment: Environment): readonly (string | undefined)[] {
  const [fallback] = environment.allowedLanguages;
  const { language } = contact;
  const own = language !== undefined && environment.allowedLanguages.includes(language) ? language : fallback;
  return own === fallback ? [own] : [own, fallback];
}

/** The texts of an item in the best language that has them; translations are taken whole, never item by item. */
export function localize(
  flow: Flow,
  contact: Contact,
  environment: Environment,
  item: string,
  property: string,
  base: readonly string[],
): Localized {
  if (flow.localization.size === 0) return { texts: base, language: flow.language };
  for (const language of preferred(contact, environment)) {
    if (language === undefined) continue;
    if (language === flow.language) break;
    const texts = flow.localization.get(language)?.get(item)?.get(property);
    if (texts !== undefined) return { texts, language };
  }
  return { texts: base, language: flow.language };
}

/** The environment of a contact: their own time zone and country, and their own language first. */
export function environmentOf(contact: Contact, environment: Environment, assets: Assets): Environment {
  const { timezone = environment.timezone, language } = contact;
  const known = language !== undefined && environment.allowedLanguages.includes(language);
  const country = countryOf(contact, assets.channels?.() ?? []) ?? environment.defaultCountry;
  if (timezone === environment.timezone && country === environment.defaultCountry && !known) return environment;
  const others = environment.allowedLanguages.filter((other) => other !== language);
  return {
    ...environment,
    timezone,
    ...(country === undefined ? {} : { defaultCountry: country }),
    ...(known ? { allowedLanguages: [language, ...others] } : {}),
  };
}
