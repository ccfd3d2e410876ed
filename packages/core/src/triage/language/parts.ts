import type { WordCost } from "./cost.ts";
import { limits, type ReadyLanguage } from "./model.ts";

/** A run of words in one language. */
export interface LanguagePart {
  readonly language: string;
  readonly words: readonly string[];
}

/** A change of language must be worth this cost, or every borrowed word would be one. In sixteenths. */
const changeCost = 6 * limits.scale;

/** The cheapest way to give each word a language, where changing the language costs, too (Viterbi). */
export function partsOf(
  model: ReadyLanguage,
  words: readonly WordCost[],
  prior: Float64Array,
): readonly LanguagePart[] {
  const allowed = [...prior.keys()].filter((language) => (prior[language] ?? 0) > 0);
  const { from, costs } = walk(words, allowed, model.temperature);
  let language = cheapest(costs, allowed);
  const parts: { language: string; words: string[] }[] = [];
  for (let at = words.length - 1; at >= 0; at--) {
    const name = model.languages[language] ?? "";
    const word = words[at]?.word ?? "";
    const [first] = parts;
    if (first?.language === name) first.words.unshift(word);
    else parts.unshift({ language: name, words: [word] });
    language = from[at]?.[language] ?? language;
  }
  return parts;
}

function walk(words: readonly WordCost[], allowed: readonly number[], temperature: number) {
  const from: Int32Array[] = [];
  let costs = new Float64Array(words[0]?.costs.length ?? 0);
  for (const word of words) {
    const best = cheapest(costs, allowed);
    const change = (costs[best] ?? 0) + (from.length === 0 ? 0 : changeCost);
    const next = new Float64Array(costs.length);
    const origin = new Int32Array(costs.length);
    for (const language of allowed) {
      const stays = (costs[language] ?? 0) <= change;
      origin[language] = stays ? language : best;
      next[language] = Math.min(costs[language] ?? 0, change) + (word.costs[language] ?? 0) * temperature;
    }
    from.push(origin);
    costs = next;
  }
  return { from, costs };
}

function cheapest(costs: Float64Array, allowed: readonly number[]): number {
  let best = allowed[0] ?? 0;
  for (const language of allowed) if ((costs[language] ?? 0) < (costs[best] ?? 0)) best = language;
  return best;
}
