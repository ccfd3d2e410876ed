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
  classify(text: string, most = 5): Classification {
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

  #score({ rows, values }: Vector): Float64Array {
    const { weights, scales } = this.model;
    const scores = this.#scores.fill(0);
    const classes = scores.length;
    for (let f = 0; f < rows.length; f++) {
      const row = rows[f] ?? 0;
      const value = (values[f] ?? 0) * (scales[row] ?? 0);
      const base = row * classes;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
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
