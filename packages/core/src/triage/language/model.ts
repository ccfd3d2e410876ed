import { emptyTable, type GramTable, slotOf } from "./table.ts";

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
  readonly table: GramTable;
  /** Letters depend on each other, so costs overstate; this factor makes the shares honest. Found on held-out text. */
  readonly temperature: number;
  /** The mean cost of a letter above which a text is in none of the languages; in sixteenths. */
  readonly strange: number;
}

export const limits = {
  /** Longest text whose last letter has a cost of its own; longer ones gained nothing measurable. */
  order: 6,
  /** Of each length, no more texts than this are kept: the most frequent ones. */
  gramsOfLength: 40_000,
  /** Sixteenths in one unit of cost. */
  scale: 16,
  /** Cost of a letter that no language has. */
  unknownLetter: 255,
} as const;

const magic = "HLLM";

/** The model as bytes for a file: a line of JSON, then each key with its row, smallest key first. */
export function packLanguageModel({ table, ...head }: LanguageModel): Uint8Array {
  const { languages, keys, rows } = table;
  const used = [...keys.keys()].filter((slot) => keys[slot] !== 0).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const line = new TextEncoder().encode(`${magic}${JSON.stringify({ ...head, grams: used.length })}\n`);
  const bytes = new Uint8Array(line.length + used.length * (4 + languages));
  bytes.set(line);
  const view = new DataView(bytes.buffer);
  for (const [i, slot] of used.entries()) {
    const at = line.length + i * (4 + languages);
    view.setUint32(at, keys[slot] ?? 0, true);
    bytes.set(rows.subarray(slot * languages, (slot + 1) * languages), at + 4);
  }
  return bytes;
}

/** Reads what `packLanguageModel` wrote. Throws an `Error` for anything else. */
export function unpackLanguageModel(bytes: Uint8Array): LanguageModel {
  const end = bytes.indexOf(10);
  const line = new TextDecoder().decode(bytes.subarray(0, Math.max(end, 0)));
  if (!line.startsWith(magic))
    throw new Error("This is no language model; make one with `hotline triage train-language`.");
  const { grams, ...head } = JSON.parse(line.slice(magic.length)) as Omit<LanguageModel, "table"> & { grams: number };
  const width = 4 + head.languages.length;
  const body = bytes.subarray(end + 1);
  if (body.length !== grams * width) throw new Error("The language model's file is cut short; make it again.");
  return { ...head, table: tableOf(body, grams, head.languages.length) };
}

function tableOf(body: Uint8Array, grams: number, languages: number): GramTable {
  const table = emptyTable(grams, languages);
  const view = new DataView(body.buffer, body.byteOffset);
  for (let i = 0; i < grams; i++) {
    const at = i * (4 + languages);
    const key = view.getUint32(at, true);
    const slot = slotOf(table.keys, key);
    table.keys[slot] = key;
    table.rows.set(body.subarray(at + 4, at + 4 + languages), slot * languages);
  }
  return table;
}
