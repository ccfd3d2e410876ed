import { type WordBook, wordBook } from "../features/word-book.ts";
import type { Concept, Lexicon } from "./concept.ts";
import { lexicons } from "./lexicons/index.ts";

const books = new Map<string, WordBook<Concept>>();

/** The book of a language that Hotline has words for; made when it is first asked for. */
function bookOf(language: string): WordBook<Concept> | undefined {
  const known = books.get(language);
  if (known) return known;
  const lexicon = (lexicons as Readonly<Record<string, Lexicon>>)[language];
  if (!lexicon) return undefined;
  const book = wordBook(Object.entries(lexicon) as [Concept, string][], true);
  books.set(language, book);
  return book;
}

/** The books of the languages that a message may be in; of all languages where none of them is known. */
export function booksFor(languages: readonly string[]): readonly WordBook<Concept>[] {
  const key = languages.join(" ");
  const known = together.get(key);
  if (known) return known;
  const found = [...new Set(languages)].sort().flatMap((language) => bookOf(language) ?? []);
  const made = found.length > 0 ? found : Object.keys(lexicons).flatMap((language) => bookOf(language) ?? []);
  if (together.size >= combinationsKept) together.clear();
  together.set(key, made);
  return made;
}

/** Languages as they came → their books. */
const together = new Map<string, readonly WordBook<Concept>[]>();
const combinationsKept = 1_000;
