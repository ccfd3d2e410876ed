import { createContext, useContext } from "react";
import { ar } from "./ar.ts";
import { en, type Strings } from "./en.ts";

/** To add a language: one file like en.ts, one line here. */
export const languages = {
  en: { strings: en, dir: "ltr" },
  ar: { strings: ar, dir: "rtl" },
} as const satisfies Record<string, { strings: Strings; dir: "ltr" | "rtl" }>;

export type Language = keyof typeof languages;
export const isLanguage = (code: string): code is Language => code in languages;

const storageKey = "hotline-phone-language";

/** The choice made here before, else the browser's language, else English. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(storageKey), ...navigator.languages.map((code) => code.slice(0, 2))];
  return wanted.find((code): code is Language => code !== null && isLanguage(code)) ?? "en";
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(storageKey, language);

export const LanguageContext = createContext<Language>("en");
export const useLanguage = (): Language => useContext(LanguageContext);
export const useText = (): Strings => languages[useLanguage()].strings;
