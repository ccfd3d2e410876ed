import type { Grams } from "../features/grams.ts";
import { type Vector, Vectorizer } from "../features/vectorizer.ts";
import { chanceOf } from "../train/logistic.ts";
import { evidenceFor } from "./evidence.ts";
import type { LabelModel } from "./model.ts";

/** A label with how sure the model is of it, from 0 to 1, and the score behind it. */
export interface Ranked {
  readonly label: string;
  readonly confidence: number;
  readonly score: number;
}

export interface Classification {
  /** The labels that the text has, the surest first; empty means "none of these". */
  readonly labels: readonly Ranked[];
  /** The best labels whether sure or not, at most as many as were asked for. */
  readonly ranked: readonly Ranked[];
  readonly threshold: number;
}

/** A label model made ready: tables built once, scratch space kept between texts. */
export class Classifier {
  readonly model: LabelModel;
  readonly #vectorizer: Vectorizer;
  readonly #scores: Float64Array;

  constructor(model: LabelModel) {
    this.model = model;
    this.#vectorizer = new Vectorizer(model.vocabulary);
    this.#scores = new Float64Array(model.labels.length);
  }

  /** The labels of a text, and the best `most` as they were ranked: none where the text has nothing known in it. */
  classify(text: string | Grams, most = 5): Classification {
    const vector = this.#vectorizer.vector(text);
    const { threshold, calibration, labels } = this.model;
    // Nothing in it was ever seen: the order of the labels would be that of the alphabet.
    if (vector.rows.length === 0) return { labels: [], ranked: [], threshold };
    const scores = this.#score(vector);
    const ranked = best(scores, most).map((c) => ({
      label: labels[c] ?? "",
      confidence: chanceOf(calibration, evidenceFor(scores, c)),
      score: scores[c] ?? 0,
    }));
    return { labels: ranked.filter(({ confidence }) => confidence >= threshold), ranked, threshold };
  }

  /** Eight features at a time, in their order, so that each score is read and written an eighth as often. */
  #score({ rows, values }: Vector): Float64Array {
    const { weights, scales } = this.model;
    const scores = this.#scores.fill(0);
    const classes = scores.length;
    const value = (f: number) => (values[f] ?? 0) * (scales[rows[f] ?? 0] ?? 0);
    const begin = (f: number) => (rows[f] ?? 0) * classes;
    // What lies beyond the last feature is the first row, times nothing.
    for (let f = 0; f < rows.length; f += 8) {
      const [v0, v1, v2, v3] = [value(f), value(f + 1), value(f + 2), value(f + 3)];
      const [v4, v5, v6, v7] = [value(f + 4), value(f + 5), value(f + 6), value(f + 7)];
      const [b0, b1, b2, b3] = [begin(f), begin(f + 1), begin(f + 2), begin(f + 3)];
      const [b4, b5, b6, b7] = [begin(f + 4), begin(f + 5), begin(f + 6), begin(f + 7)];
      for (let c = 0; c < classes; c++)
        scores[c] =
          (scores[c] ?? 0) +
          v0 * (weights[b0 + c] ?? 0) +
          v1 * (weights[b1 + c] ?? 0) +
          v2 * (weights[b2 + c] ?? 0) +
          v3 * (weights[b3 + c] ?? 0) +
          v4 * (weights[b4 + c] ?? 0) +
          v5 * (weights[b5 + c] ?? 0) +
          v6 * (weights[b6 + c] ?? 0) +
          v7 * (weights[b7 + c] ?? 0);
    }
    return scores;
  }
}

/** The places of the highest scores, the highest first; equals in the order of their labels. */
export function best(scores: Float64Array, most: number): readonly number[] {
  const places: number[] = [];
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c] ?? 0;
    if (places.length === most && score <= (scores[places[most - 1] ?? 0] ?? 0)) continue;
    let at = places.length;
    while (at > 0 && score > (scores[places[at - 1] ?? 0] ?? 0)) at--;
    places.splice(at, 0, c);
    if (places.length > most) places.pop();
  }
  return places;
}
