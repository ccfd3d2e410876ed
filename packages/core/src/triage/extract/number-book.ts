import { type NumberWords, numberWords } from "./number-words.ts";
import { alternatives } from "./text.ts";
import { smallWords } from "./words.ts";

/** What one language calls its numbers. */
export interface NumberBook {
  /** By the words without hyphens, `quatre vingt`. */
  readonly values: ReadonlyMap<string, number>;
  /** The first words of all numbers. */
  readonly beginnings: ReadonlySet<string>;
  readonly rules: NumberWords;
}

let known: ReadonlyMap<string, NumberBook> | undefined;

/** The books of all languages, made when the first number is looked for. */
export function numberBooks(): ReadonlyMap<string, NumberBook> {
  known ??= new Map(
    Object.entries(smallWords).map(([language, { numbers }]) => {
      const rules = numberWords[language] ?? {};
      const values = new Map([...listed(numbers, 0, 1), ...greater(rules)]);
      const beginnings = new Set([rules.and ?? "", ...Array.from(values.keys(), (words) => words.split(" ")[0] ?? "")]);
      return [language, { values, beginnings, rules }] as const;
    }),
  );
  return known;
}

type Entry = readonly [string, number];

function greater(rules: NumberWords): readonly Entry[] {
  const { tens = "", hundred = "", thousand = "", more = {} } = rules;
  const all = [
    ...listed(tens, 20, 10),
    ...named(hundred, 100),
    ...named(thousand, 1000),
    ...Object.entries(more).flatMap(([value, words]) => named(words, Number(value))),
  ];
  return all.filter(([word]) => word !== "");
}

/** Words in the order of their values. */
const listed = (list: string, first: number, step: number): readonly Entry[] =>
  list.split(" ").flatMap((words, i) => named(words, first + i * step));

const named = (words: string, value: number): readonly Entry[] =>
  alternatives(words).map((word) => [word.replaceAll("-", " "), value]);
