import type { KeyTable } from "../features/key-table.ts";
import type { Vector } from "../features/vectorizer.ts";

/** A feature of a text to learn from. */
export interface Feature {
  readonly key: number;
  readonly weight: number;
}

/** Features as rows and values. What the model does not know counts in the length: it dilutes, as it should. */
export function vectorOf(table: KeyTable, features: readonly Feature[]): Vector {
  const rows: number[] = [];
  const values: number[] = [];
  let square = 0;
  for (const { key, weight } of features) {
    square += weight * weight;
    const row = table.row(key);
    if (row < 0) continue;
    rows.push(row);
    values.push(weight);
  }
  const length = Math.sqrt(square) || 1;
  const known = features.length === 0 ? 0 : rows.length / features.length;
  return { rows: Int32Array.from(rows), values: Float32Array.from(values, (value) => value / length), known };
}
