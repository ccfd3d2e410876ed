import { limits, type ReadyLanguage } from "./model.ts";
import { type GramTable, hashEnd, hashNext, hashStart, rowAt, slotOf } from "./table.ts";

/** The words of a message and what each costs in each language, in sixteenths: `costs[word × languages + language]`. */
export interface WordCosts {
  readonly words: readonly string[];
  readonly costs: Float64Array;
}

/** The costs of the words of a `languageText`, each with the space after it. */
export function wordCosts({ table }: ReadyLanguage, text: string): WordCosts {
  const words = text.slice(1, -1).split(" ");
  const { languages, bytes } = table;
  const rows = longestKnown(table, text);
  const costs = new Float64Array(words.length * languages);
  let base = 0;
  for (let at = 1; at < text.length; at++) {
    const row = rows[at] ?? 0;
    if (row === 0) for (let i = 0; i < languages; i++) costs[base + i] = (costs[base + i] ?? 0) + limits.unknownLetter;
    else for (let i = 0; i < languages; i++) costs[base + i] = (costs[base + i] ?? 0) + (bytes[row + i] ?? 0);
    if (text.charCodeAt(at) === space) base += languages;
  }
  return { words, costs };
}

const space = 32;
/** For each letter of the last text the row that was found, and the keys of the runs that begin there. */
let rows = new Int32Array(0);
let keys = new Int32Array(0);
let units = new Uint16Array(0);

/**
 * For each letter the row of the longest known run that ends with it, or 0. Whatever is known has known beginnings, so
 * a run is at most one letter longer than the one before it, and few have to be looked for.
 */
function longestKnown(table: GramTable, text: string): Int32Array {
  if (rows.length < text.length) {
    rows = new Int32Array(text.length * 2);
    keys = new Int32Array(rows.length * limits.order);
    units = new Uint16Array(rows.length);
  }
  if (!hasSome(table, text)) return rows.fill(0, 0, text.length);
  const { slots } = table;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    length = Math.min(length + 1, limits.order);
    let row = 0;
    for (; length > 0 && row === 0; length--) {
      const slot = slotOf(table, keys[keyAt(at - length + 1, length)] ?? 0);
      if (slots[slot] !== 0) row = rowAt(slot);
    }
    if (row !== 0) length++;
    rows[at] = row;
  }
  return rows;
}

/** Where the key of a run stands, by where it begins and how long it is. */
const keyAt = (start: number, length: number) => start * limits.order + length - 1;

/**
 * Writes down the keys of all runs, and says whether any may be known. It touches the slots of all of them without asking what
 * is there, so that the processor fetches many at a time: the search that follows would wait for each.
 */
function hasSome({ slots, width, mask }: GramTable, text: string): boolean {
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  let seen = 0;
  for (let start = 0; start < text.length; start++) {
    const longest = Math.min(limits.order, text.length - start);
    let hash: number = hashStart;
    for (let length = 1; length <= longest; length++) {
      hash = hashNext(hash, units[start + length - 1] ?? 0);
      const key = hashEnd(hash) | 0;
      keys[keyAt(start, length)] = key;
      seen |= slots[(key & mask) * width] ?? 0;
    }
  }
  return seen !== 0;
}
