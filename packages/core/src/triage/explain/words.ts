import type { Classifier } from "../classify/classifier.ts";
import { wordsOf } from "../features/words.ts";

/** A word and how much of the label's score hangs on it; below zero it speaks against the label. */
export interface TellingWord {
  readonly word: string;
  readonly weight: number;
}

/** Longer messages are explained by their beginning. */
const mostWords = 60;

/**
 * Why a text was given a label: what the score loses when a word is left out, the largest loss first. It asks the
 * model itself, so what it says is true of any model.
 */
export function tellingWords(classifier: Classifier, text: string, label: string): readonly TellingWord[] {
  const words = wordsOf(text).slice(0, mostWords);
  const scoreOf = (kept: readonly string[]) => {
    const { ranked } = classifier.classify(kept.join(" "), classifier.model.labels.length);
    return ranked.find((each) => each.label === label)?.score ?? 0;
  };
  const whole = scoreOf(words);
  return words
    .map((word, i) => ({ word, weight: whole - scoreOf(words.toSpliced(i, 1)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
