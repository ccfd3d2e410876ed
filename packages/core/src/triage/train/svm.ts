import type { Vector } from "../features/vectorizer.ts";
import { Chance } from "./chance.ts";
import { type Lesson, scoreInto } from "./lesson.ts";

export interface SvmOptions {
  readonly rows: number;
  readonly classes: number;
  /** How much a mistake on the examples costs against a simple model. */
  readonly cost: number;
  /** Passes over the lessons at most. */
  readonly passes: number;
}

/** Score of a class = the sum of values × weights[row × classes + class], plus `bias`. */
export interface Svm {
  readonly weights: Float32Array;
  readonly bias: number;
}

/**
 * Every class starts from "no": an example of another class with nothing in common is right at once and costs no
 * time, which is true of most pairs of an example and a class.
 */
const bias = -1;
/** A lesson whose scores are right within this is left in peace for some passes. */
const tolerance = 0.02;
const rest = 3;

/**
 * One-against-the-rest linear support vector machines with squared hinge loss, all classes at once, by dual coordinate
 * descent (Hsieh et al. 2008). Lessons are visited in a shuffled but always the same order.
 */
export function trainSvm(lessons: readonly Lesson[], options: SvmOptions): Svm {
  const weights = new Float32Array(options.rows * options.classes);
  const alphas = lessons.map(() => new Float32Array(options.classes));
  const squares = lessons.map(({ vector }) => squareOf(vector));
  const sleeping = new Uint8Array(lessons.length);
  const scores = new Float64Array(options.classes);
  const order = Uint32Array.from(lessons, (_, i) => i);
  const chance = new Chance(1);
  for (let pass = 0; pass < options.passes; pass++) {
    chance.shuffle(order);
    let awake = 0;
    for (const i of order) {
      const lesson = lessons[i];
      const alpha = alphas[i];
      if (!lesson || !alpha || lesson.vector.rows.length === 0) continue;
      if ((sleeping[i] ?? 0) > 0) {
        sleeping[i] = (sleeping[i] ?? 0) - 1;
        continue;
      }
      scoreInto(scores, weights, lesson.vector);
      const moved = learn(lesson, alpha, squares[i] ?? 1, scores, weights, options.cost);
      if (moved) awake++;
      else sleeping[i] = rest;
    }
    if (awake === 0) break;
  }
  return { weights, bias };
}

/** Moves the weights of every class whose score is on the wrong side of its margin; says whether any was. */
function learn(
  { vector, classes, weight }: Lesson,
  alpha: Float32Array,
  square: number,
  scores: Float64Array,
  weights: Float32Array,
  cost: number,
): boolean {
  const softness = 1 / (2 * cost * weight);
  let moved = false;
  for (let c = 0; c < scores.length; c++) {
    const sign = classes.includes(c) ? 1 : -1;
    const before = alpha[c] ?? 0;
    const slope = sign * ((scores[c] ?? 0) + bias) - 1 + before * softness;
    if (before === 0 && slope >= 0) continue;
    const after = Math.max(0, before - slope / (square + softness));
    if (Math.abs(slope) > tolerance) moved = true;
    alpha[c] = after;
    addTo(weights, vector, c, scores.length, (after - before) * sign);
  }
  return moved;
}

function addTo(weights: Float32Array, { rows, values }: Vector, c: number, classes: number, amount: number): void {
  if (amount === 0) return;
  for (let f = 0; f < rows.length; f++) {
    const at = (rows[f] ?? 0) * classes + c;
    weights[at] = (weights[at] ?? 0) + amount * (values[f] ?? 0);
  }
}

function squareOf({ values }: Vector): number {
  let square = 0;
  for (const value of values) square += value * value;
  return square;
}
