import { limits } from "@hotline/core/whatsapp/index.ts";
import type { ByLanguage } from "../store/entries/entry.ts";
import { hint, type Problem, stops } from "./problem.ts";

const code = /^[a-z]{3}$/;

/** Texts that are said to people: what WhatsApp would refuse, and the languages that are missing. */
export function checkTexts(
  part: string,
  texts: ByLanguage<string> | undefined,
  languages: readonly string[],
  limit: number = limits.text,
): readonly Problem[] {
  const given = Object.entries(texts ?? {});
  return [
    ...given.flatMap(([language, text]) => checkText(part, language, text, limit)),
    ...languages
      .filter((language) => (texts?.[language] ?? "").trim() === "")
      .map((language) => hint(part, "This language is missing: people who speak it get another one.", language)),
  ];
}

function checkText(part: string, language: string, text: string, limit: number): readonly Problem[] {
  if (!code.test(language)) return [stops(part, `"${language}" is no language of three letters.`, language)];
  if (text.trim() === "") return [stops(part, "This must not be empty: take the language out instead.", language)];
  if (text.length <= limit) return [];
  return [
    stops(
      part,
      `This has ${text.length} characters, and WhatsApp allows ${limit}: shorten it by ${text.length - limit}.`,
      language,
    ),
  ];
}

/** Triage reads this much of a message, so a longer phrase teaches nothing more. */
const longestPhrase = 1_000;

/** Phrases that triage learns from, which may also be of an unknown language (`und`). */
export function checkPhrases(part: string, phrases: ByLanguage<readonly string[]> | undefined): readonly Problem[] {
  return Object.entries(phrases ?? {}).flatMap(([language, all]) => [
    ...(code.test(language) ? [] : [stops(part, `"${language}" is no language of three letters.`, language)]),
    ...(all.some((text) => text.trim() === "") ? [stops(part, "One of them is empty: take it out.", language)] : []),
    ...all
      .filter((text) => text.length > longestPhrase)
      .map((text) => stops(part, `"${text.slice(0, 30)}…" is longer than ${longestPhrase} characters.`, language)),
    ...twins(all).map((text) => hint(part, `"${text}" is there twice.`, language)),
  ]);
}

function twins(all: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return all.filter((text) => {
    const isTwin = seen.has(text);
    seen.add(text);
    return isTwin;
  });
}

/** How many phrases there are in all languages. */
export function countOf(phrases: ByLanguage<readonly string[]> | undefined): number {
  return Object.values(phrases ?? {}).reduce((sum, all) => sum + all.length, 0);
}
