import type { Vocabulary } from "../features/vocabulary.ts";

/** What tells labels apart, as data. Weights are whole numbers from -127 to 127, times a scale for each feature. */
export interface LabelModel {
  readonly labels: readonly string[];
  readonly vocabulary: Vocabulary;
  /** By feature and label: `weights[row × labels + label]`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  /** Turns evidence into confidence. */
  readonly calibration: readonly number[];
  /** A label with less confidence than this is not given; nothing above it means "none of these". */
  readonly threshold: number;
}
