import fc from "fast-check";
import { expect, test } from "vitest";
import type { Vector } from "../features/vectorizer.ts";
import type { LabelModel } from "./model.ts";
import { Scorer } from "./scorer.ts";

const rows = 40;

/** A model whose weights are as far from zero as they can be, in both directions. */
function modelOf(classes: number, weight: (i: number) => number): LabelModel {
  return {
    labels: Array.from({ length: classes }, (_, c) => String(c)),
    vocabulary: { keys: new Int32Array(rows), rarity: new Float32Array(rows), unseen: 1 },
    weights: Int8Array.from({ length: rows * classes }, (_, i) => weight(i)),
    scales: Float32Array.from({ length: rows }, (_, row) => (row + 1) / 100),
    calibration: [0, 1, 1],
    threshold: 0,
  };
}

/** A vector as a reading of a text by this model. */
const readingOf = (model: LabelModel, { rows, values }: Pick<Vector, "rows" | "values">) => ({
  length: rows.length,
  rows,
  products: Float64Array.from(values, (value, f) => value * (model.scales[rows[f] ?? 0] ?? 0)),
});

const vectors = fc
  .array(fc.tuple(fc.nat(rows - 1), fc.float({ min: -1, max: 1, noNaN: true })), { maxLength: 1_300 })
  .map((all) => ({ rows: Int32Array.from(all, ([row]) => row), values: Float32Array.from(all, ([, value]) => value) }));

test("a runtime with wide registers and one without give the same scores to the last bit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), vectors, (classes, vector) => {
      const model = modelOf(classes, (i) => ((i * 7919) % 255) - 127);
      const reading = readingOf(model, vector);
      expect(new Scorer(model).score(reading)).toEqual(new Scorer(model, true).score(reading));
    }),
    { numRuns: 60 },
  );
});

test("sums stay exact where all features say the same as loudly as they can", () => {
  const length = 25_000;
  const vector = { rows: new Int32Array(length), values: new Float32Array(length).fill(1) };
  for (const plain of [true, false]) {
    const model = modelOf(3, () => 127);
    const [score = 0] = new Scorer(model, plain).score(readingOf(model, vector));
    expect(score).toBeCloseTo((length * 127) / 100, 1);
  }
});

test("scores are the sums of value, scale and weight, nearly", () => {
  fc.assert(
    fc.property(vectors, (vector) => {
      const model = modelOf(5, (i) => ((i * 31) % 255) - 127);
      const scores = new Scorer(model).score(readingOf(model, vector));
      for (let c = 0; c < 5; c++) {
        let sum = 0;
        for (const [f, row] of vector.rows.entries())
          sum += (vector.values[f] ?? 0) * (model.scales[row] ?? 0) * (model.weights[row * 5 + c] ?? 0);
        expect(scores[c]).toBeCloseTo(sum, 1);
      }
    }),
  );
});
