import { FeatureCounts } from "./feature-counts.ts";
import { wordsOf } from "./words.ts";

/** A text that anybody might write, in a language. */
export interface EverydayText {
  readonly text: string;
  /** ISO 639-3. */
  readonly lang?: string;
}

/** How often features are said in everyday language: in how many of so many texts. */
export interface Everyday {
  readonly texts: number;
  readonly counts: FeatureCounts;
}

/** A language of which this share of the words is known, beside the best one, is one of those that a team writes in. */
const alsoSpoken = 0.6;

/** Everyday language as the team of these texts writes it: of the given texts those whose words are in theirs. */
export function everydayOf(given: readonly EverydayText[], texts: readonly string[]): Everyday {
  const words = texts.flatMap(wordsOf);
  const languages = languagesOf(given).map((some) => ({ some, share: shareKnown(words, some) }));
  const best = Math.max(...languages.map(({ share }) => share), 0);
  const spoken = languages.filter(({ share }) => best > 0 && share >= best * alsoSpoken).flatMap(({ some }) => some);
  return { texts: spoken.length, counts: FeatureCounts.of(spoken) };
}

function languagesOf(given: readonly EverydayText[]): readonly (readonly string[])[] {
  const languages = Map.groupBy(given, ({ lang = "" }) => lang);
  return [...languages.values()].map((some) => some.map(({ text }) => text));
}

function shareKnown(words: readonly string[], some: readonly string[]): number {
  const known = new Set(some.flatMap(wordsOf));
  return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}
