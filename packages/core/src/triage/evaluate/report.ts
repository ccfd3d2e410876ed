import { isInside, type Judged } from "./judged.ts";
import {
  type AtThreshold,
  accuracy,
  areaUnderCurve,
  atThreshold,
  calibrationError,
  confusions,
  type LabelFigures,
  perLabel,
  recallAt,
} from "./measures.ts";

/** All figures of one evaluation, as they are written to JSON. */
export interface Report {
  readonly texts: number;
  readonly outside: number;
  readonly accuracy: number;
  readonly recallAt3: number;
  readonly recallAt5: number;
  /** The mean F1 of all labels, each counting the same. */
  readonly macroF1: number;
  readonly calibrationError: number;
  readonly auroc: number | null;
  /** At the model's own threshold, which comes from its training examples. */
  readonly atThreshold: AtThreshold;
  /** Texts out of scope that were given a label all the same. */
  readonly falseAlarms: number | null;
  readonly curve: readonly AtThreshold[];
  readonly labels: readonly LabelFigures[];
  readonly confusions: readonly { right: string; given: string; times: number }[];
}

const curveSteps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Works out every figure. `threshold` is the model's. */
export function evaluate(all: readonly Judged[], threshold: number): Report {
  const labels = perLabel(all);
  const own = atThreshold(all, threshold);
  return {
    texts: all.length,
    outside: all.filter((each) => !isInside(each)).length,
    accuracy: accuracy(all),
    recallAt3: recallAt(all, 3),
    recallAt5: recallAt(all, 5),
    macroF1: labels.length === 0 ? 0 : labels.reduce((sum, { f1 }) => sum + f1, 0) / labels.length,
    calibrationError: calibrationError(all.filter(isInside)),
    auroc: areaUnderCurve(all),
    atThreshold: own,
    falseAlarms: own.outsideRecall === null ? null : 1 - own.outsideRecall,
    curve: curveSteps.map((step) => atThreshold(all, step)),
    labels,
    confusions: confusions(all),
  };
}
