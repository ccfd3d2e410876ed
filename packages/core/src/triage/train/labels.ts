import type { LabelModel } from "../classify/model.ts";
import { type EverydayText, everydayOf } from "../features/everyday.ts";
import { Vectorizer } from "../features/vectorizer.ts";
import { learnVocabulary } from "../features/vocabulary.ts";
import { calibrate, type Exercise } from "./calibrate.ts";
import type { Weights } from "./lesson.ts";
import { trainMixture } from "./mixture.ts";
import { nameAsWords } from "./names.ts";
import { quantize } from "./quantize.ts";
import { evenSample } from "./sample.ts";

/** A text and the labels that it has; none means that it has none of them. */
export interface Example {
  readonly text: string;
  readonly labels: readonly string[];
  /** How much it counts beside the others; 1 unless said. Below 1 it is a hint, and is never asked about in the folds. */
  readonly weight?: number;
}

/** What a label's own name counts beside an example. */
const nameWeight = 0.9;
/** With more examples than this, what only one of them says is mostly names and slips. */
const manyExamples = 3_000;
/** Keeps training within two minutes and a gigabyte; every label keeps as many examples as there is room for. */
const mostExamples = 30_000;
/** The most frequent features: more of them gain nothing on held-back examples, and cost every message time. */
const mostFeatures = 25_000;
/** Keeps labels, answers and languages together below 20 MB. */
const mostWeights = 6_000_000;

/** What training may tell while it works: a step's name and how many there are. */
export type Progress = (step: "features" | "confidence" | "labels") => void;

export interface TrainOptions {
  /** Texts that anybody might write, in all languages: what is common in them tells a team's examples little apart. */
  readonly everyday?: readonly EverydayText[];
  /** Whether to learn how far scores may be believed, several times the work. Without it every best label is given. */
  readonly confidence?: boolean;
}

const unjudged = { coefficients: [0, 1, 1], threshold: 0 };

/**
 * Learns labels from examples. The order of the examples does not matter, and the same examples always give the same
 * model. Throws `RangeError` where there is nothing to tell apart.
 */
export function trainLabels(
  examples: readonly Example[],
  progress: Progress = () => {},
  { confidence = true, everyday = [] }: TrainOptions = {},
): LabelModel {
  const labels = [...new Set(examples.flatMap((example) => example.labels))].sort();
  if (labels.length === 0) throw new RangeError("There are no labels to learn: give each example a label.");
  progress("features");
  const some = evenSample(examples, mostExamples, (example) => JSON.stringify(example.labels));
  const ordered = [...some, ...namesOf(labels)].sort(byText);
  const vocabulary = vocabularyOf(ordered, labels.length, everyday);
  const vectorizer = new Vectorizer(vocabulary);
  const place = new Map(labels.map((label, c) => [label, c]));
  const exercises: Exercise[] = ordered.map((example) => ({
    vector: vectorizer.vector(example.text),
    classes: example.labels.map((label) => place.get(label) ?? 0),
    weight: example.weight ?? 1,
    asked: (example.weight ?? 1) >= 1,
  }));
  const train = (kept: readonly Exercise[], trial: boolean): Weights =>
    trainMixture(kept, vocabulary.keys.length, labels.length, trial);
  progress("confidence");
  const { coefficients, threshold } = confidence
    ? calibrate(exercises, labels.length, (kept) => train(kept, true))
    : unjudged;
  progress("labels");
  return {
    labels,
    vocabulary,
    ...quantize(train(exercises, false)),
    calibration: coefficients,
    threshold,
  };
}

/** A label's name says what it is about (`card_arrival`), and stands in for an example. Numbers say nothing. */
function namesOf(labels: readonly string[]): Example[] {
  return labels
    .map((label) => ({ text: nameAsWords(label), labels: [label], weight: nameWeight }))
    .filter(({ text }) => /\p{L}{3}/u.test(text));
}

function byText(a: Example, b: Example): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  const [left, right] = [JSON.stringify(a.labels), JSON.stringify(b.labels)];
  return left === right ? (a.weight ?? 1) - (b.weight ?? 1) : left < right ? -1 : 1;
}

function vocabularyOf(examples: readonly Example[], labels: number, everyday: readonly EverydayText[]) {
  const texts = examples.map(({ text }) => text);
  const common = everydayOf(everyday, texts);
  return learnVocabulary(texts, {
    leastTexts: texts.length > manyExamples ? 2 : 1,
    most: Math.min(mostFeatures, Math.floor(mostWeights / labels)),
    everyday: common,
  });
}
