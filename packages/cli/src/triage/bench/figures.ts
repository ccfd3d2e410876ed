import {
  assemble,
  Classifier,
  type Example,
  encodeModel,
  evaluate,
  type Judged,
  judge,
  type LabelModel,
  type Report,
} from "@hotline/core/triage/index.ts";
import type { Figure } from "./kind.ts";

/** A model that was trained here, and how long it took. */
export interface Trained {
  readonly model: LabelModel;
  readonly seconds: number;
}

/** Processor time, so that other work on the machine counts less. */
export function timed<T>(work: () => T): { result: T; seconds: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}

/** The figures of a model on test examples: what it gets right, what it cannot know, its cost. */
export function measure(set: string, { model, seconds }: Trained, tests: readonly Example[]): readonly Figure[] {
  const classifier = new Classifier(model);
  for (const { text } of tests.slice(0, 300)) classifier.classify(text);
  const { result: judged, seconds: judging } = timed(() =>
    tests.map(({ text, labels }) => judge(labels, classifier.classify(text))),
  );
  return [
    ...quality(set, judged, model.threshold),
    { set, metric: "threshold from training", value: model.threshold },
    { set, metric: "training s", value: seconds },
    { set, metric: "µs a message", value: (judging / tests.length) * 1e6 },
    { set, metric: "model MB", value: encodeModel(assemble({ labels: model })).length / 1e6 },
  ];
}

/** What judgements are worth, without their cost. */
export function quality(set: string, judged: readonly Judged[], threshold: number): readonly Figure[] {
  const report = evaluate(judged, threshold);
  return [
    { set, metric: "accuracy", value: report.accuracy },
    { set, metric: "macro F1", value: report.macroF1 },
    { set, metric: "recall at 5", value: report.recallAt5 },
    { set, metric: "calibration error", value: report.calibrationError },
    ...outsideFigures(set, report),
  ];
}

function outsideFigures(set: string, { auroc, atThreshold, falseAlarms }: Report): readonly Figure[] {
  if (auroc === null || falseAlarms === null) return [];
  return [
    { set, metric: "AUROC", value: auroc },
    { set, metric: "MCC", value: atThreshold.correlation },
    { set, metric: "accuracy with none of these", value: atThreshold.accuracy },
    { set, metric: "in-scope accuracy at threshold", value: atThreshold.insideAccuracy },
    { set, metric: "false alarms", value: falseAlarms },
  ];
}
