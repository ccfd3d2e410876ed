import { alternatives, piecesOf } from "./text.ts";
import { smallWords } from "./words.ts";

export interface NumberFound {
  readonly value: number;
  /** Where it stands in the message, as a slice. */
  readonly start: number;
  readonly end: number;
}

/** The numbers of a message, in digits of any script or in words of any of the languages. `language` comes first. */
export function numbersIn(message: string, language?: string): readonly NumberFound[] {
  return piecesOf(message).flatMap(({ text, start, end }) => {
    const value = /^\d+([.]\d+)?$/.test(text) ? Number(text) : numberWord(text, language);
    return value === null || !Number.isFinite(value) ? [] : [{ value, start, end }];
  });
}

/** The number that a word is, or null. Languages share few number words; the contact's own decides. */
export function numberWord(word: string, language?: string): number | null {
  const own = language === undefined ? undefined : books().get(language)?.get(word);
  if (own !== undefined) return own;
  for (const book of books().values()) {
    const value = book.get(word);
    if (value !== undefined && word.length > 2) return value;
  }
  return null;
}

let known: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
function books(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  known ??= new Map(
    Object.entries(smallWords).map(([language, { numbers }]) => [
      language,
      new Map(numbers.split(" ").flatMap((words, value) => alternatives(words).map((word) => [word, value] as const))),
    ]),
  );
  return known;
}
