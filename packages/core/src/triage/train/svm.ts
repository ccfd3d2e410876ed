import type { Vector } from "../features/vectorizer.ts";
import { RowTable } from "../wide/row-table.ts";
import { Chance } from "./chance.ts";
import type { Lesson, Weights } from "./lesson.ts";

export interface SvmOptions {
  readonly rows: number;
  readonly classes: number;
  /** How much a mistake on the examples costs against a simple model. */
  readonly cost: number;
  /** Passes over the lessons at most. */
  readonly passes: number;
}

/** Score of a class = the sum of values × weights of the class, plus `bias`. */
export interface Svm {
  readonly weights: Weights;
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
  const machine = new Machine(options);
  const alphas = lessons.map(() => new Float32Array(options.classes));
  const squares = lessons.map(({ vector }) => squareOf(vector));
  const sleeping = new Uint8Array(lessons.length);
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
      if (machine.learn(lesson, alpha, squares[i] ?? 1)) awake++;
      else sleeping[i] = rest;
    }
    if (awake === 0) break;
  }
  return { weights: machine.table, bias };
}

/** Fewer moving classes than this are moved one by one, more of them all at once. */
const fewMoves = 6;

class Machine {
  readonly #options: SvmOptions;
  readonly table: RowTable;
  /** The classes whose weights move for one lesson, and by how much. */
  readonly #moving: number[] = [];
  readonly #amounts: Float32Array;
  readonly #isOwn: Uint8Array;

  constructor(options: SvmOptions) {
    const { rows, classes } = options;
    this.#options = options;
    this.table = new RowTable({ rows, width: classes });
    this.#amounts = new Float32Array(classes);
    this.#isOwn = new Uint8Array(classes);
  }

  /** Finds every class whose score is on the wrong side of its margin, and moves it; says whether any was by much. */
  learn({ vector, classes, weight }: Lesson, alpha: Float32Array, square: number): boolean {
    this.table.sumOf(vector);
    for (const c of classes) this.#isOwn[c] = 1;
    this.#judge(alpha, square, 1 / (2 * this.#options.cost * weight));
    for (const c of classes) this.#isOwn[c] = 0;
    this.#move(vector);
    return this.#moving.length > 0;
  }

  #judge(alpha: Float32Array, square: number, softness: number): void {
    const scores = this.table.vector;
    this.#moving.length = 0;
    for (let c = 0; c < alpha.length; c++) {
      const sign = this.#isOwn[c] === 1 ? 1 : -1;
      const before = alpha[c] ?? 0;
      const slope = sign * ((scores[c] ?? 0) + bias) - 1 + before * softness;
      if (before === 0 && slope >= 0) continue;
      if (Math.abs(slope) <= tolerance) continue;
      const after = Math.max(0, before - slope / (square + softness));
      alpha[c] = after;
      this.#moving.push(c);
      this.#amounts[c] = (after - before) * sign;
    }
  }

  #move(vector: Vector): void {
    if (this.#moving.length <= fewMoves) this.#moveFew(vector);
    else this.#moveMany(vector);
  }

  #moveMany(vector: Vector): void {
    const all = this.table.vector.fill(0);
    for (const c of this.#moving) all[c] = this.#amounts[c] ?? 0;
    this.table.add(vector);
  }

  #moveFew({ rows, values }: Vector): void {
    const { numbers, stride } = this.table;
    for (const c of this.#moving) {
      const amount = this.#amounts[c] ?? 0;
      for (let f = 0; f < rows.length; f++) {
        const at = (rows[f] ?? 0) * stride + c;
        numbers[at] = (numbers[at] ?? 0) + Math.fround((values[f] ?? 0) * amount);
      }
    }
  }
}

function squareOf({ values }: Vector): number {
  let square = 0;
  for (const value of values) square += value * value;
  return square;
}
