import { evaluate, type Report, type TriageModel } from "@hotline/core/triage/index.ts";
import {
  identifyLanguage,
  type LanguageExample,
  type LanguageGuess,
  prepareLanguage,
  sureFrom,
} from "@hotline/core/triage/language/index.ts";

/** What a text's language is, and what a model took it for. */
interface Told {
  readonly lang: string;
  readonly guess: LanguageGuess;
}

/** The share of texts of which a model was sure, and of those the share that it told rightly; null where it was sure of none. */
interface Sureness {
  readonly sure: number;
  readonly rightWhereSure: number | null;
}

export function surenessOf(told: readonly Told[]): Sureness {
  const sure = told.filter(({ guess }) => guess.language !== null);
  const right = sure.filter(({ lang, guess }) => guess.language === lang).length;
  return { sure: sure.length / told.length, rightWhereSure: sure.length === 0 ? null : right / sure.length };
}

/** Measures the part of a model that tells languages. Throws where it has none. */
export function evaluateLanguages({ language }: TriageModel, texts: readonly LanguageExample[]): Report & Sureness {
  if (!language) throw new Error("The model tells no languages: hotline triage train-language makes one that does.");
  const ready = prepareLanguage(language);
  const told = texts.map(({ text, lang }) => ({ lang, guess: identifyLanguage(ready, text) }));
  const judged = told.map(({ lang, guess }) => ({ right: [lang], ranked: rankedOf(guess) }));
  return { ...evaluate(judged, sureFrom), ...surenessOf(told) };
}

/** Where there is no letter to go by, none is named. */
const noLanguage = [{ label: "(none)", confidence: 0 }];

const rankedOf = ({ ranking }: LanguageGuess) =>
  ranking.length === 0 ? noLanguage : ranking.map(({ language, share }) => ({ label: language, confidence: share }));
