import { evenSample } from "../train/sample.ts";
import { calibrate } from "./calibrate.ts";
import { Corpus, type LanguageExample } from "./count.ts";
import { type LanguageModel, limits, prepareLanguage } from "./model.ts";
import { type Weighed, weigh } from "./weigh.ts";

/**
 * Makes a language model from texts. The same texts make the same model, in any order.
 * Throws an `Error` when there are not two languages.
 */
export function trainLanguage(given: readonly LanguageExample[]): LanguageModel {
  const languages = [...new Set(given.map(({ lang }) => lang))].sort();
  const examples = evenSample(given, mostTexts(given, languages.length), ({ lang }) => lang);
  if (languages.length < 2) throw new Error("A language model needs texts in at least two languages.");
  const [held, rest] = split(examples);
  const calibration = calibrate(prepareLanguage(uncalibrated(rest, languages)), held);
  return { ...uncalibrated(examples, languages), ...calibration };
}

/** Training counts every run of letters once for each language: beyond this it would not fit into a gigabyte. */
const mostCounts = 200_000_000;

function mostTexts(examples: readonly LanguageExample[], languages: number): number {
  const letters = examples.reduce((sum, { text }) => sum + text.length, 0);
  return Math.floor(examples.length * Math.min(1, mostCounts / languages / Math.max(1, letters)));
}

function uncalibrated(examples: readonly LanguageExample[], languages: readonly string[]): LanguageModel {
  const levels = levelsOf(new Corpus(examples, languages), languages.length);
  const runs = pack(levels, keptOf(levels, languages.length), languages.length);
  return { version: 1, languages, ...runs, temperature: 1, strange: limits.unknownLetter };
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

function levelsOf(corpus: Corpus, languages: number): readonly Weighed[] {
  const levels: Weighed[] = [];
  for (let length = 1; length <= limits.order; length++)
    levels.push(weigh(corpus.count(length, limits.gramsOfLength), levels.at(-1), languages));
  return levels;
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

/** What stays, by its keys: an order that does not depend on how it was found. */
function pack(
  levels: readonly Weighed[],
  kept: readonly Uint8Array[],
  languages: number,
): Pick<LanguageModel, "keys" | "rows"> {
  const found: { readonly key: number; readonly chances: Float32Array; readonly place: number }[] = [];
  for (const [of, { level, chances }] of levels.entries())
    kept[of]?.forEach((stays, place) => {
      if (stays) found.push({ key: level.key(place), chances, place });
    });
  found.sort((a, b) => a.key - b.key);
  const rows = new Uint8Array(found.length * languages);
  for (const [to, { chances, place }] of found.entries())
    for (let i = 0; i < languages; i++) rows[to * languages + i] = costOf(chances[place * languages + i] ?? 0);
  return { keys: Uint32Array.from(found, ({ key }) => key), rows };
}

const costOf = (chance: number) => Math.min(limits.unknownLetter, Math.round(-Math.log(chance) * limits.scale));
