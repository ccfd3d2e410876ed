import { type Example, type Progress, type TrainOptions, trainLabels } from "../train/labels.ts";
import type { AnswerModel, ApprovedAnswer } from "./model.ts";

/** A title says what people ask, in other words; a sentence of the answer only shares some words with the question. */
const titleWeight = 0.7;
const sentenceWeight = 0.2;
const mostSentences = 6;

/**
 * Learns which answer belongs to a question, from the answers' example questions, titles and texts in all languages at
 * once: people mix languages, and words borrowed from one help in the other. `outside` are questions known to have no
 * answer.
 */
export function trainAnswers(
  answers: readonly ApprovedAnswer[],
  outside: readonly string[] = [],
  progress?: Progress,
  options?: TrainOptions,
): AnswerModel {
  const examples = answers.flatMap(examplesOf);
  const labels = trainLabels([...examples, ...outside.map((text) => ({ text, labels: [] }))], progress, options);
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return { labels, languages: labels.labels.map((key) => Object.keys(byKey.get(key)?.text ?? {}).sort()) };
}

function examplesOf({ key, title, text, questions }: ApprovedAnswer): Example[] {
  const asked = Object.values(questions).flat();
  const titled = Object.values(title).filter((line) => line !== "");
  const said = Object.values(text).flatMap(sentencesOf);
  const labels = [key];
  return [
    ...asked.map((line) => ({ text: line, labels })),
    // Without an example question the title is all there is.
    ...titled.map((line) => ({ text: line, labels, weight: asked.length === 0 ? 1 : titleWeight })),
    ...said.map((line) => ({ text: line, labels, weight: sentenceWeight })),
  ];
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.!?。؟।\n]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 3)
    .slice(0, mostSentences);
}
