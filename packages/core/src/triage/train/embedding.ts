import type { Vector } from "../features/vectorizer.ts";
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
  const net = new Embedding(options);
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

class Embedding {
  readonly chance: Chance;
  readonly #options: EmbeddingOptions;
  readonly #inner: Float32Array;
  readonly #innerSlopes: Float32Array;
  readonly #outer: Float32Array;
  readonly #outerSlopes: Float32Array;
  readonly #hidden = new Float64Array(width);
  readonly #mask = new Float64Array(width);
  readonly #back = new Float64Array(width);
  readonly #errors: Float64Array;
  /** The classes whose weights move in this step. */
  readonly #wrong: number[] = [];

  constructor(options: EmbeddingOptions) {
    this.#options = options;
    this.chance = new Chance(options.seed);
    this.#inner = this.#random(options.rows * width, 0.1);
    this.#innerSlopes = new Float32Array(options.rows).fill(firstSlopes);
    this.#outer = this.#random(width * options.classes, 1 / Math.sqrt(width));
    this.#outerSlopes = new Float32Array(width * options.classes).fill(firstOutputSlopes);
    this.#errors = new Float64Array(options.classes);
  }

  learn(lesson: Lesson, step: number): void {
    const vector = this.#leaveOut(lesson.vector);
    this.#forward(vector);
    this.#softmax(lesson.classes);
    this.#learnOuter(step * lesson.weight);
    this.#learnInner(vector, step * lesson.weight);
  }

  multiplyOut(): Weights {
    const { rows, classes } = this.#options;
    const weights = new Float32Array(rows * classes);
    const sums = new Float64Array(classes);
    for (let row = 0; row < rows; row++) {
      // What no lesson of a class had says nothing, not what it began with.
      if (this.#innerSlopes[row] === Math.fround(firstSlopes)) continue;
      sums.fill(0);
      for (let j = 0; j < width; j++) addRow(sums, this.#outer, j * classes, this.#inner[row * width + j] ?? 0);
      weights.set(sums, row * classes);
    }
    return weights;
  }

  #random(length: number, size: number): Float32Array {
    return Float32Array.from({ length }, () => (2 * this.chance.next() - 1) * size);
  }

  #leaveOut({ rows, values }: Vector): { rows: number[]; values: number[] } {
    const kept = { rows: [] as number[], values: [] as number[] };
    for (let f = 0; f < rows.length; f++) {
      if (this.chance.next() < leftOut) continue;
      kept.rows.push(rows[f] ?? 0);
      kept.values.push((values[f] ?? 0) / (1 - leftOut));
    }
    return kept;
  }

  #forward({ rows, values }: { rows: readonly number[]; values: readonly number[] }): void {
    const hidden = this.#hidden.fill(0);
    for (let f = 0; f < rows.length; f++) {
      const value = values[f] ?? 0;
      addRow(hidden, this.#inner, (rows[f] ?? 0) * width, value);
    }
    for (let j = 0; j < width; j++) {
      const mask = this.chance.next() < hiddenLeftOut ? 0 : 1 / (1 - hiddenLeftOut);
      this.#mask[j] = mask;
      hidden[j] = (hidden[j] ?? 0) * mask;
    }
  }

  /** Each class's share of belief, less what it should be: all of it, in equal parts, on the lesson's classes. */
  #softmax(classes: readonly number[]): void {
    const errors = this.#errors.fill(0);
    for (let j = 0; j < width; j++) addRow(errors, this.#outer, j * errors.length, this.#hidden[j] ?? 0);
    toShares(errors);
    for (const c of classes) errors[c] = (errors[c] ?? 0) - 1 / classes.length;
  }

  /** Also carries the errors back into the hidden space, before the weights that they came through move. */
  #learnOuter(step: number): void {
    const errors = this.#errors;
    this.#wrong.length = 0;
    for (let c = 0; c < errors.length; c++) if (Math.abs(errors[c] ?? 0) > leastError) this.#wrong.push(c);
    for (let j = 0; j < width; j++) {
      const value = this.#hidden[j] ?? 0;
      let back = 0;
      for (const c of this.#wrong) {
        const at = j * errors.length + c;
        const error = errors[c] ?? 0;
        back += error * (this.#outer[at] ?? 0);
        const slope = error * value;
        const slopes = (this.#outerSlopes[at] ?? 0) + slope * slope;
        this.#outerSlopes[at] = slopes;
        this.#outer[at] = (this.#outer[at] ?? 0) - (step * slope) / Math.sqrt(slopes);
      }
      this.#back[j] = back * (this.#mask[j] ?? 0);
    }
  }

  /** One sum of squared slopes for all numbers of a feature: as good as one for each, and twice as fast. */
  #learnInner({ rows, values }: { rows: readonly number[]; values: readonly number[] }, step: number): void {
    const back = this.#back;
    const inner = this.#inner;
    let square = 0;
    for (const slope of back) square += slope * slope;
    for (let f = 0; f < rows.length; f++) {
      const value = values[f] ?? 0;
      const row = rows[f] ?? 0;
      const slopes = (this.#innerSlopes[row] ?? 0) + (value * value * square) / width;
      this.#innerSlopes[row] = slopes;
      const move = (step * value) / Math.sqrt(slopes);
      const base = row * width;
      for (let j = 0; j < width; j++) inner[base + j] = (inner[base + j] ?? 0) - move * (back[j] ?? 0);
    }
  }
}

/** Adds one row of a table, times a number: the loop in which training spends its time. */
function addRow(sums: Float64Array, table: Float32Array, base: number, times: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + times * (table[base + i] ?? 0);
}

/** Scores become shares of one (softmax), in place. */
export function toShares(scores: Float64Array): void {
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
