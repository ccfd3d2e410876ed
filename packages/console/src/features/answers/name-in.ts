interface Named {
  readonly key: string;
  readonly name: string;
}

export interface NamedWords {
  readonly answers: readonly Named[];
  readonly urgencyRules: readonly Named[];
}

/** What people call an answer or a warning sign. A label is called by its key, also where one of those has the same. */
export function nameIn(words: NamedWords, about: string, key: string): string {
  const known = about === "answer" ? words.answers : about === "urgency" ? words.urgencyRules : [];
  return known.find((one) => one.key === key)?.name ?? key;
}
