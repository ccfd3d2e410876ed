import { languageText, withoutAccents } from "./clean.ts";
import { Level } from "./level.ts";
import { hashEnd, hashNext, hashStart } from "./table.ts";

/** A text and the language it is written in. */
export interface LanguageExample {
  readonly text: string;
  /** ISO 639-3. */
  readonly lang: string;
}

/** A text as the model reads it, and its language's place in the model's list. */
interface Source {
  readonly text: string;
  readonly language: number;
}

/** A source's letters, from one place to another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly language: number;
}

/** All texts one behind the other. At each letter begins a run, one letter longer with every level. */
export class Corpus {
  readonly #stretches: readonly Stretch[];
  readonly #units: Uint16Array;
  readonly #hashes: Int32Array;
  /** The place of each run in the level that was counted last; -1 where it is not known. */
  readonly #places: Int32Array;
  readonly #languages: number;

  constructor(examples: readonly LanguageExample[], languages: readonly string[]) {
    const sources = sourcesOf(examples, languages);
    const letters = sources.reduce((sum, { text }) => sum + text.length, 0);
    this.#languages = languages.length;
    this.#units = new Uint16Array(letters);
    this.#hashes = new Int32Array(letters).fill(hashStart);
    this.#places = new Int32Array(letters);
    let to = 0;
    this.#stretches = sources.map(({ text, language }) => {
      const from = to;
      for (let i = 0; i < text.length; i++) this.#units[to++] = text.charCodeAt(i);
      return { from, to, language };
    });
  }

  /** Counts the runs of the next length: those that begin and end with a run that is known. Sums, so order is nothing. */
  count(length: number, most: number): Level {
    const level = new Level(this.#languages);
    for (const { from, to, language } of this.#stretches)
      for (let start = from; start + length <= to; start++) this.#countAt(level, start, length, language);
    const places = level.keepCommon(most);
    for (let at = 0; at < this.#places.length; at++) this.#places[at] = places[this.#places[at] ?? -1] ?? -1;
    return level;
  }

  #countAt(level: Level, start: number, length: number, language: number): void {
    const context = length === 1 ? -1 : (this.#places[start] ?? -1);
    const shorter = length === 1 ? -1 : (this.#places[start + 1] ?? -1);
    const hash = hashNext(this.#hashes[start] ?? 0, this.#units[start + length - 1] ?? 0);
    this.#hashes[start] = hash;
    if (length > 1 && (context < 0 || shorter < 0)) this.#places[start] = -1;
    else {
      const place = level.placeOf(hashEnd(hash), context, shorter);
      this.#places[start] = place;
      level.count(place, language);
    }
  }
}

/** Long examples are read in pieces, because a message is; and once more as they are typed without accents. */
function sourcesOf(examples: readonly LanguageExample[], languages: readonly string[]): readonly Source[] {
  const place = new Map(languages.map((language, i) => [language, i]));
  return examples.flatMap(({ text, lang }) => {
    const pieces = (text.match(/[\s\S]{1,240}(?=\s|$)|[\s\S]{1,240}/g) ?? []).map(languageText);
    const plain = pieces.map(withoutAccents).filter((piece, i) => piece !== pieces[i]);
    return [...pieces, ...plain].map((piece) => ({ text: piece, language: place.get(lang) ?? 0 }));
  });
}
