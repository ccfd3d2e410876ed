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
  const text = plain(message.slice(0, charsRead));
  return states.flatMap(({ key, words }) => {
    for (const [language, phrases] of Object.entries(words))
      for (const phrase of phrases) if (text.includes(plain(phrase))) return [{ state: key, phrase, language }];
    return [];
  });
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
