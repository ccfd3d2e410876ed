import { leastOf, shares, total } from "./calibrate.ts";
import { languageText } from "./clean.ts";
import { type WordCosts, wordCosts } from "./cost.ts";
import { limits, type ReadyLanguage } from "./model.ts";
import { type LanguagePart, partsOf } from "./parts.ts";

/** What the caller knows beside the message. */
export interface LanguageHints {
  /** How many earlier messages of this contact were in each language; a chosen language counts as many. */
  readonly history?: Readonly<Record<string, number>>;
}

export interface LanguageGuess {
  /** ISO 639-3, or null where the message does not say: `ok`, an emoji, a language the model was not taught. */
  readonly language: string | null;
  /** The most likely language, sure or not; null only where there is no letter to go by. */
  readonly likeliest: string | null;
  /** Between 0 and 1: how often a guess like this one is right. */
  readonly confidence: number;
  /** All languages with a share above 1 %, most likely first. */
  readonly ranking: readonly { readonly language: string; readonly share: number }[];
  /** The runs of words in each language, where a message mixes them; one part otherwise. */
  readonly parts: readonly LanguagePart[];
  /** What speaks for the guess against the runner-up: the words that tell most, strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

/** Below this, a guess is called unsure: one in four of such guesses is wrong. */
export const sureFrom = 0.75;

const nothing: LanguageGuess = { language: null, likeliest: null, confidence: 0, ranking: [], parts: [], words: [] };

/** The language of a message. Reads its first 240 characters. */
export function identifyLanguage(model: ReadyLanguage, message: string, hints: LanguageHints = {}): LanguageGuess {
  const text = languageText(message);
  const prior = priorOf(model, hints);
  if (text === "") return nothing;
  const words = wordCosts(model, text);
  const costs = total(words, model.languages.length);
  const probability = shares(costs, model.temperature, prior);
  const order = [...probability.keys()].sort((a, b) => (probability[b] ?? 0) - (probability[a] ?? 0) || a - b);
  const [best = 0, second = 0] = order;
  const confidence = probability[best] ?? 0;
  const sure = confidence >= sureFrom && !isStrange(model, costs, text);
  return {
    language: sure ? nameOf(model, best) : null,
    likeliest: nameOf(model, best),
    confidence,
    ranking: order
      .map((at) => ({ language: nameOf(model, at), share: probability[at] ?? 0 }))
      .filter(({ share }, i) => i === 0 || share > 0.01),
    parts: partsOf(model, words, prior),
    words: tellingWords(words, model.languages.length, best, second),
  };
}

function nameOf(model: ReadyLanguage, at: number): string {
  return model.languages[at] ?? "";
}

/** Long enough to judge, and yet its letters follow each other as in none of the languages. */
function isStrange(model: ReadyLanguage, costs: Float64Array, text: string): boolean {
  const letters = text.length - 1;
  return letters >= 12 && leastOf(costs) / letters > model.strange;
}

/** Whoever wrote in a language will most likely go on in it, but a tenth is left for a change. */
const constancy = 0.9;

/** The history of somebody who never wrote before. */
const nobody: NonNullable<LanguageHints["history"]> = {};

function priorOf({ languages }: ReadyLanguage, { history = nobody }: LanguageHints): Float64Array {
  if (history === nobody) return new Float64Array(languages.length).fill(1 / languages.length);
  const past = languages.map((language) => Math.max(0, history[language] ?? 0));
  const sum = past.reduce((a, b) => a + b, 0);
  const weight = sum === 0 ? 0 : constancy * (sum / (sum + 1));
  return Float64Array.from(past, (count) => (1 - weight) / past.length + weight * (count / Math.max(sum, 1e-9)));
}

const wordsTold = 5;

function tellingWords(
  { words, costs }: WordCosts,
  languages: number,
  best: number,
  second: number,
): LanguageGuess["words"] {
  const cost = (at: number, language: number) => costs[at * languages + language] ?? 0;
  return words
    .map((word, at) => ({ word, weight: (cost(at, second) - cost(at, best)) / limits.scale }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, wordsTold);
}
