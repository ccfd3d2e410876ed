import type { Grams } from "../features/grams.ts";
import { Vectorizer } from "../features/vectorizer.ts";
import { chanceOf } from "../train/logistic.ts";
import { evidenceFor } from "./evidence.ts";
import type { LabelModel } from "./model.ts";
import { Scorer } from "./scorer.ts";

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
  readonly #scorer: Scorer;

  constructor(model: LabelModel) {
    this.model = model;
    this.#vectorizer = new Vectorizer(model.vocabulary, model.scales);
    this.#scorer = new Scorer(model);
  }

  /** The labels of a text, and the best `most` as they were ranked: none where the text has nothing known in it. */
  classify(text: string | Grams, most = 5): Classification {
    const reading = this.#vectorizer.read(text);
    const { threshold, calibration, labels } = this.model;
    // Nothing in it was ever seen: the order of the labels would be that of the alphabet.
    if (reading.length === 0) return { labels: [], ranked: [], threshold };
    const scores = this.#scorer.score(reading);
    const ranked = best(scores, most).map((c) => ({
      label: labels[c] ?? "",
      confidence: chanceOf(calibration, evidenceFor(scores, c)),
      score: scores[c] ?? 0,
    }));
    return { labels: ranked.filter(({ confidence }) => confidence >= threshold), ranked, threshold };
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
