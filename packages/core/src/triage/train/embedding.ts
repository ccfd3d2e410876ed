import type { Vector } from "../features/vectorizer.ts";
import { RowTable } from "../wide/row-table.ts";
import { Chance } from "./chance.ts";
import type { Lesson, Weights } from "./lesson.ts";

export interface EmbeddingOptions {
  readonly rows: number;
  readonly classes: number;
  /** Passes over the lessons. */
  readonly passes: number;
  readonly seed: number;
}

/** How many numbers stand for a feature. Half as many lose a point where there are many classes; more gain nothing. */
const width = 64;
/** The share of a text's features that is left out in each pass, so that no feature is relied upon alone. */
const leftOut = 0.3;
const hiddenLeftOut = 0.2;
const firstStep = 0.06;
/** A class believed this nearly as much as it should be is passed over; late in training that is most classes. */
const leastError = 1e-3;
/** Begins the sums of squared slopes (Adagrad), so that the first steps are not the largest. */
const firstSlopes = 1e-3;
const firstOutputSlopes = 1e-2;

/**
 * Softmax regression through a shared space: each feature is `width` numbers, a text is their sum, and a class scores
 * by its direction in that space. Features that mean the same come to lie together, which is what few examples need;
 * learned with Adagrad and dropout. As nothing in it is curved, it multiplies out to plain weights.
 */
export function trainEmbedding(lessons: readonly Lesson[], options: EmbeddingOptions): Weights {
  const net = new Embedding(options, mostFeatures(lessons));
  const order = Uint32Array.from(lessons, (_, i) => i);
  for (let pass = 0; pass < options.passes; pass++) {
    net.chance.shuffle(order);
    const step = firstStep * (1 - pass / options.passes);
    for (const i of order) {
      const lesson = lessons[i];
      if (lesson && lesson.classes.length > 0) net.learn(lesson, step);
    }
  }
  return net.multiplyOut();
}

/** How many features the text has that has most. */
const mostFeatures = (lessons: readonly Lesson[]) =>
  lessons.reduce((most, { vector }) => Math.max(most, vector.rows.length), 0);

class Embedding {
  readonly chance: Chance;
  /** The numbers of each feature. */
  readonly #inner: RowTable;
  readonly #innerSlopes: Float32Array;
  /** For each of the `width` numbers what it says for each class. */
  readonly #outer: RowTable;
  readonly #outerSlopes: Float32Array;
  /** The text's place in the hidden space, then the errors that were carried back there. */
  readonly #hidden = new Float32Array(width);
  readonly #mask = new Float32Array(width);
  readonly #errors: Float64Array;
  /** The features of the text that were not left out, with their values, and how far each is to move. */
  readonly #kept: { readonly rows: Int32Array; readonly values: Float32Array; length: number };
  readonly #moves: Float32Array;
  /** The classes whose weights move in this step. */
  readonly #wrong: number[] = [];

  constructor({ rows, classes, seed }: EmbeddingOptions, most: number) {
    this.chance = new Chance(seed);
    this.#inner = new RowTable({ rows, width });
    this.#outer = new RowTable({ rows: width, width: classes });
    this.#fill(this.#inner, 0.1);
    this.#fill(this.#outer, 1 / Math.sqrt(width));
    this.#innerSlopes = new Float32Array(rows).fill(firstSlopes);
    this.#outerSlopes = new Float32Array(width * this.#outer.stride).fill(firstOutputSlopes);
    this.#errors = new Float64Array(classes);
    this.#kept = { rows: new Int32Array(most), values: new Float32Array(most), length: 0 };
    this.#moves = new Float32Array(most);
  }

  learn(lesson: Lesson, step: number): void {
    this.#leaveOut(lesson.vector);
    this.#forward();
    this.#softmax(lesson.classes);
    this.#learnOuter(step * lesson.weight);
    this.#learnInner(step * lesson.weight);
  }

