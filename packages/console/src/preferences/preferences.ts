import type { CsvSeparator } from "../generated/graphql.ts";
import { closestLanguage, type LanguageCode } from "../i18n/languages.ts";
import { createValue, useValue } from "../state/value.ts";
import { separatorOf } from "./separator.ts";

/** What a person chose for this browser; it stays with the browser and asks no server. */
export interface Preferences {
  readonly language: LanguageCode;
  /** An IANA zone; every date is shown in it. */
  readonly timeZone: string;
  /** What stands between the cells of files that are made for them. */
  readonly separator: CsvSeparator;
  readonly density: "comfortable" | "compact";
  readonly narrowNav: boolean;
  /** Whether letters and signs alone do something: who speaks to the machine, or trembles, presses them unawares (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

const key = "hotline.preferences";

function defaults(): Preferences {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { code: language } = closestLanguage(navigator.languages);
  return {
    language,
    timeZone,
    separator: separatorOf(navigator.language),
    density: "comfortable",
    narrowNav: false,
    letterKeys: true,
  };
}

/** A browser may refuse storage altogether; then a choice lasts as long as the page. */
function stored(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Preferences>;
  } catch {
    return {};
  }
}

const preferences = createValue<Preferences>({ ...defaults(), ...stored() });

// What is chosen in one tab holds in all.
addEventListener("storage", (event) => {
  if (event.key === key) preferences.set({ ...preferences.get(), ...stored() });
});

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  try {
    localStorage.setItem(key, JSON.stringify({ ...stored(), ...change }));
  } catch {}
}

export function usePreferences(): Preferences {
  return useValue(preferences);
}
