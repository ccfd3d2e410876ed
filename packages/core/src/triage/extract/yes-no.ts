import { clean } from "../features/clean.ts";
import { alternatives } from "./text.ts";
import { smallWords } from "./words.ts";

export interface YesNo {
  readonly answer: "yes" | "no";
  /** 1 where the whole message says so, less where more was said. */
  readonly certainty: number;
}

const signs: readonly (readonly [RegExp, "yes" | "no"])[] = [
  [/^(?:👍|✅|👌|✔)/u, "yes"],
  [/^(?:👎|❌|🚫|✖)/u, "no"],
];
const charsRead = 200;

/**
 * Yes or no at the beginning of a message, in the contact's language first, then in any. Null where it says neither,
 * or where languages disagree (`na` is no in Hindi and asks in Sesotho).
 */
export function yesOrNo(message: string, language?: string): YesNo | null {
  const text = message.slice(0, charsRead).trim();
  for (const [sign, answer] of signs) if (sign.test(text)) return { answer, certainty: 0.9 };
  const said = clean(text).match(/[\p{L}\p{M}']+/gu) ?? [];
  return saidIn(said, language) ?? saidIn(said.map(unstretched), language);
}

/** `simm` and `noo` are `sim` and `no`. */
const unstretched = (word: string) => word.replace(/(\p{L})\1+$/u, "$1");

function saidIn(said: readonly string[], language: string | undefined): YesNo | null {
  const own = language === undefined ? null : inLanguages(said, [language]);
  return own ?? inLanguages(said, Object.keys(smallWords));
}

function inLanguages(said: readonly string[], languages: readonly string[]): YesNo | null {
  const found = languages.flatMap((language) => [match(said, language, "no"), match(said, language, "yes")]);
  const longest = Math.max(0, ...found.map((each) => each?.words ?? 0));
  const best = found.filter((each) => each && each.words === longest);
  const [first] = best;
  if (!first || best.some((each) => each?.answer !== first.answer)) return null;
  const rest = said.length - longest;
  return { answer: first.answer, certainty: rest === 0 ? 1 : rest < 4 ? 0.8 : 0.6 };
}

function match(said: readonly string[], language: string, answer: "yes" | "no") {
  const phrases = alternatives(smallWords[language]?.[answer] ?? "").filter((phrase) => phrase !== "");
  const fitting = phrases
    .map((phrase) => phrase.split(" "))
    .filter((words) => words.every((word, i) => said[i] === word));
  const words = Math.max(0, ...fitting.map(({ length }) => length));
  return words === 0 ? null : { answer, words };
}
