import { none } from "@hotline/core/model/training.ts";
import type { AnswerDefinition, TriageContent } from "@hotline/core/model/triage.ts";
import {
  assemble,
  type Example,
  type TrainOptions,
  type TriageModel,
  trainAnswers,
  trainLabels,
} from "@hotline/core/triage/index.ts";
import type { LanguageExample } from "@hotline/core/triage/language/index.ts";
import { trainLanguage } from "@hotline/core/triage/language/index.ts";
import { type OrdinaryText, trainUrgency, type UrgencyExample } from "@hotline/core/triage/urgency/index.ts";

/** What a person of the team said is right; the text is an example of it. */
export interface Correction {
  readonly text: string;
  readonly language: string | null;
  readonly kind: "label" | "answer" | "urgency";
  /** A label, the key of an answer or `none`, the key of a rule or `notUrgent`. */
  readonly shouldBe: string;
}

/** Texts that come with Hotline: of the language model, and everyday messages that only sound urgent. */
export interface CommonTexts {
  readonly languages: readonly LanguageExample[];
  readonly ordinary: readonly OrdinaryText[];
}

/** How far a training is. */
export type TrainingStep = "waiting" | "languages" | "urgency" | "labels" | "answers" | "golden" | "done";

/** Learns all that the content has material for, in a few seconds; the same material makes the same model. */
export function trainModel(
  content: TriageContent,
  corrections: readonly Correction[],
  common: CommonTexts,
  onStep: (step: TrainingStep) => void = () => undefined,
): TriageModel {
  onStep("languages");
  const language = trainLanguage(common.languages);
  onStep("urgency");
  const urgency = learnUrgency(content, corrections, common);
  onStep("labels");
  const labels = learnLabels(content, corrections, everydayOf(common));
  onStep("answers");
  const answers = learnAnswers(content, corrections, everydayOf(common));
  return assemble({ language, ...(urgency && { urgency }), ...(labels && { labels }), ...(answers && { answers }) });
}

function learnUrgency(content: TriageContent, corrections: readonly Correction[], common: CommonTexts) {
  const urgency = urgencyFrom(content, corrections);
  if (urgency.every(({ rule }) => rule === null)) return null;
  return trainUrgency(urgency, [...common.languages, ...common.ordinary, ...ordinaryOf(content)]);
}

/** What anybody might write: few examples of a team's own need not tell which words are common. */
const everydayOf = ({ languages, ordinary }: CommonTexts): TrainOptions => ({ everyday: [...languages, ...ordinary] });

function learnLabels(content: TriageContent, corrections: readonly Correction[], options: TrainOptions) {
  const labels = labelsFrom(content, corrections);
  return labels.some((example) => example.labels.length > 0) ? trainLabels(labels, undefined, options) : null;
}

function learnAnswers(content: TriageContent, corrections: readonly Correction[], options: TrainOptions) {
  const answers = content.answers.map((answer) => asked(answer, corrections));
  return answers.length > 0 ? trainAnswers(answers, outsideOf(content, corrections), undefined, options) : null;
}

function labelsFrom({ labels }: TriageContent, corrections: readonly Correction[]): Example[] {
  const corrected = of(corrections, "label").map(({ text, shouldBe }) => ({ text, label: shouldBe }));
  const right = new Map(corrected.map(({ text, label }) => [text, label]));
  // Where a correction speaks of the very words of an example, the example was wrong.
  const kept = labels.filter(({ text }) => !right.has(text));
  return [...kept, ...corrected].map(({ text, label }) => ({ text, labels: label === none.label ? [] : [label] }));
}

/** Questions without an approved answer. */
function outsideOf(content: TriageContent, corrections: readonly Correction[]): string[] {
  const corrected = of(corrections, "answer").filter(({ shouldBe }) => shouldBe === none.answer);
  return [...content.labels.filter(({ label }) => label === none.label), ...corrected].map(({ text }) => text);
}

function asked(answer: AnswerDefinition, corrections: readonly Correction[]): AnswerDefinition {
  const about = of(corrections, "answer");
  const elsewhere = new Set(about.filter(({ shouldBe }) => shouldBe !== answer.key).map(({ text }) => text));
  const questions = new Map(
    Object.entries(answer.questions).map(([language, all]) => [language, all.filter((text) => !elsewhere.has(text))]),
  );
  for (const { text, language, shouldBe } of about) {
    if (shouldBe !== answer.key) continue;
    const key = language ?? "und";
    questions.set(key, [...(questions.get(key) ?? []), text]);
  }
  return { ...answer, questions: Object.fromEntries(questions) };
}

function urgencyFrom({ urgency }: TriageContent, corrections: readonly Correction[]): UrgencyExample[] {
  const near = spoken(urgency.notUrgent ?? {}, null);
  const told = urgency.rules.flatMap(({ key, words, examples }) => [...spoken(words, key), ...spoken(examples, key)]);
  const corrected = of(corrections, "urgency").map(({ text, language, shouldBe }) => ({
    text,
    rule: shouldBe === none.urgency ? null : shouldBe,
    ...(language && { lang: language }),
  }));
  const right = new Set(corrected.map(({ text }) => text));
  return [...[...told, ...near].filter(({ text }) => !right.has(text)), ...corrected];
}

function spoken(texts: Readonly<Record<string, readonly string[]>>, rule: string | null): UrgencyExample[] {
  return Object.entries(texts).flatMap(([lang, all]) => all.map((text) => ({ text, rule, lang })));
}

function ordinaryOf({ urgency, answers, labels }: TriageContent): OrdinaryText[] {
  const questions = answers.flatMap((answer) =>
    Object.entries(answer.questions).flatMap(([lang, all]) => all.map((text) => ({ text, lang }))),
  );
  // An example of a rule may well be a question or have a label, too; then it is not ordinary.
  const urgent = new Set(
    urgency.rules.flatMap(({ words, examples }) => Object.values({ ...words, ...examples }).flat()),
  );
  return [...questions, ...labels.map(({ text, lang }) => ({ text, ...(lang && { lang }) }))].filter(
    ({ text }) => !urgent.has(text),
  );
}

function of(corrections: readonly Correction[], kind: Correction["kind"]): readonly Correction[] {
  return corrections.filter((each) => each.kind === kind);
}
