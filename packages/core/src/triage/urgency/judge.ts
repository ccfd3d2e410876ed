import { scoreInto } from "../train/lesson.ts";
import { type Feature, featuresOf } from "./features.ts";
import type { ReadyUrgency } from "./model.ts";
import { readTokens, type Token } from "./read.ts";
import { vectorOf } from "./vector.ts";

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

/** Judges one message. `languages`: those it may be in, most likely first; none for any. */
export function judgeUrgency(
  { model, table }: ReadyUrgency,
  message: string,
  languages: readonly string[] = [],
): UrgencyVerdict {
  const tokens = readTokens(message, languages);
  const features = featuresOf(tokens);
  const scores = new Float64Array(model.rules.length + 1);
  const vector = vectorOf(table, features);
  scoreInto(scores, model.weights, vector);
  const score = (scores[0] ?? 0) + model.bias;
  const rules = model.rules
    .map((rule, i) => ({ rule, score: (scores[i + 1] ?? 0) + model.bias }))
    .sort((a, b) => b.score - a.score);
  return {
    urgent: score > model.threshold,
    rule: rules[0]?.rule ?? null,
    score,
    threshold: model.threshold,
    rules: rules.slice(0, 3),
    words: wordsThatSpoke({ model, table }, tokens, features),
  };
}

const wordsTold = 6;

/** A feature of two words speaks half for each. */
function wordsThatSpoke(
  { model, table }: ReadyUrgency,
  tokens: readonly Token[],
  features: readonly Feature[],
): UrgencyVerdict["words"] {
  const sums = new Float64Array(tokens.length);
  let square = 0;
  for (const { key, weight, words } of features) {
    square += weight * weight;
    const row = table.row(key);
    if (row < 0) continue;
    const share = (weight * (model.weights[row * (model.rules.length + 1)] ?? 0)) / words.length;
    for (const at of words) sums[at] = (sums[at] ?? 0) + share;
  }
  const length = Math.sqrt(square) || 1;
  return tokens
    .map(({ word }, at) => ({ word, weight: (sums[at] ?? 0) / length }))
    .filter(({ weight }) => Math.abs(weight) > 0.01)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, wordsTold);
}
