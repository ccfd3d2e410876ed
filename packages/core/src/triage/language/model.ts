import { type GramTable, gramTable } from "./table.ts";

/**
 * How likely each letter is in each language, after the letters before it.
 *
 * The row of a text holds, for each language, the cost of its last letter after the others: `-ln(probability)` in
 * sixteenths, so that a message's cost is a sum of bytes.
 */
export interface LanguageModel {
  readonly version: 1;
  /** ISO 639-3 codes, sorted. */
  readonly languages: readonly string[];
  /** Hashes of texts of one to six letters, smallest first. */
  readonly keys: Uint32Array;
  /** For each key as many bytes as there are languages. */
  readonly rows: Uint8Array;
  /** Letters depend on each other, so costs overstate; this factor makes the shares honest. Found on held-out text. */
  readonly temperature: number;
  /** The mean cost of a letter above which a text is in none of the languages; in sixteenths. */
  readonly strange: number;
}

/** A model with its keys where a message finds them quickly. */
export interface ReadyLanguage extends Omit<LanguageModel, "keys" | "rows"> {
  readonly table: GramTable;
}

export const limits = {
  /** Longest text whose last letter has a cost of its own; longer ones gained nothing measurable. */
  order: 6,
  /** Of each length, no more than this are looked at: the most frequent ones. */
  gramsOfLength: 250_000,
  /** No more than this are kept, of all lengths: those that tell most. */
  grams: 300_000,
  /** Nor more than fit in this many bytes, where there are many languages. */
  bytes: 6_000_000,
  /** Sixteenths in one unit of cost. */
  scale: 16,
  /** Cost of a letter that no language has. */
  unknownLetter: 255,
} as const;

/** Builds the look-up table of a model; once for many messages. */
export function prepareLanguage({ keys, rows, ...rest }: LanguageModel): ReadyLanguage {
  return { ...rest, table: gramTable(keys, rows, rest.languages.length) };
}
