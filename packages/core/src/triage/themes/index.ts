import { hashOf } from "../features/hash.ts";
import { eachConcept, type WordBook, wordBook } from "../features/word-book.ts";
import { eng } from "./eng/index.ts";
import { others } from "./other/index.ts";
import type { Themes } from "./theme.ts";

const lists: readonly Themes[] = [eng, ...Object.values(others)];

/**
 * A theme's number, from its name: models know it by that, so that a list may get more words without a new model. A model
 * from before there were themes has no weights for them, and says what it always said.
 */
export const themeKey = (name: string) => hashOf(name, themeSeed);
const themeSeed = 0x7e3e;

/** More than any word belongs to; bounds the work. */
export const mostThemes = 16;

let book: WordBook<number> | undefined;

/** All languages in one book, made with the first reader and kept: people mix languages, and a theme is the same in each. */
function bookOfThemes(): WordBook<number> {
  book ??= wordBook(lists.flatMap((themes) => Object.entries(themes).map(([name, words]) => [themeKey(name), words])));
  return book;
}

/** That there is a number says something whichever it is: an amount, a date, a version; `LBP2900` is a thing of some kind. */
const [number, numbered] = [themeKey("#number"), themeKey("#numbered")];

function numberIn(word: string): number | null {
  if (isPlain(word) || !/\p{N}/u.test(word)) return null;
  return /^\p{N}+$/u.test(word) ? number : numbered;
}

/** Letters of English alone, which are most words, have no number in them. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 127 || (unit >= 48 && unit <= 57)) return false;
  }
  return true;
}

/** Finds the themes of a text's words, one place after the other. */
export class ThemeReader {
  readonly #book = bookOfThemes();
  readonly #add: (key: number) => void;
  #words: readonly string[] = [];
  #left = 0;

  /** `add` is called with the key of each theme. */
  constructor(add: (key: number) => void) {
    this.#add = (key) => {
      if (this.#left-- > 0) add(key);
    };
  }

  begin(words: readonly string[]): void {
    this.#words = words;
  }

  /** The themes that the word at this place belongs to, and of the phrases that begin with it. */
  read(at: number): void {
    this.#left = mostThemes;
    const word = this.#words[at] ?? "";
    const kind = numberIn(word);
    if (kind !== null) this.#add(kind);
    eachConcept(this.#book, this.#wordAt, at, this.#add);
  }

  readonly #wordAt = (place: number) => this.#words[place];
}
