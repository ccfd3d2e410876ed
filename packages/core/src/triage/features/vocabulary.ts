import type { Everyday } from "./everyday.ts";
import { FeatureCounts } from "./feature-counts.ts";

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
  /**
   * How many rare words each text is taken to say beside what is known of it, so that one known word alone proves less than
   * several. Models from before have none, and forget what they do not know.
   */
  readonly doubt?: number;
}

/** One rare word more in every text: of single words a third less are taken for sure, with as many right answers. */
const doubt = 1;
/** The everyday texts count as so many of the team's own. */
const everydayTexts = 300;

export interface VocabularyOptions {
  /** What fewer texts say is left out. */
  readonly leastTexts?: number;
  /** No more features than this, the most frequent ones. */
  readonly most?: number;
  readonly everyday?: Everyday;
}

/**
 * Learns the features of texts. How rare they are is told by everyday language, too: of
 * fifty examples alone nobody can say that `please` is a common word.
 */
export function learnVocabulary(texts: readonly string[], options: VocabularyOptions = {}): Vocabulary {
  const { leastTexts = 1, most = Number.POSITIVE_INFINITY, everyday } = options;
  const counts = FeatureCounts.of(texts);
  const keys = counts.mostFrequent(leastTexts, most);
  const others = everyday && everyday.texts > 0 ? everydayTexts : 0;
  const rarityOf = (key: number) => {
    const also = everyday && others > 0 ? others * (everyday.counts.timesOf(key) / everyday.texts) : 0;
    const often = counts.timesOf(key) + also;
    return 1 + Math.log((1 + texts.length + others) / (1 + often));
  };
  return { keys, rarity: Float32Array.from(keys, rarityOf), unseen: 1 + Math.log(1 + texts.length + others), doubt };
}
