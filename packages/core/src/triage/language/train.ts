import { calibrate } from "./calibrate.ts";
import { Corpus, type LanguageExample } from "./count.ts";
import { type LanguageModel, limits, modelOf, type ReadyLanguage } from "./model.ts";
import { emptyTable, type GramTable, slotOf } from "./table.ts";
import { type Weighed, weigh } from "./weigh.ts";

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
  const table = tableOf(new Corpus(examples, languages), languages.length);
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

function tableOf(corpus: Corpus, languages: number): GramTable {
  const levels: Weighed[] = [];
  for (let length = 1; length <= limits.order; length++)
    levels.push(weigh(corpus.count(length, limits.gramsOfLength), levels.at(-1), languages));
  return pack(levels, keptOf(levels, languages), languages);
}

/** For each place of each level whether it stays: the runs that tell most, and the beginnings of all that stay. */
function keptOf(levels: readonly Weighed[], languages: number): readonly Uint8Array[] {
  const worths = Float64Array.from(levels.flatMap(({ worth }) => [...worth])).sort();
  const most = Math.min(limits.grams, Math.floor(limits.bytes / (languages + Uint32Array.BYTES_PER_ELEMENT)));
  const least = worths[Math.max(0, worths.length - most)] ?? 0;
  const kept = levels.map(({ worth }) => Uint8Array.from(worth, (each) => (each >= least ? 1 : 0)));
  for (let length = levels.length - 1; length > 0; length--)
    kept[length]?.forEach((stays, place) => {
      const beginning = levels[length]?.level.context(place) ?? 0;
      if (stays) kept[length - 1]?.fill(1, beginning, beginning + 1);
    });
  return kept;
}

function pack(levels: readonly Weighed[], kept: readonly Uint8Array[], languages: number): GramTable {
  const count = kept.reduce((sum, each) => sum + each.reduce((a, b) => a + b, 0), 0);
  const table = emptyTable(count, languages);
  for (const [of, { level, chances }] of levels.entries())
    for (let place = 0; place < level.size; place++)
      if (kept[of]?.[place]) write(table, level.key(place), chances.subarray(place * languages));
  return table;
}

function write({ keys, rows, languages }: GramTable, key: number, chances: Float32Array): void {
  const slot = slotOf(keys, key);
  keys[slot] = key;
  for (let i = 0; i < languages; i++)
    rows[slot * languages + i] = Math.min(limits.unknownLetter, Math.round(-Math.log(chances[i] ?? 0) * limits.scale));
}
