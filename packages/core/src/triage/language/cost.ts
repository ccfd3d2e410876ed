import { limits, type ReadyLanguage } from "./model.ts";
import { hashEnd, hashNext, hashStart, slotOf } from "./table.ts";

/** One word of a message and what it costs in each language, in sixteenths. */
export interface WordCost {
  readonly word: string;
  readonly costs: Float64Array;
}

/** The costs of the words of a `languageText`, each with the space after it. */
export function wordCosts(model: ReadyLanguage, text: string): readonly WordCost[] {
  const slots = longestKnown(model.table.keys, text);
  const words: WordCost[] = [];
  let start = 1;
  let costs = new Float64Array(model.languages.length);
  for (let at = 1; at < text.length; at++) {
    addRow(model, slots[at] ?? -1, costs);
    if (text[at] !== " ") continue;
    words.push({ word: text.slice(start, at), costs });
    costs = new Float64Array(model.languages.length);
    start = at + 1;
  }
  return words;
}

function addRow({ table: { languages, rows } }: ReadyLanguage, slot: number, costs: Float64Array): void {
  for (let i = 0; i < languages; i++)
    costs[i] = (costs[i] ?? 0) + (slot < 0 ? limits.unknownLetter : (rows[slot * languages + i] ?? 0));
}

/**
 * For each letter, the slot of the longest known run that ends with it; -1 where even the letter is unknown.
 * Whatever is known has known beginnings, so a walk ends where it finds nothing.
 */
function longestKnown(keys: Uint32Array, text: string): Int32Array {
  const slots = new Int32Array(text.length).fill(-1);
  for (let start = 0; start < text.length; start++) {
    let hash = hashStart;
    for (let end = start; end < text.length && end < start + limits.order; end++) {
      hash = hashNext(hash, text.charCodeAt(end));
      const slot = slotOf(keys, hashEnd(hash));
      if (keys[slot] === 0) break;
      if (slots[end] === -1) slots[end] = slot;
    }
  }
  return slots;
}
