import { Classifier, type Example, trainLabels } from "@hotline/core/triage/index.ts";
import { everyday } from "../default-texts.ts";
import type { Folder, SetFile } from "./folder.ts";
import type { BenchSet, Figure } from "./kind.ts";
import { examplesOf, labelFiles } from "./label-files.ts";

const folds = 5;
/** More examples need fewer models for a figure that is as steady. */
const fewExamples = 200;
const someExamples = 1_000;
const manyExamples = 5_000;

/**
 * The training files alone, each in five parts that are judged by models of the other four. What is chosen by the mean of
 * these figures was chosen without a look at any test.
 */
export function validations(folders: readonly Folder[]): readonly BenchSet[] {
  const sets = folders.flatMap((folder) => labelFiles(folder).trains.map((file) => validation(folder, file)));
  return [...sets, mean(sets)];
}

interface Validation extends BenchSet {
  /** Known when it has run. */
  accuracy(): number | null;
}

function validation(folder: Folder, file: SetFile): Validation {
  const name = `${folder.name} ${file.stem}, validated within`;
  let known: number | null = null;
  return {
    name,
    files: [file],
    accuracy: () => known,
    run() {
      known = accuracyWithin(examplesOf(file));
      return [figure(name, known)];
    },
  };
}

function mean(sets: readonly Validation[]): BenchSet {
  const name = "mean of all training files, validated within";
  return {
    name,
    files: [],
    run() {
      const known = sets.flatMap((set) => set.accuracy() ?? []);
      return known.length === 0 ? [] : [figure(name, known.reduce((a, b) => a + b, 0) / known.length)];
    },
  };
}

const figure = (set: string, value: number): Figure => ({ set, metric: "accuracy", value });

function accuracyWithin(examples: readonly Example[]): number {
  const repeats = examples.length < fewExamples ? 4 : examples.length < someExamples ? 2 : 1;
  const judged = examples.length >= manyExamples ? 1 : examples.length >= someExamples ? 2 : folds;
  let [right, asked] = [0, 0];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const parts = dealt(examples, folds, repeat);
    for (let part = 0; part < judged; part++) {
      const classifier = new Classifier(
        trainLabels(
          examples.filter((_, i) => parts[i] !== part),
          undefined,
          { confidence: false, ...everyday() },
        ),
      );
      const held = examples.filter(({ labels }, i) => parts[i] === part && labels.length > 0);
      asked += held.length;
      right += held.filter(({ text, labels }) => labels.includes(best(classifier, text))).length;
    }
  }
  return right / Math.max(1, asked);
}

const best = (classifier: Classifier, text: string) => classifier.classify(text, 1).ranked[0]?.label ?? "";

/** A part for each example, as even as can be within every label. Another `repeat` puts others together. */
export function dealt(examples: readonly Example[], parts: number, repeat: number): readonly number[] {
  const turns = new Map<string, number>();
  const begins = new Map<string, number>();
  return examples.map(({ labels: [label = ""] }) => {
    const turn = turns.get(label) ?? 0;
    turns.set(label, turn + 1);
    if (!begins.has(label)) begins.set(label, begins.size);
    return (turn + repeat * Math.floor(turn / parts) + (begins.get(label) ?? 0)) % parts;
  });
}
