import { GramReader } from "./grams.ts";

/**
 * Every feature that the training texts know, and how rare it is. Model data. The most frequent come first, so that
 * what most messages touch lies together in memory: training takes a fifth less time.
 */
export interface Vocabulary {
  readonly keys: Int32Array;
  /** Inverse document frequency, natural logarithm plus one. */
  readonly rarity: Float32Array;
  /** The rarity of what was never seen. */
  readonly unseen: number;
}

/** Learns the features that occur in at least `leastTexts` of the texts. */
export function learnVocabulary(texts: readonly string[], leastTexts = 1): Vocabulary {
  const counts = countTexts(texts);
  const kept = [...counts].filter(([, times]) => times >= leastTexts).sort(oftenFirst);
  const keys = Int32Array.from(kept, ([key]) => key);
  const rarity = Float32Array.from(keys, (key) => rarityOf(counts.get(key) ?? 0, texts.length));
  return { keys, rarity, unseen: rarityOf(0, texts.length) };
}

const oftenFirst = ([a, x]: [number, number], [b, y]: [number, number]) => y - x || a - b;

const rarityOf = (texts: number, all: number) => 1 + Math.log((1 + all) / (1 + texts));

/** In how many texts each key occurs. */
function countTexts(texts: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>();
  const reader = new GramReader();
  for (const text of texts) for (const key of reader.read(text).keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
