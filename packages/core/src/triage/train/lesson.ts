import type { Vector } from "../features/vectorizer.ts";
import type { RowTable } from "../wide/row-table.ts";

/** One text to learn from: its vector, the numbers of its classes (none: it speaks against all), its weight. */
export interface Lesson {
  readonly vector: Vector;
  readonly classes: readonly number[];
  readonly weight: number;
}

/** A row for each feature, a column for each class: a class's score is the sum of value × weight. */
export type Weights = RowTable;

/** Overwrites `scores` with each class's sum. */
export function scoreInto(scores: Float64Array, weights: Float32Array | Int8Array, { rows, values }: Vector): void {
  const classes = scores.length;
  scores.fill(0);
  for (let f = 0; f < rows.length; f++) {
    const value = values[f] ?? 0;
    const base = (rows[f] ?? 0) * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
  }
}
