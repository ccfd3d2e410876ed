import { limits, type ReadyLanguage } from "./model.ts";
import { type GramTable, hashEnd, hashNext, hashStart, slotOf } from "./table.ts";

/** The words of a message and what each costs in each language, in sixteenths: `costs[word × languages + language]`. */
export interface WordCosts {
  readonly words: readonly string[];
  readonly costs: Float64Array;
}

/** The costs of the words of a `languageText`, each with the space after it. */
export function wordCosts({ table }: ReadyLanguage, text: string): WordCosts {
  const words = text.slice(1, -1).split(" ");
  const { languages, rows } = table;
  const places = longestKnown(table, text);
  const costs = new Float64Array(words.length * languages);
  let base = 0;
  for (let at = 1; at < text.length; at++) {
    const place = places[at] ?? -1;
    const row = place * languages;
    if (place < 0) for (let i = 0; i < languages; i++) costs[base + i] = (costs[base + i] ?? 0) + limits.unknownLetter;
    else for (let i = 0; i < languages; i++) costs[base + i] = (costs[base + i] ?? 0) + (rows[row + i] ?? 0);
    if (text.charCodeAt(at) === space) base += languages;
  }
  return { words, costs };
}

const space = 32;
/** Places for the hashes of the runs that are under way: a power of two, not below the longest run. */
const ring = 8;
const hashes = new Int32Array(ring);
/** What was found for each letter of the last text. */
let places = new Int32Array(0);

/**
 * For each letter the place of the longest known run that ends with it, or -1. Whatever is known has known beginnings, so
 * a run is at most one letter longer than the one before it, and few have to be looked for.
 */
function longestKnown({ slots }: GramTable, text: string): Int32Array {
  if (places.length < text.length) places = new Int32Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length = Math.min(length + 1, limits.order);
    goOn(at - length + 1, at, text.charCodeAt(at));
    let place = -1;
    for (; length > 0; length--) {
      const key = hashEnd(hashes[(at - length + 1) & (ring - 1)] ?? 0);
      place = (slots[slotOf(slots, key) + 1] ?? 0) - 1;
      if (place >= 0) break;
    }
    places[at] = place;
  }
  return places;
}

/** Adds a letter to the hashes of all runs that begin here or there or between. */
function goOn(from: number, to: number, unit: number): void {
  hashes[to & (ring - 1)] = hashStart;
  for (let start = from; start <= to; start++)
    hashes[start & (ring - 1)] = hashNext(hashes[start & (ring - 1)] ?? 0, unit);
}
