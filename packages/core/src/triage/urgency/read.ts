import { clean, isAscii } from "../features/clean.ts";
import { asciiPieces, isOfAsciiWord, piecesOf } from "../features/pieces.ts";
import { conceptsOf, eachPhrase, type WordBook, withConcept } from "../features/word-book.ts";
import { type Concept, denied, suffered } from "./concept.ts";
import { booksFor } from "./lexicon.ts";
import { goesOn, mayTurn } from "./reach.ts";
import { leaveToThings } from "./things.ts";

/** One word of a message as the rules see it. */
export interface Token {
  readonly word: string;
  readonly concepts: readonly Concept[];
  /** Whether the words before it deny it: `no bleeding`. */
  readonly negated: boolean;
  /** Which part of the message it stands in; commas, full stops and `but` divide. */
  readonly clause: number;
}

/** More words are not read: nobody describes an emergency in more, and the work is bounded. */
const mostWords = 150;
/** A denial reaches this far, or to the end of its clause. */
const reach = 5;
const reachBack = 2;

const pieces = /[\p{L}\p{M}\p{N}'-]+|[.,;:!?\n…—।،؟]+/gu;
const word = /^[\p{L}\p{N}'-]/u;
const marks = new Set(Array.from(".,;:!?\n", (mark) => mark.charCodeAt(0)));
const isMark = (unit: number) => marks.has(unit);

function piecesIn(text: string): Iterable<string> {
  return isAscii(text) ? asciiPieces(text, isOfAsciiWord, isMark) : piecesOf(text, pieces);
}

/** Words that begin a new thought, after which a denial is over. */
const turns = new Set([
  "but",
  "mais",
  "mas",
  "pero",
  "maar",
  "lakini",
  "kodwa",
  "empa",
  "however",
  "though",
  "ولكن",
  "لكن",
  "लेकिन",
  "पर",
]);

/**
 * Reads a message into words with what they mean, whether it is denied, and in which clause they stand.
 * `languages` are those that it may be in; words of others are not known then, for `main` is `I` in Hindi only.
 */
export function readTokens(message: string, languages: readonly string[] = []): readonly Token[] {
  const books = booksFor(languages);
  const tokens: Draft[] = [];
  let clause = 0;
  let denying = 0;
  // Whether the sentence said already what its denial denies.
  let isSaid = false;
  for (const piece of piecesIn(clean(message))) {
    if (!word.test(piece) || turns.has(piece)) {
      clause++;
      denying = 0;
      continue;
    }
    const concepts = meaningsOf(books, piece);
    isSaid ||= goesOn(piece, tokens.at(-1));
    tokens.push({ word: piece, concepts, negated: denying > 0 && (!isSaid || concepts.some(mayTurn)), clause });
    if (after.has(piece)) denyBefore(tokens, clause);
    const denies = concepts.includes("not");
    denying = denies ? reach : denying - 1;
    if (denies) isSaid = false;
    if (tokens.length >= mostWords) break;
  }
  for (const book of books) markPhrases(book, tokens);
  const telling = tokens.filter((token) => !isFiller(token));
  // Whoever is frightened puts words in between: `took too just many pills`.
  if (telling.length < tokens.length) for (const book of books) markPhrases(book, telling);
  for (const token of telling) if (token.idiom) token.concepts = [];
  for (const token of telling) if (token.negated) token.concepts = turned(token.concepts);
  leaveToThings(telling);
  askToStop(telling);
  return telling;
}

/** `drank bleach` is as urgent as `hello, I just drank bleach, what must I do`: what tells nothing may not speak against it. */
function isFiller({ filler, concepts }: Draft): boolean {
  return filler === true || (concepts.length === 1 && concepts[0] === "filler");
}

/** What French leaves of a little word before a vowel: `s'étouffe`, `l'hémorragie`. */
const elided = /^(?:[cdjlmnst]|qu)'(?=\p{L}{3})/u;

/** What a word says, and what it says without the little word that is joined to it. */
function meaningsOf(books: readonly WordBook<Concept>[], piece: string): readonly Concept[] {
  const whole = conceptsOf(books, piece);
  if (!piece.includes("'") || !elided.test(piece)) return whole;
  return conceptsOf(books, piece.replace(elided, "")).reduce(withConcept, whole);
}

/** A token of which not everything is known yet. */
interface Draft extends Token {
  concepts: readonly Concept[];
  negated: boolean;
  /** Whether it is part of a phrase that only sounds like a sign. */
  idiom?: boolean;
  /** Whether it is part of a phrase that tells nothing. */
  filler?: boolean;
}

/** Denials that stand behind what they deny: `हिल नहीं रहा`, `beweeg nie`. */
const after = new Set(["नहीं", "नही", "nahi", "nahin", "nie"]);

function denyBefore(tokens: Draft[], clause: number): void {
  for (const token of tokens.slice(-1 - reachBack, -1)) if (token.clause === clause) token.negated = true;
}

function markPhrases(book: WordBook<Concept>, tokens: readonly Draft[]): void {
  const wordAt = (place: number) => tokens[place]?.word;
  for (const at of tokens.keys())
    eachPhrase(book, wordAt, at, (concept, words) => {
      const phrase = tokens.slice(at, at + words);
      if (concept === "idiom") for (const each of phrase) each.idiom = true;
      else if (concept === "filler") for (const each of phrase) each.filler = true;
      else sayTogether(phrase, concept);
    });
}

/** What is denied inside of a phrase is what the phrase says, and no denial of it: `wil nie meer lewe nie`. */
function sayTogether(phrase: readonly Draft[], concept: Concept): void {
  const [first] = phrase;
  if (first === undefined) return;
  first.concepts = withConcept(first.concepts, concept);
  if (phrase.some(({ concepts }) => concepts.includes("not"))) first.negated = false;
}

/** From a word that asks to the one that stops: `how do I make it stop`. */
const asksWithin = 6;

/** `how do I stop the bleeding` is no mere question: it says that it bleeds and goes on, whatever the language. */
function askToStop(tokens: readonly Draft[]): void {
  for (const [at, token] of tokens.entries()) {
    if (!token.concepts.includes("easing")) continue;
    const asking = tokens
      .slice(Math.max(0, at - asksWithin), at + 1 + asksAfter)
      .filter(({ clause, concepts }) => clause === token.clause && concepts.includes("ask"));
    const suffers = tokens.some(
      ({ clause, negated, concepts }) => clause === token.clause && !negated && concepts.some((c) => suffered.has(c)),
    );
    if (asking.length === 0 || !suffers) continue;
    token.concepts = withConcept(without(token.concepts, "easing"), "lasting");
    for (const each of asking) each.concepts = without(each.concepts, "ask");
  }
}
/** In some languages the word that asks stands behind: `ngingayimisa kanjani`. */
const asksAfter = 1;

const without = (all: readonly Concept[], concept: Concept) => all.filter((each) => each !== concept);

const denials = Object.entries(denied) as readonly [Concept, Concept][];

/** `isn't moving` says that it moves less, which is no denial of anything. */
function turned(found: readonly Concept[]): readonly Concept[] {
  let concepts = found;
  for (const [from, to] of denials) if (concepts.includes(from)) concepts = withConcept(without(concepts, from), to);
  return concepts;
}
