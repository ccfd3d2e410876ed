import { clean } from "./clean.ts";

interface Pattern<C> {
  readonly text: string;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly concept: C;
}

/** Several words that begin alike: the others, and what they say together. */
interface Phrase<C> {
  readonly words: readonly string[];
  readonly concept: C;
}

/** All that a book says of one word: what it is, and the phrases that begin with it. */
interface Entry<C> {
  readonly concepts: readonly C[];
  readonly phrases: readonly Phrase<C>[];
}

/** Words with what they say, laid out for looking up one word at a time. */
export interface WordBook<C> {
  /** Patterns by their first three letters. */
  readonly patterns: ReadonlyMap<string, readonly Pattern<C>[]>;
  /** Words that are a concept as they are. */
  readonly exact: ReadonlyMap<string, readonly C[]>;
  /** First word → the several words that begin with it. */
  readonly phrases: ReadonlyMap<string, readonly Phrase<C>[]>;
  /** Long words with one letter left out → the word: finds slips. */
  readonly slips: ReadonlyMap<string, string>;
  /** What was found for words that were looked up before, as they are and with a slip forgiven. */
  readonly found: Map<string, Entry<C>>;
  readonly foundBySlip: Map<string, readonly C[]>;
}

/** Most of what people write are the same few words; more of them than this are not kept. */
const wordsKept = 4_000;
const longestKept = 40;
/** Shorter words with a slip are other words. */
const shortestSlip = 6;

/** Reads lists of words divided by commas: `word`, `begin*`, `*inside*`, `several words`. `forgiving`: finds slips, too. */
export function wordBook<C>(lists: Iterable<readonly [C, string]>, forgiving = false): WordBook<C> {
  const patterns = new Map<string, Pattern<C>[]>();
  const exact = new Map<string, C[]>();
  const phrases = new Map<string, Phrase<C>[]>();
  for (const [concept, list] of lists)
    for (const entry of clean(list).split(",")) {
      const words = entry.trim().split(" ");
      const [only = ""] = words;
      const text = only.replaceAll("*", "");
      if (words.length > 1) push(phrases, text, { words, concept });
      else if (only === text) push(exact, text, concept);
      else push(patterns, text.slice(0, 3), { text, begins: only[0] !== "*", ends: !only.endsWith("*"), concept });
    }
  const slips = forgiving ? slipsOf(exact) : new Map<string, string>();
  return { patterns, exact, phrases, slips, found: new Map(), foundBySlip: new Map() };
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

/** What most words are: nothing that a list speaks of. */
const nothing: readonly never[] = [];

export function withConcept<C>(all: readonly C[], concept: C): readonly C[] {
  return all.includes(concept) ? all : [...all, concept];
}

/** What a book says of one word as it is written, each concept once. */
function entryOf<C>(book: WordBook<C>, word: string): Entry<C> {
  return once(book.found, book, word, asItIs);
}

/** Calls `tell` with each concept of the word at this place, and with what each phrase says that begins there. */
export function eachConcept<C>(
  book: WordBook<C>,
  wordAt: (place: number) => string | undefined,
  at: number,
  tell: (concept: C) => void,
): void {
  const { concepts, phrases } = entryOf(book, wordAt(at) ?? "");
  for (const concept of concepts) tell(concept);
  tellPhrases(phrases, wordAt, at, tell);
}

/** The concepts of one word in several books, each once, with one slip forgiven in a long one. */
export function conceptsOf<C>(all: readonly WordBook<C>[], word: string): readonly C[] {
  let found: readonly C[] = nothing;
  for (const book of all) for (const concept of entryOf(book, word).concepts) found = withConcept(found, concept);
  if (found.length > 0 || word.length < shortestSlip) return found;
  for (const book of all)
    for (const concept of once(book.foundBySlip, book, word, bySlip)) found = withConcept(found, concept);
  return found;
}

/** Calls `tell` with what each phrase says that begins at this place, and how many words it has. */
export function eachPhrase<C>(
  { phrases }: WordBook<C>,
  wordAt: (place: number) => string | undefined,
  at: number,
  tell: (concept: C, words: number) => void,
): void {
  tellPhrases(phrases.get(wordAt(at) ?? "") ?? nothing, wordAt, at, tell);
}

function tellPhrases<C>(
  phrases: readonly Phrase<C>[],
  wordAt: (place: number) => string | undefined,
  at: number,
  tell: (concept: C, words: number) => void,
): void {
  for (const { words, concept } of phrases)
    if (words.every((each, i) => fits(wordAt(at + i) ?? "", each))) tell(concept, words.length);
}

function fits(word: string, wanted: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

/** What a book says of a word, looked up once. */
function once<C, T>(
  known: Map<string, T>,
  book: WordBook<C>,
  word: string,
  look: (book: WordBook<C>, word: string) => T,
): T {
  const before = known.get(word);
  if (before) return before;
  const found = look(book, word);
  if (known.size >= wordsKept) known.clear();
  if (word.length <= longestKept) known.set(word, found);
  return found;
}

function asItIs<C>({ exact, patterns, phrases }: WordBook<C>, word: string): Entry<C> {
  const found = new Set(exact.get(word));
  for (let at = 0; at + 2 <= word.length; at++)
    for (const { text, begins, ends, concept } of patterns.get(word.slice(at, at + 3)) ?? []) {
      if ((begins && at > 0) || !word.startsWith(text, at)) continue;
      if (!ends || at + text.length === word.length) found.add(concept);
    }
  return { concepts: found.size === 0 ? nothing : [...found], phrases: phrases.get(word) ?? nothing };
}

function bySlip<C>({ slips, exact }: WordBook<C>, word: string): readonly C[] {
  return [word, ...withoutOneLetter(word)].flatMap((short) => exact.get(slips.get(short) ?? "") ?? []);
}
