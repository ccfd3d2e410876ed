import { type LanguageModel, limits } from "./model.ts";
import { hashEnd, hashNext, hashStart, slotOf } from "./table.ts";

/** One word of a message and what it costs in each language, in sixteenths. */
export interface WordCost {
  readonly word: string;
  readonly costs: Float64Array;
}

/** The costs of the words of a `languageText`, each with the space after it. */
export function wordCosts(model: LanguageModel, text: string): readonly WordCost[] {
  const words: WordCost[] = [];
  let start = 1;
  let costs = new Float64Array(model.languages.length);
  for (let at = 1; at < text.length; at++) {
    addLetter(model, text, at, costs);
    if (text[at] !== " ") continue;
    words.push({ word: text.slice(start, at), costs });
    costs = new Float64Array(model.languages.length);
    start = at + 1;
  }
  return words;
}

/** Adds the cost of the letter at `at` after the longest run of letters before it that the model knows. */
function addLetter(model: LanguageModel, text: string, at: number, costs: Float64Array): void {
  const slot = longestKnown(model.table.keys, text, at);
  const { languages, rows } = model.table;
  for (let language = 0; language < languages; language++)
    costs[language] =
      (costs[language] ?? 0) + (slot < 0 ? limits.unknownLetter : (rows[slot * languages + language] ?? 0));
}

function longestKnown(keys: Uint32Array, text: string, at: number): number {
  for (let start = Math.max(0, at - limits.order + 1); start <= at; start++) {
    let hash = hashStart;
    for (let i = start; i <= at; i++) hash = hashNext(hash, text.charCodeAt(i));
    const slot = slotOf(keys, hashEnd(hash));
    if (keys[slot] !== 0) return slot;
  }
  return -1;
}
