import { assemble, type TriageModel, trainAnswers, trainLabels } from "@hotline/core/triage/index.ts";
import { trainLanguage } from "@hotline/core/triage/language/index.ts";
import { type OrdinaryText, trainUrgency, type UrgencyExample } from "@hotline/core/triage/urgency/index.ts";
import { defaultLanguageTexts, defaultOrdinaryTexts, everyday } from "./default-texts.ts";
import type { TriageFolder } from "./read-folder.ts";

const outside = "oos";

/** All parts of a model from a team's folder: its labels, answers and rules, and the languages that Hotline knows. */
export function trainFolder({ labels, answers, urgency }: TriageFolder): TriageModel {
  const examples = labels.map(({ text, label }) => ({ text, labels: label === outside ? [] : [label] }));
  const none = examples.filter((each) => each.labels.length === 0).map(({ text }) => text);
  return assemble({
    language: trainLanguage(defaultLanguageTexts()),
    ...(urgency && {
      urgency: trainUrgency(urgencyExamples(urgency), [...defaultOrdinaryTexts(), ...questionsOf(answers)]),
    }),
    ...(none.length < examples.length && { labels: trainLabels(examples, undefined, everyday()) }),
    ...(answers.length > 0 && { answers: trainAnswers(answers, none, undefined, everyday()) }),
  });
}

/** What has an approved answer may be answered by a machine: it is not urgent. */
function questionsOf(answers: TriageFolder["answers"]): readonly OrdinaryText[] {
  return answers.flatMap(({ questions }) =>
    Object.entries(questions).flatMap(([lang, texts]) => texts.map((text) => ({ text, lang }))),
  );
}

function urgencyExamples({ rules, notUrgent }: NonNullable<TriageFolder["urgency"]>): readonly UrgencyExample[] {
  const flat = (lists: Readonly<Record<string, readonly string[]>>, rule: string | null) =>
    Object.entries(lists).flatMap(([lang, texts]) => texts.map((text) => ({ text, lang, rule })));
  return [
    ...rules.flatMap(({ key, words, examples }) => [...flat(words, key), ...flat(examples, key)]),
    ...flat(notUrgent, null),
  ];
}
