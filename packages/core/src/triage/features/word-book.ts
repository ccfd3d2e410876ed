import { beginsNearly, withoutOneLetter } from "../../model/slips.ts";
import { clean } from "./clean.ts";
import { spelledAlike } from "./spelled-alike.ts";

/** What stands for a word in a list, taken apart: `*inside*`. */
interface Shape {
  readonly text: string;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A shape, and what its words are: a concept, or the beginning of a phrase. */
interface Pattern<C> extends Shape {
  readonly says: { readonly concept: C } | { readonly phrase: Phrase<C> };
}

/** The beginning of words that are a concept. */
interface Stem<C> {
  readonly text: string;
  readonly concept: C;
}

/** Several words, and what they say together. */
interface Phrase<C> {
  readonly words: readonly Shape[];
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
  /** First word → the several words that begin with it; where that is a whole one. */
  readonly phrases: ReadonlyMap<string, readonly Phrase<C>[]>;
  /** Long words with one letter left out → the word: finds slips. */
  readonly slips: ReadonlyMap<string, string>;
  /** First letter → long beginnings of words: `suffocat*`. Finds slips in them. */
  readonly stems: ReadonlyMap<string, readonly Stem<C>[]>;
  /** What was found for words that were looked up before, as they are and with a slip forgiven. */
  readonly found: Map<string, Entry<C>>;
  readonly foundBySlip: Map<string, readonly C[]>;
}

/** Most of what people write are the same few words; more of them than this are not kept. */
const wordsKept = 4_000;
const longestKept = 40;
/** Shorter words with a slip are other words. */
const shortestSlip = 6;
/** Behind a beginning anything may follow, so a shorter one with a slip begins too many other words: `breach`, `breath*`. */
const shortestStem = 7;

/** Reads lists of words divided by commas: `word`, `begin*`, `*inside*`, `several words`. `forgiving`: finds slips, too. */
export function wordBook<C>(lists: Iterable<readonly [C, string]>, forgiving = false): WordBook<C> {
  const patterns = new Map<string, Pattern<C>[]>();
  const exact = new Map<string, C[]>();
  const phrases = new Map<string, Phrase<C>[]>();
  for (const [concept, list] of lists)
    for (const entry of spelledAlike(clean(list)).split(",")) {
      const words = entry.trim().split(" ").map(shapeOf);
      const [only = shapeOf("")] = words;
      const { text } = only;
      const isWhole = only.begins && only.ends;
      const phrase = { words, concept };
      if (words.length > 1 && isWhole) push(phrases, text, phrase);
      else if (isWhole) push(exact, text, concept);
      else push(patterns, text.slice(0, 3), { ...only, says: words.length > 1 ? { phrase } : { concept } });
    }
  const slips = forgiving ? slipsOf(exact) : new Map<string, string>();
  const stems = forgiving ? stemsOf(patterns) : new Map<string, Stem<C>[]>();
  return { patterns, exact, phrases, slips, stems, found: new Map(), foundBySlip: new Map() };
}

function shapeOf(word: string): Shape {
  return { text: word.replaceAll("*", ""), begins: !word.startsWith("*"), ends: !word.endsWith("*") };
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

function stemsOf<C>(patterns: ReadonlyMap<string, readonly Pattern<C>[]>): ReadonlyMap<string, readonly Stem<C>[]> {
  const stems = new Map<string, Stem<C>[]>();
  for (const { text, begins, ends, says } of [...patterns.values()].flat())
    if ("concept" in says && begins && !ends && text.length >= shortestStem)
      push(stems, text.charAt(0), { text, concept: says.concept });
  return stems;
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
  book: WordBook<C>,
  wordAt: (place: number) => string | undefined,
  at: number,
  tell: (concept: C, words: number) => void,
): void {
  tellPhrases(entryOf(book, wordAt(at) ?? "").phrases, wordAt, at, tell);
}

function tellPhrases<C>(
  phrases: readonly Phrase<C>[],
  wordAt: (place: number) => string | undefined,
  at: number,
  tell: (concept: C, words: number) => void,
): void {
  for (const { words, concept } of phrases)
    if (words.every((each, i) => fits(spelledAlike(wordAt(at + i) ?? ""), each))) tell(concept, words.length);
}

function fits(word: string, { text, begins, ends }: Shape): boolean {
  if (begins) return ends ? word === text : word.startsWith(text);
  return ends ? word.endsWith(text) : word.includes(text);
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
  const found = look(book, spelledAlike(word));
  if (known.size >= wordsKept) known.clear();
  if (word.length <= longestKept) known.set(word, found);
  return found;
}

function asItIs<C>({ exact, patterns, phrases }: WordBook<C>, word: string): Entry<C> {
  const found = new Set(exact.get(word));
  const begun = new Set(phrases.get(word));
  for (let at = 0; at + 2 <= word.length; at++)
    for (const { text, begins, ends, says } of patterns.get(word.slice(at, at + 3)) ?? []) {
      if ((begins && at > 0) || !word.startsWith(text, at)) continue;
      if (ends && at + text.length !== word.length) continue;
      if ("concept" in says) found.add(says.concept);
      else begun.add(says.phrase);
    }
  return { concepts: listed(found), phrases: listed(begun) };
}

const listed = <T>(all: ReadonlySet<T>): readonly T[] => (all.size === 0 ? nothing : [...all]);

function bySlip<C>({ slips, exact, stems }: WordBook<C>, word: string): readonly C[] {
  const meant = [word, ...withoutOneLetter(word)].map((short) => slips.get(short) ?? "");
  const whole = meant.filter((each) => beginAlike(each, word)).flatMap((each) => exact.get(each) ?? []);
  const begun = (stems.get(word.charAt(0)) ?? []).filter(({ text }) => beginsNearly(word, text));
  return [...whole, ...begun.map(({ concept }) => concept)];
}

/** Thumbs seldom miss the first letter: `sitting` is no `fitting`. A vowel there may be the prefix of another form. */
function beginAlike(meant: string, word: string): boolean {
  return meant.charAt(0) === word.charAt(0) || !/^[b-df-hj-np-tv-z]/.test(meant);
}
