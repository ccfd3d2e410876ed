import { evaluate, type Report, type TriageModel } from "@hotline/core/triage/index.ts";
import {
  identifyLanguage,
  type LanguageExample,
  type LanguageGuess,
  prepareLanguage,
  sureFrom,
} from "@hotline/core/triage/language/index.ts";

/** What a model makes of texts whose languages are known. */
export interface LanguageReport extends Report {
  /** The share of texts of which it was sure, and of those the share that it told rightly; null where it was sure of none. */
  readonly sure: number;
  readonly rightWhereSure: number | null;
}

/** Measures the part of a model that tells languages. Throws where it has none. */
export function evaluateLanguages({ language }: TriageModel, texts: readonly LanguageExample[]): LanguageReport {
  if (!language) throw new Error("The model tells no languages: hotline triage train-language makes one that does.");
  const ready = prepareLanguage(language);
  const guesses = texts.map(({ text, lang }) => ({ lang, guess: identifyLanguage(ready, text) }));
  const judged = guesses.map(({ lang, guess }) => ({ right: [lang], ranked: rankedOf(guess) }));
  const sure = guesses.filter(({ guess }) => guess.language !== null);
  const right = sure.filter(({ lang, guess }) => guess.language === lang).length;
  return {
    ...evaluate(judged, sureFrom),
    sure: sure.length / texts.length,
    rightWhereSure: sure.length === 0 ? null : right / sure.length,
  };
}

/** Where there is no letter to go by, none is named. */
const noLanguage = [{ label: "(none)", confidence: 0 }];

const rankedOf = ({ ranking }: LanguageGuess) =>
  ranking.length === 0 ? noLanguage : ranking.map(({ language, share }) => ({ label: language, confidence: share }));
