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
/** A score that is right within this does not move; a lesson all of whose scores are, rests for some passes. */
const tolerance = 0.1;
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
  const moves = new Moves();
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
      const moved = learn(lesson, alpha, squares[i] ?? 1, scores, moves, options.cost);
      moves.apply(weights, lesson.vector, options.classes);
      if (moved) awake++;
      else sleeping[i] = rest;
    }
    if (awake === 0) break;
  }
  return { weights, bias };
}

/** The classes whose weights move for one lesson, and by how much. */
class Moves {
  readonly #classes: number[] = [];
  readonly #amounts: number[] = [];

  add(c: number, amount: number): void {
    this.#classes.push(c);
    this.#amounts.push(amount);
  }

  /** Row by row, because the weights of a row lie together: class by class takes four times as long. */
  apply(weights: Float32Array, { rows, values }: Vector, classes: number): void {
    const count = this.#classes.length;
    for (let f = 0; count > 0 && f < rows.length; f++) {
      const base = (rows[f] ?? 0) * classes;
      const value = values[f] ?? 0;
      for (let m = 0; m < count; m++) {
        const at = base + (this.#classes[m] ?? 0);
        weights[at] = (weights[at] ?? 0) + value * (this.#amounts[m] ?? 0);
      }
    }
    this.#classes.length = 0;
    this.#amounts.length = 0;
  }
}

/** Finds every class whose score is on the wrong side of its margin; says whether any was by much. */
function learn(
  { classes, weight }: Lesson,
  alpha: Float32Array,
  square: number,
  scores: Float64Array,
  moves: Moves,
  cost: number,
): boolean {
  const softness = 1 / (2 * cost * weight);
  let moved = false;
  for (let c = 0; c < scores.length; c++) {
    const sign = classes.includes(c) ? 1 : -1;
    const before = alpha[c] ?? 0;
    const slope = sign * ((scores[c] ?? 0) + bias) - 1 + before * softness;
    if (before === 0 && slope >= 0) continue;
    if (Math.abs(slope) <= tolerance) continue;
    const after = Math.max(0, before - slope / (square + softness));
    moved = true;
    alpha[c] = after;
    moves.add(c, (after - before) * sign);
  }
  return moved;
}

function squareOf({ values }: Vector): number {
  let square = 0;
  for (const value of values) square += value * value;
  return square;
}
