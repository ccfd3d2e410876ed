import { calibrate } from "./calibrate.ts";
import { countLevel, type LanguageExample, type Level, type Source, sourcesOf } from "./count.ts";
import { type LanguageModel, limits, modelOf, type ReadyLanguage } from "./model.ts";
import { emptyTable, type GramTable, slotOf } from "./table.ts";

/** How much a letter's shorter contexts weigh beside the longer ones. Flat between 1 and 8 on held-out text. */
const backoff = 4;
/** What a letter never seen costs, as if all alphabets had this many letters. */
const alphabet = 60;

/**
 * Makes a language model from texts. The same texts make the same model, in any order.
 * Throws an `Error` when there are not two languages.
 */
export function trainLanguage(examples: readonly LanguageExample[]): LanguageModel {
  const languages = [...new Set(examples.map(({ lang }) => lang))].sort();
  if (languages.length < 2) throw new Error("A language model needs texts in at least two languages.");
  const [held, rest] = split(examples);
  const calibration = calibrate(uncalibrated(rest, languages), held);
  return modelOf({ ...uncalibrated(examples, languages), ...calibration });
}

function uncalibrated(examples: readonly LanguageExample[], languages: readonly string[]): ReadyLanguage {
  const table = tableOf(sourcesOf(examples, languages), languages.length);
  return { version: 1, languages, table, temperature: 1, strange: limits.unknownLetter };
}

/** Every eighth example is held out, chosen by its own text: neither order nor chance has a say. */
function split(examples: readonly LanguageExample[]): readonly [LanguageExample[], LanguageExample[]] {
  const held: LanguageExample[] = [];
  const rest: LanguageExample[] = [];
  for (const example of examples) (sumOf(example.text) % 8 === 0 ? held : rest).push(example);
  return [held, rest];
}

function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) >>> 0;
  return sum;
}

function tableOf(sources: readonly Source[], languages: number): GramTable {
  const table = emptyTable(limits.gramsOfLength * limits.order, languages);
  const probabilities = new Float32Array(table.rows.length);
  for (let length = 1; length <= limits.order; length++)
    addLevel(table, probabilities, countLevel(sources, length, languages, table.keys));
  return table;
}

/** Probabilities by Witten and Bell: the longer context speaks as far as it was seen, the shorter one for the rest. */
function addLevel({ keys, rows, languages }: GramTable, probabilities: Float32Array, level: Level): void {
  const follow = followers(level, languages);
  for (const place of common(level, languages)) {
    const key = level.keys[place] ?? 0;
    const slot = slotOf(keys, key);
    keys[slot] = key;
    const { seen, kinds } = follow.get(level.contexts[place] ?? 0) ?? noFollowers(languages);
    const shorter = level.shorter[place] ?? 0;
    const base = shorter === 0 ? -1 : slotOf(keys, shorter) * languages;
    for (let i = 0; i < languages; i++) {
      const below = base < 0 ? 1 / alphabet : (probabilities[base + i] ?? 0) || 1 / alphabet;
      const rest = backoff * (kinds[i] ?? 0);
      const total = (seen[i] ?? 0) + rest;
      const probability = total === 0 ? below : ((level.counts[place * languages + i] ?? 0) + rest * below) / total;
      probabilities[slot * languages + i] = probability;
      rows[slot * languages + i] = Math.min(limits.unknownLetter, Math.round(-Math.log(probability) * limits.scale));
    }
  }
}

interface Followers {
  /** How many letters followed a context in each language, and how many different ones. */
  readonly seen: Uint32Array;
  readonly kinds: Uint32Array;
}

function noFollowers(languages: number): Followers {
  return { seen: new Uint32Array(languages), kinds: new Uint32Array(languages) };
}

function followers(level: Level, languages: number): ReadonlyMap<number, Followers> {
  const found = new Map<number, Followers>();
  level.contexts.forEach((context, place) => {
    const each = found.get(context) ?? noFollowers(languages);
    found.set(context, each);
    for (let i = 0; i < languages; i++) {
      const count = level.counts[place * languages + i] ?? 0;
      each.seen[i] = (each.seen[i] ?? 0) + count;
      if (count > 0) each.kinds[i] = (each.kinds[i] ?? 0) + 1;
    }
  });
  return found;
}

/** The places of the texts that are frequent enough to be kept, so that a model stays within its size. */
function common(level: Level, languages: number): readonly number[] {
  const totals = level.keys.map((_, place) => {
    let total = 0;
    for (let i = 0; i < languages; i++) total += level.counts[place * languages + i] ?? 0;
    return total;
  });
  let least = 1;
  let kept = [...totals.keys()];
  while (kept.length > limits.gramsOfLength) {
    least++;
    kept = kept.filter((place) => (totals[place] ?? 0) >= least);
  }
  return kept;
}
