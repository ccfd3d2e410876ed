import { FeatureReader } from "./features.ts";
import type { Found } from "./found.ts";
import type { ReadyUrgency } from "./model.ts";
import { readTokens, type Token } from "./read.ts";
import { onlyOfThings } from "./things.ts";
import { onlyDenies, onlyNames } from "./topics.ts";

export interface UrgencyVerdict {
  readonly urgent: boolean;
  /** The rule that speaks loudest, urgent or not; null where the model has none. */
  readonly rule: string | null;
  /** Above `threshold` is urgent. A margin, not a probability. */
  readonly score: number;
  readonly threshold: number;
  /** The rules by their scores, loudest first. */
  readonly rules: readonly { readonly rule: string; readonly score: number }[];
  /** The words that spoke for it or, below zero, against it; strongest first. */
  readonly words: readonly { readonly word: string; readonly weight: number }[];
}

const reader = new FeatureReader();

/** Judges one message. `languages`: those it may be in, most likely first; none for any. */
export function judgeUrgency(ready: ReadyUrgency, message: string, languages: readonly string[] = []): UrgencyVerdict {
  const { bias, threshold, rules } = ready.model;
  const tokens = readTokens(message, languages);
  const { scores, spoke } = weigh(ready, reader.read(tokens), tokens.length);
  const heard = (scores[0] ?? 0) + bias;
  const signs = ready.model.signs ?? [];
  const saysNothing = onlyNames(tokens, signs) || onlyDenies(tokens, signs) || onlyOfThings(tokens);
  const score = saysNothing ? Math.min(heard, threshold) : heard;
  const ranked = rules
    .map((rule, i) => ({ rule, score: (scores[i + 1] ?? 0) + bias }))
    .sort((a, b) => b.score - a.score);
  return {
    urgent: score > threshold,
    rule: ranked[0]?.rule ?? null,
    score,
    threshold,
    rules: ranked.slice(0, 3),
    words: wordsThatSpoke(tokens, spoke),
  };
}

/**
 * The score of "urgent" and of each rule, and how much each word spoke for "urgent"; a feature of two words speaks half
 * for each. What the model does not know counts in the length: it dilutes, as in `vectorOf`.
 */
function weigh({ model, table }: ReadyUrgency, found: Found, words: number) {
  const classes = model.rules.length + 1;
  const scores = new Float64Array(classes);
  const spoke = new Float64Array(words);
  let square = 0;
  for (let feature = 0; feature < found.count; feature++) {
    const weight = found.weights[feature] ?? 0;
    square += weight * weight;
    const row = table.row(found.keys[feature] ?? 0);
    if (row < 0) continue;
    const base = row * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + weight * (model.weights[base + c] ?? 0);
    found.share(feature, spoke, (weight * (model.weights[base] ?? 0)) / (found.words[feature] ?? 1));
  }
  const length = Math.sqrt(square) || 1;
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) / length;
  for (let at = 0; at < words; at++) spoke[at] = (spoke[at] ?? 0) / length;
  return { scores, spoke };
}

const wordsTold = 6;

function wordsThatSpoke(tokens: readonly Token[], spoke: Float64Array): UrgencyVerdict["words"] {
  return tokens
    .map(({ word }, at) => ({ word, weight: spoke[at] ?? 0 }))
    .filter(({ weight }) => Math.abs(weight) > 0.01)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, wordsTold);
}