  multiplyOut(): Weights {
    const { rows, numbers } = this.#inner;
    const weights = new RowTable({ rows, width: this.#outer.width });
    for (let row = 0; row < rows; row++) {
      // What no lesson of a class had says nothing, not what it began with.
      if (this.#innerSlopes[row] === Math.fround(firstSlopes)) continue;
      const values = numbers.subarray(row * width, (row + 1) * width);
      weights.numbers.set(this.#outer.sumOf({ rows: every, values }), row * weights.stride);
    }
    return weights;
  }

  #fill({ numbers, rows, width, stride }: RowTable, size: number): void {
    for (let row = 0; row < rows; row++)
      for (let i = 0; i < width; i++) numbers[row * stride + i] = (2 * this.chance.next() - 1) * size;
  }

  #leaveOut({ rows, values }: Vector): void {
    const kept = this.#kept;
    let count = 0;
    for (let f = 0; f < rows.length; f++) {
      if (this.chance.next() < leftOut) continue;
      kept.rows[count] = rows[f] ?? 0;
      kept.values[count++] = (values[f] ?? 0) / (1 - leftOut);
    }
    kept.length = count;
  }

  #forward(): void {
    const sums = this.#inner.sumOf(this.#kept);
    for (let j = 0; j < width; j++) {
      const mask = this.chance.next() < hiddenLeftOut ? 0 : 1 / (1 - hiddenLeftOut);
      this.#mask[j] = mask;
      this.#hidden[j] = (sums[j] ?? 0) * mask;
    }
  }

  /** Each class's share of belief, less what it should be: all of it, in equal parts, on the lesson's classes. */
  #softmax(classes: readonly number[]): void {
    const errors = this.#errors;
    const scores = this.#outer.sumOf({ rows: every, values: this.#hidden });
    for (let c = 0; c < errors.length; c++) errors[c] = scores[c] ?? 0;
    toShares(errors);
    for (const c of classes) errors[c] = (errors[c] ?? 0) - 1 / classes.length;
  }

  /** Also carries the errors back into the hidden space, before the weights that they came through move. */
  #learnOuter(step: number): void {
    const errors = this.#errors;
    const { numbers: outer, stride } = this.#outer;
    this.#wrong.length = 0;
    for (let c = 0; c < errors.length; c++) if (Math.abs(errors[c] ?? 0) > leastError) this.#wrong.push(c);
    for (let j = 0; j < width; j++) {
      const value = this.#hidden[j] ?? 0;
      let back = 0;
      for (const c of this.#wrong) {
        const at = j * stride + c;
        const error = errors[c] ?? 0;
        back += error * (outer[at] ?? 0);
        const slope = error * value;
        const slopes = (this.#outerSlopes[at] ?? 0) + slope * slope;
        this.#outerSlopes[at] = slopes;
        outer[at] = (outer[at] ?? 0) - (step * slope) / Math.sqrt(slopes);
      }
      this.#hidden[j] = back * (this.#mask[j] ?? 0);
    }
  }

  /** One sum of squared slopes for all numbers of a feature: as good as one for each, and twice as fast. */
  #learnInner(step: number): void {
    const { rows, values, length } = this.#kept;
    let square = 0;
    for (const slope of this.#hidden) square += slope * slope;
    for (let f = 0; f < length; f++) {
      const value = values[f] ?? 0;
      const row = rows[f] ?? 0;
      const slopes = (this.#innerSlopes[row] ?? 0) + (value * value * square) / width;
      this.#innerSlopes[row] = slopes;
      this.#moves[f] = -(step * value) / Math.sqrt(slopes);
    }
    this.#inner.vector.set(this.#hidden);
    this.#inner.add({ rows, values: this.#moves, length });
  }
}

const every = Int32Array.from({ length: width }, (_, j) => j);

/** Scores become shares of one (softmax), in place. */
function toShares(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const power = Math.exp((scores[c] ?? 0) - highest);
    scores[c] = power;
    sum += power;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
}
