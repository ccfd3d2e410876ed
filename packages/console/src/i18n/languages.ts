export interface Language {
  readonly code: LanguageCode;
  /** In the language itself: who seeks it may read no other. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

export type LanguageCode = "en" | "fr" | "ar";

const english: Language = { code: "en", name: "English", direction: "ltr" };

export const languages: readonly Language[] = [
  english,
  { code: "fr", name: "Français", direction: "ltr" },
  { code: "ar", name: "العربية", direction: "rtl" },
];

/** The first of the wished languages that the console speaks; English where it speaks none. */
export function closestLanguage(wished: readonly string[]): Language {
  const bases = wished.map((tag) => tag.toLowerCase().split("-")[0]);
  const found = bases.map((base) => languages.find(({ code }) => code === base)).find((language) => language);
  return found ?? english;
}
