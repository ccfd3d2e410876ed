import { datesIn, numbersIn, yesOrNo } from "@hotline/core/triage/index.ts";

/** A value that a text names, and how sure that is: the shape in which classifiers give their entities. */
export interface Entity {
  readonly value: string;
  readonly confidence: number;
}

/**
 * The days, numbers, and the yes or no of a text, each by its name as far as there are any: what lets a journey put
 * `already went on 1 August` into a field. A number that is a part of a date is none.
 */
export function entitiesIn(text: string, today: string, language: string): Readonly<Record<string, readonly Entity[]>> {
  const dates = datesIn(text, { today, language });
  const numbers = numbersIn(text, language).filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  const answer = yesOrNo(text, language);
  return {
    ...(dates.length > 0 && { date: dates.map(({ day, certainty }) => ({ value: day, confidence: certainty })) }),
    ...(numbers.length > 0 && { number: numbers.map(({ value }) => ({ value: String(value), confidence: 1 })) }),
    ...(answer && { yes_no: [{ value: answer.answer, confidence: answer.certainty }] }),
  };
}
