import { clean } from "../features/clean.ts";
import type { Concept, Lexicon } from "./concept.ts";
import { lexicons } from "./lexicons/index.ts";

interface Pattern {
  readonly text: string;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly concept: Concept;
}

/** The words of one language, laid out for looking up one word at a time. */
export interface WordBook {
  /** Patterns by their first three letters. */
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
  /** Words that are a concept as they are. */
  readonly exact: ReadonlyMap<string, readonly Concept[]>;
  /** First word → the several words that begin with it. */
  readonly phrases: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly concept: Concept }[]>;
  /** Long words with one letter left out → the word: finds slips. */
  readonly slips: ReadonlyMap<string, string>;
  /** What was found for words that were looked up before, as they are and with a slip forgiven. */
  readonly found: Map<string, readonly Concept[]>;
  readonly foundBySlip: Map<string, readonly Concept[]>;
}

/** Most of what people write are the same few words; more of them than this are not kept. */
const wordsKept = 4_000;
const longestKept = 40;
/** Shorter words with a slip are other words. */
const shortestSlip = 6;

const books = new Map<string, WordBook>();

/** The book of a language that Hotline has words for; made when it is first asked for. */
function bookOf(language: string): WordBook | undefined {
  const known = books.get(language);
  if (known) return known;
  const lexicon = (lexicons as Readonly<Record<string, Lexicon>>)[language];
  if (!lexicon) return undefined;
  const book = wordBook(lexicon);
  books.set(language, book);
  return book;
}

/** The books of the languages that a message may be in; of all languages where none of them is known. */
export function booksFor(languages: readonly string[]): readonly WordBook[] {
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
const together = new Map<string, readonly WordBook[]>();
const combinationsKept = 1_000;

function wordBook(lexicon: Lexicon): WordBook {
  const patterns = new Map<string, Pattern[]>();
  const exact = new Map<string, Concept[]>();
  const phrases = new Map<string, { words: string[]; concept: Concept }[]>();
  for (const [concept, list] of Object.entries(lexicon) as [Concept, string][])
    for (const entry of clean(list).split(",")) {
      const words = entry.trim().split(" ");
      const [only = ""] = words;
      const text = only.replaceAll("*", "");
      if (words.length > 1) push(phrases, text, { words, concept });
      else if (only === text) push(exact, text, concept);
      else push(patterns, text.slice(0, 3), { text, begins: only[0] !== "*", ends: !only.endsWith("*"), concept });
    }
  return { patterns, exact, phrases, slips: slipsOf(exact), found: new Map(), foundBySlip: new Map() };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function slipsOf(exact: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const slips = new Map<string, string>();
  for (const word of exact.keys()) {
    if (word.length < shortestSlip) continue;
    for (const short of withoutOneLetter(word)) if (!slips.has(short)) slips.set(short, word);
    slips.set(word, word);
  }
  return slips;
}

function withoutOneLetter(word: string): readonly string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** What most words are: nothing that a rule speaks of. */
const nothing: readonly Concept[] = [];

export function withConcept(all: readonly Concept[], concept: Concept): readonly Concept[] {
  return all.includes(concept) ? all : [...all, concept];
}

/** The concepts of one word, each once, with one slip forgiven in a long one. */
export function conceptsOf(all: readonly WordBook[], word: string): readonly Concept[] {
  let found = nothing;
  for (const book of all)
    for (const concept of once(book.found, book, word, asItIs)) found = withConcept(found, concept);
  if (found.length > 0 || word.length < shortestSlip) return found;
  for (const book of all)
    for (const concept of once(book.foundBySlip, book, word, bySlip)) found = withConcept(found, concept);
  return found;
}

/** What a book says of a word, looked up once. */
function once(
  known: WordBook["found"],
  book: WordBook,
  word: string,
  look: (book: WordBook, word: string) => readonly Concept[],
): readonly Concept[] {
  const before = known.get(word);
  if (before) return before;
  const found = look(book, word);
  if (known.size >= wordsKept) known.clear();
  if (word.length <= longestKept) known.set(word, found);
  return found;
}

function asItIs({ exact, patterns }: WordBook, word: string): readonly Concept[] {
  const found = [...(exact.get(word) ?? [])];
  for (let at = 0; at + 2 <= word.length; at++)
    for (const { text, begins, ends, concept } of patterns.get(word.slice(at, at + 3)) ?? []) {
      if ((begins && at > 0) || !word.startsWith(text, at)) continue;
      if (!ends || at + text.length === word.length) found.push(concept);
    }
  return found;
}

function bySlip({ slips, exact }: WordBook, word: string): readonly Concept[] {
  return [word, ...withoutOneLetter(word)].flatMap((short) => exact.get(slips.get(short) ?? "") ?? []);
}
