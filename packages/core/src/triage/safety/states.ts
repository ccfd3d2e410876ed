import { clean } from "../features/clean.ts";

/** A state in which some messages would hurt: after a loss, nobody is asked how the pregnancy goes. */
export interface SensitiveState {
  readonly key: string;
  /** Language → phrases with which people tell it, e.g. `lost my baby`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Tags of journeys, reminders and broadcasts that stop while a contact is in this state. */
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
  const text = plain(message.slice(0, charsRead));
  return states.flatMap((state) => {
    const found = phrasesOf(state).find(({ words }) => isTold(text, words));
    return found ? [{ state: state.key, phrase: found.phrase, language: found.language }] : [];
  });
}

/** Directly before a phrase: `I have not lost my baby`. Further away it is of something else: `I am not well, I lost my baby`. */
const denials = new Set(
  "not never haven't hasn't didn't don't isn't wasn't pas jamais nao nunca nie nooit hakuna".split(" "),
);
/** Of these one may stand a word further away: `what if I lost my baby`, `how to prevent a miscarriage`. */
const supposals = new Set("if avoid prevent risk".split(" "));

/** Whether a phrase stands in a text anywhere without a denial: a loss that is not understood is worse than one too many. */
function isTold(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [second = "", first = ""] = text.slice(0, at).trim().split(" ").slice(-2);
    const last = first === "" ? second : first;
    if (!denials.has(last) && !supposals.has(last) && !supposals.has(second)) return true;
  }
  return false;
}

interface Told {
  readonly words: string;
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
    phrases.map((phrase) => ({ words: plain(phrase), phrase, language })),
  );
}

/** Whether something with these tags may reach a contact in these states. A state that is not defined stops nothing. */
export function mayReach(
  states: readonly SensitiveState[],
  contactStates: readonly string[],
  tags: readonly string[],
): boolean {
  return !states.some(({ key, stops }) => contactStates.includes(key) && stops.some((tag) => tags.includes(tag)));
}

function plain(text: string): string {
  return ` ${clean(text)
    .replace(/[^\p{L}\p{M}\p{N}']+/gu, " ")
    .trim()} `;
}
