import { languageText, withoutAccents } from "./clean.ts";
import { hashEnd, hashNext, hashStart, slotOf } from "./table.ts";

/** A text and the language it is written in. */
export interface LanguageExample {
  readonly text: string;
  /** ISO 639-3. */
  readonly lang: string;
}

/** A text as the model reads it, and its language's place in the model's list. */
export interface Source {
  readonly text: string;
  readonly language: number;
}

/** The texts of all lengths up to the model's, found one length at a time; places count from 0. */
export interface Level {
  /** The hash of each text. */
  readonly keys: number[];
  /** The hash of the text without its last letter, and without its first; 0 where nothing is left. */
  readonly contexts: number[];
  readonly shorter: number[];
  /** How often each text stands in each language: `languages` numbers for each place. */
  readonly counts: readonly number[];
}

/** Long examples are read in pieces, because a message is; and once more as they are typed without accents. */
export function sourcesOf(examples: readonly LanguageExample[], languages: readonly string[]): readonly Source[] {
  const place = new Map(languages.map((language, i) => [language, i]));
  return examples.flatMap(({ text, lang }) => {
    const pieces = (text.match(/[\s\S]{1,240}(?=\s|$)|[\s\S]{1,240}/g) ?? []).map(languageText);
    const plain = pieces.map(withoutAccents).filter((piece, i) => piece !== pieces[i]);
    return [...pieces, ...plain].map((piece) => ({ text: piece, language: place.get(lang) ?? 0 }));
  });
}

/** Counts the texts of one length whose beginning is known already; sums, so order does not matter. */
export function countLevel(sources: readonly Source[], length: number, languages: number, known: Uint32Array): Level {
  const places = new Map<number, number>();
  const level = { keys: [] as number[], contexts: [] as number[], shorter: [] as number[], counts: [] as number[] };
  for (const { text, language } of sources)
    for (let start = 0; start + length <= text.length; start++) {
      const context = length === 1 ? 0 : hashOf(text, start, start + length - 1);
      if (context !== 0 && known[slotOf(known, context)] === 0) continue;
      const key = hashOf(text, start, start + length);
      let place = places.get(key);
      if (place === undefined) {
        place = level.keys.length;
        places.set(key, place);
        level.keys.push(key);
        level.contexts.push(context);
        level.shorter.push(length === 1 ? 0 : hashOf(text, start + 1, start + length));
        for (let i = 0; i < languages; i++) level.counts.push(0);
      }
      const at = place * languages + language;
      level.counts[at] = (level.counts[at] ?? 0) + 1;
    }
  return level;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = hashStart;
  for (let i = start; i < end; i++) hash = hashNext(hash, text.charCodeAt(i));
  return hashEnd(hash);
}
