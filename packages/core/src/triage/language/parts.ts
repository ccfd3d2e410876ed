import type { WordCosts } from "./cost.ts";
import { limits, type ReadyLanguage } from "./model.ts";

/** A run of words in one language. */
export interface LanguagePart {
  readonly language: string;
  readonly words: readonly string[];
}

/**
 * A change of language must be worth this cost, or every borrowed word would be one. In sixteenths. At 3 a single foreign word is
 * found (`please help me ngiyopha`), and 12 of 1,000 English questions to a bank seem mixed; at 6 none, and at 2 89.
 */
const changeCost = 3 * limits.scale;

/** The cheapest way to give each word a language, where changing the language costs, too (Viterbi). */
export function partsOf(model: ReadyLanguage, said: WordCosts, prior: Float64Array): readonly LanguagePart[] {
  const allowed = [...prior.keys()].filter((language) => (prior[language] ?? 0) > 0);
  const only = onlyLanguage(said, allowed, model);
  if (only !== null) return [{ language: model.languages[only] ?? "", words: said.words }];
  const { from, costs } = walk(said, allowed, model);
  let language = cheapest(costs, allowed);
  const parts: { language: string; words: string[] }[] = [];
  for (let at = said.words.length - 1; at >= 0; at--) {
    const name = model.languages[language] ?? "";
    const word = said.words[at] ?? "";
    const [first] = parts;
    if (first?.language === name) first.words.unshift(word);
    else parts.unshift({ language: name, words: [word] });
    language = from[at]?.[language] ?? language;
  }
  return parts;
}

/** The language of all words, where even the cheapest one of each word would not pay for a single change; or null. */
function onlyLanguage({ words, costs }: WordCosts, allowed: readonly number[], model: ReadyLanguage): number | null {
  const width = model.languages.length;
  const sums = new Float64Array(width);
  let least = 0;
  for (let base = 0; base < words.length * width; base += width) {
    let lowest = Number.POSITIVE_INFINITY;
    for (const language of allowed) {
      const cost = (costs[base + language] ?? 0) * model.temperature;
      sums[language] = (sums[language] ?? 0) + cost;
      if (cost < lowest) lowest = cost;
    }
    least += lowest;
  }
  const best = cheapest(sums, allowed);
  return (sums[best] ?? 0) < least + changeCost ? best : null;
}

function walk(said: WordCosts, allowed: readonly number[], { languages, temperature }: ReadyLanguage) {
  const from: Int32Array[] = [];
  const width = languages.length;
  let costs = new Float64Array(width);
  for (let at = 0; at < said.words.length; at++) {
    const best = cheapest(costs, allowed);
    const change = (costs[best] ?? 0) + (from.length === 0 ? 0 : changeCost);
    const next = new Float64Array(width);
    const origin = new Int32Array(width);
    for (const language of allowed) {
      const stays = (costs[language] ?? 0) <= change;
      origin[language] = stays ? language : best;
      const own = said.costs[at * width + language] ?? 0;
      next[language] = Math.min(costs[language] ?? 0, change) + own * temperature;
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
