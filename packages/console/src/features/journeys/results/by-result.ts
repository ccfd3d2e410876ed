interface Counted {
  readonly result: string;
  readonly category: string;
  readonly people: number;
}

/** Answers to more kinds than this are no choice but a text: a bar for each says nothing. */
const mostAnswers = 12;

/** The answers to each question that is a choice, the most frequent first. */
export function byResult(categories: readonly Counted[]) {
  const groups = new Map<string, Counted[]>();
  for (const one of categories) groups.set(one.result, [...(groups.get(one.result) ?? []), one]);
  return [...groups]
    .map(([result, answers]) => ({
      result,
      answers: answers.toSorted((a, b) => b.people - a.people).slice(0, mostAnswers),
      people: answers.reduce((sum, { people }) => sum + people, 0),
    }))
    .filter(({ answers }) => answers.length > 1);
}
