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
      .map((language) => hint(part, "LANGUAGE_MISSING", { language })),
  ];
}

function checkText(part: string, language: string, text: string, limit: number): readonly Problem[] {
  if (!code.test(language)) return [stops(part, "NO_LANGUAGE", { language, values: { code: language } })];
  if (text.trim() === "") return [stops(part, "EMPTY_LANGUAGE", { language })];
  if (text.length <= limit) return [];
  return [
    stops(part, "TOO_LONG", { language, values: { count: text.length, most: limit, over: text.length - limit } }),
  ];
}

/** Triage reads this much of a message, so a longer phrase teaches nothing more. */
const longestPhrase = 1_000;

/** Phrases that triage learns from, which may also be of an unknown language (`und`). */
export function checkPhrases(part: string, phrases: ByLanguage<readonly string[]> | undefined): readonly Problem[] {
  return Object.entries(phrases ?? {}).flatMap(([language, all]) => [
    ...(code.test(language) ? [] : [stops(part, "NO_LANGUAGE", { language, values: { code: language } })]),
    ...(all.some((text) => text.trim() === "") ? [stops(part, "PHRASE_EMPTY", { language })] : []),
    ...all
      .filter((text) => text.length > longestPhrase)
      .map((text) =>
        stops(part, "PHRASE_LONG", { language, values: { phrase: text.slice(0, 30), most: longestPhrase } }),
      ),
    ...twins(all).map((text) => hint(part, "PHRASE_TWICE", { language, values: { phrase: text } })),
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
