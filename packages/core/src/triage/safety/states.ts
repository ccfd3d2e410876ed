import { slips } from "../../model/slips.ts";
import { clean } from "../features/clean.ts";
import { spelledAlike } from "../features/spelled-alike.ts";

/** A state in which some messages would hurt: after a loss, nobody is asked how the pregnancy goes. */
export interface SensitiveState {
  readonly key: string;
  /** Language → phrases with which people tell it, e.g. `lost … baby`, `ingane yami ishon*`: `…` is up to two words, `*` any ending. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Tags of journeys, reminders and broadcasts, and keys of approved answers, that stop while a contact is in this state. */
  readonly stops: readonly string[];
}

/** A state that a message seems to tell. A person confirms it before anything is stopped for good. */
export interface StateSeen {
  readonly state: string;
  readonly phrase: string;
  readonly language: string;
}

const charsRead = 1_000;

/** The states that a message tells, each once, by its phrases as whole words. */
export function statesTold(states: readonly SensitiveState[], message: string): readonly StateSeen[] {
  if (states.length === 0) return [];
  const text = wordsOf(message.slice(0, charsRead));
  const letters = new Set(text.map((word) => word[0]));
  return states.flatMap((state) => {
    const found = phrasesOf(state).find(({ words }) => mayBegin(words, letters) && isTold(text, words));
    return found ? [{ state: state.key, phrase: found.phrase, language: found.language }] : [];
  });
}

/** Whether a phrase begins like a word of the message: most do not. */
function mayBegin([first = ""]: readonly string[], letters: ReadonlySet<string | undefined>): boolean {
  return first === gap || letters.has(first[0]);
}

/** Directly before a phrase: `I have not lost my baby`. Further away it is of something else: `I am not well, I lost my baby`. */
const denials = new Set(
  "not never haven't hasn't didn't don't isn't wasn't pas jamais nao nunca nie nooit hakuna".split(" "),
);
/** Of these one may stand a word further away: `what if I lost my baby`, `how to prevent a miscarriage`. */
const supposals = new Set("if avoid prevent risk qu'une d'une eviter risque evitar risco riesgo".split(" "));

/** What people lose beside a baby: `lost my baby weight`, `lost the baby bag`. */
const belongings = new Set(
  "weight fat bag bags card cards book books booklet file folder form paper papers clothes blanket shoes bottle bottles milk toy toys things number photo photos".split(
    " ",
  ),
);

/** Whether a phrase stands in a text anywhere without a denial: a loss that is not understood is worse than one too many. */
function isTold(text: readonly string[], words: readonly string[]): boolean {
  return text.some((_, at) => {
    const end = endOf(text, at, words);
    if (end === null || belongings.has(text[end] ?? "")) return false;
    const [last = "", second = ""] = [text[at - 1], text[at - 2]];
    return !denials.has(last) && !supposals.has(last) && !supposals.has(second);
  });
}

/** Stands for words that nobody can foresee: `lost … baby` is `lost my first baby`, too. */
const gap = "…";
/** With more words between them, two words do not speak of one thing. */
const longestGap = 2;

/** Where a phrase ends that goes on at this word of the text with its own word `place`; null where it does not stand there. */
function endOf(text: readonly string[], at: number, words: readonly string[], place = 0): number | null {
  const word = words[place];
  if (word === undefined) return at;
  if (word !== gap) return isSame(text[at] ?? "", word) ? endOf(text, at + 1, words, place + 1) : null;
  for (let from = at; from <= at + longestGap; from++) {
    const end = endOf(text, from, words, place + 1);
    if (end !== null) return end;
    // `lost my card, baby is well` is no loss of a baby.
    if (belongings.has(text[from] ?? "")) return null;
  }
  return null;
}

/** Words of so many letters are known with one slip, of so many with two: `miscarige` is a miscarriage. */
const [lettersForSlip, lettersForSlips] = [7, 10];

function isSame(said: string, word: string): boolean {
  // Every word of every message is held against hundreds: most differ here.
  if (said[0] !== word[0]) return false;
  if (said === word) return true;
  if (word.endsWith("*")) return said.startsWith(word.slice(0, -1));
  if (word.length < lettersForSlip) return false;
  const forgiven = word.length < lettersForSlips ? 1 : 2;
  return slips(said, word, forgiven) <= forgiven;
}

interface Told {
  readonly words: readonly string[];
  readonly phrase: string;
  readonly language: string;
}

/** A state's phrases as they are looked for; made when it is first asked for, and gone with it. */
const known = new WeakMap<SensitiveState, readonly Told[]>();

function phrasesOf(state: SensitiveState): readonly Told[] {
  const made = known.get(state) ?? toldBy(state);
  known.set(state, made);
  return made;
}

function toldBy({ words }: SensitiveState): readonly Told[] {
  return Object.entries(words).flatMap(([language, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(/\s+/).flatMap(asLookedFor), phrase, language })),
  );
}

function asLookedFor(word: string): readonly string[] {
  if (word === gap || word === "...") return [gap];
  const words = wordsOf(word);
  return word.endsWith("*") ? words.map((each, i) => (i === words.length - 1 ? `${each}*` : each)) : words;
}

/** Whether something with these tags may reach a contact in these states. A state that is not defined stops nothing. */
export function mayReach(
  states: readonly SensitiveState[],
  contactStates: readonly string[],
  tags: readonly string[],
): boolean {
  return !states.some(({ key, stops }) => contactStates.includes(key) && stops.some((tag) => tags.includes(tag)));
}

function wordsOf(text: string): readonly string[] {
  return spelledAlike(clean(text)).match(/[\p{L}\p{M}\p{N}']+/gu) ?? [];
}
