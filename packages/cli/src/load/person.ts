import type { Project } from "@hotline/core/model/project.ts";
import type { Heard, Reply, Utterance } from "./ledger.ts";
import type { Random } from "./random.ts";
import { digit, dress, slip } from "./slips.ts";

/** What people know of a hotline before they write: its words, by language. */
export interface Phrasebook {
  readonly languages: readonly string[];
  /** Language → words that the hotline's posters tell people to send. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The words that start a project's journeys. */
export function phrasebookOf({ languages, triggers }: Project): Phrasebook {
  const words: Record<string, string[]> = {};
  for (const trigger of triggers) {
    if (trigger.kind !== "keyword") continue;
    for (const [language, keywords] of Object.entries(trigger.keywords))
      words[language] = [...(words[language] ?? []), ...keywords];
  }
  return { languages, words };
}

/** What a person of this language says next, given what they read last. */
export function say(last: Heard | undefined, language: string, book: Phrasebook, random: Random): Utterance {
  const reply = last?.reply;
  if (!reply || random.chance(0.15)) return typed(keyword(language, book, random), random);
  return answer(reply, random) ?? typed(keyword(language, book, random), random);
}

/** Most people tap; some type the number or the words of a choice; where there are none, they follow a numbered menu. */
function answer(reply: Reply, random: Random): Utterance | undefined {
  const choice = random.pick(reply.choices);
  if (!choice || !reply.source) return menuDigit(reply.text, random);
  const way = random.int(10);
  if (way < 7) return { kind: "choice", source: reply.source, ...choice };
  if (way < 8) return typed(choice.title, random);
  return { kind: "text", text: digit(reply.choices.indexOf(choice) + 1, random) };
}

function menuDigit(text: string, random: Random): Utterance | undefined {
  const numbers = [...text.matchAll(/^\W*(\d{1,2})\W/gmu)].map((match) => Number(match[1]));
  const chosen = random.pick(numbers.filter((number) => number < 100));
  return chosen === undefined ? undefined : { kind: "text", text: digit(chosen, random) };
}

function keyword(language: string, book: Phrasebook, random: Random): string {
  return random.pick(book.words[language] ?? []) ?? random.pick(Object.values(book.words).flat()) ?? "hello";
}

function typed(words: string, random: Random): Utterance {
  const text = random.chance(0.05) ? slip(words, random) : words;
  return { kind: "text", text: dress(text, random) };
}
