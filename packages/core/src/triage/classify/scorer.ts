import type { Reading } from "../features/vectorizer.ts";
import { type Kernel, kernelWith } from "./kernel.ts";
import type { LabelModel } from "./model.ts";

/** Features that are multiplied at a time: as many as can never leave 32 bits (512 × 32,767 × 127). */
const batch = 512;
const largestFactor = 32_767;
/** The kernel works on sixteen classes at once. */
const lane = 16;
const bytesOfPair = 12;

/**
 * Multiplies a text's features with a model's weights. Values become whole numbers of 16 bits, the largest of the text
 * 32,767: the sums are exact, so they are the same in whatever order and on whatever machine.
 */
export class Scorer {
  readonly #model: LabelModel;
  readonly #scores: Float64Array;
  readonly #factors: Int16Array = new Int16Array(batch);
  readonly #sums: Int32Array;
  readonly #wide: Wide | null;

  /** `plain` does without the wide registers: what a runtime that lacks them does. */
  constructor(model: LabelModel, plain = false) {
    this.#model = model;
    this.#scores = new Float64Array(model.labels.length);
    this.#wide = plain ? null : Wide.of(model);
    this.#sums = this.#wide?.sums ?? new Int32Array(model.labels.length);
  }

  /** The score of each label, in an array that the next call writes again. */
  score({ length, rows, products }: Reading): Float64Array {
    const scores = this.#scores.fill(0);
    const largest = largestOf(products, length);
    if (largest === 0) return scores;
    for (let from = 0; from < length; from += batch) {
      const some = rows.subarray(from, Math.min(from + batch, length));
      for (let f = 0; f < some.length; f++)
        this.#factors[f] = Math.round(((products[from + f] ?? 0) / largest) * largestFactor);
      if (this.#wide) this.#wide.multiply(some, this.#factors);
      else this.#multiply(some);
      for (let c = 0; c < scores.length; c++)
        scores[c] = (scores[c] ?? 0) + (this.#sums[c] ?? 0) * (largest / largestFactor);
    }
    return scores;
  }

  #multiply(rows: Int32Array): void {
    const { weights } = this.#model;
    const sums = this.#sums.fill(0);
    for (let f = 0; f < rows.length; f++) {
      const factor = this.#factors[f] ?? 0;
      const base = (rows[f] ?? 0) * sums.length;
      for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + factor * (weights[base + c] ?? 0);
    }
  }
}

function largestOf(products: Float64Array, length: number): number {
  let largest = 0;
  for (let f = 0; f < length; f++) {
    const size = Math.abs(products[f] ?? 0);
    if (size > largest) largest = size;
  }
  return largest;
}

/** The weights where the kernel reads them: first its sums and the pairs to multiply, then rows of a whole number of lanes. */
class Wide {
  readonly sums: Int32Array;
  readonly #pairs: Int32Array;
  readonly #run: Kernel;
  readonly #stride: number;
  readonly #pairsAt: number;
  readonly #rowsAt: number;

  static of(model: LabelModel): Wide | null {
    const stride = Math.ceil(model.labels.length / lane) * lane;
    const pairsAt = stride * Int32Array.BYTES_PER_ELEMENT;
    const rowsAt = pairsAt + (batch / 2) * bytesOfPair;
    const kernel = kernelWith(rowsAt + stride * model.scales.length);
    return kernel && new Wide(model, kernel.memory, kernel.run, { stride, pairsAt, rowsAt });
  }

  constructor(
    { labels, weights, scales }: LabelModel,
    memory: ArrayBuffer,
    run: Kernel,
    { stride, pairsAt, rowsAt }: { stride: number; pairsAt: number; rowsAt: number },
  ) {
    this.sums = new Int32Array(memory, 0, stride);
    this.#pairs = new Int32Array(memory, pairsAt, (batch / 2) * 3);
    this.#run = run;
    this.#stride = stride;
    this.#pairsAt = pairsAt;
    this.#rowsAt = rowsAt;
    const bytes = new Int8Array(memory, rowsAt);
    for (let row = 0; row < scales.length; row++)
      bytes.set(weights.subarray(row * labels.length, (row + 1) * labels.length), row * stride);
  }

  /** An odd row is paired with the first row, times nothing. */
  multiply(rows: Int32Array, factors: Int16Array): void {
    const address = (f: number) => this.#rowsAt + (rows[f] ?? 0) * this.#stride;
    let at = 0;
    for (let f = 0; f < rows.length; f += 2) {
      const second = f + 1 < rows.length ? (factors[f + 1] ?? 0) : 0;
      this.#pairs[at++] = address(f);
      this.#pairs[at++] = address(f + 1);
      this.#pairs[at++] = ((factors[f] ?? 0) & 0xffff) | (second << 16);
    }
    const end = this.#pairsAt + at * Int32Array.BYTES_PER_ELEMENT;
    for (let first = 0; first < this.#stride; first += lane)
      this.#run(this.#pairsAt, end, first, first * Int32Array.BYTES_PER_ELEMENT);
  }
}
