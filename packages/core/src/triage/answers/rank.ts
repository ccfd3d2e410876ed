import { type Classification, Classifier } from "../classify/classifier.ts";
import type { Grams } from "../features/grams.ts";
import type { AnswerModel } from "./model.ts";

/** An answer that may fit, and the language in which it can be given to this person. */
export interface RankedAnswer {
  readonly key: string;
  readonly confidence: number;
  /** The person's language, or the first fallback that the answer has; null where it has neither. */
  readonly language: string | null;
}

/** `sure`: give the first. `half`: ask which of them was meant. `none`: no approved answer. */
export interface AnswerRanking {
  readonly verdict: "sure" | "half" | "none";
  readonly ranked: readonly RankedAnswer[];
  readonly sureFrom: number;
  readonly halfFrom: number;
}

/**
 * An answer given wrongly is worse than one offered. Confidence is true of messages about something the model knows, nine of
 * ten; where a third is about something else, this much of it means that four in five given answers are right (measured on a
 * public set of questions about an epidemic: 0.6 gave 69 % there).
 */
const leastSure = 0.85;
/** Down to this part of the threshold, the right answer is still often among the three. */
const halfOfThreshold = 0.5;
const offered = 3;

/** An answer model made ready for many questions. */
export class AnswerRanker {
  readonly model: AnswerModel;
  readonly #classifier: Classifier;
  readonly #languages: ReadonlyMap<string, readonly string[]>;

  constructor(model: AnswerModel) {
    this.model = model;
    this.#classifier = new Classifier(model.labels);
    this.#languages = new Map(model.labels.labels.map((key, i) => [key, model.languages[i] ?? []]));
  }

  /** The three best answers. `languages`: what the person reads, most welcome first. */
  rank(text: string | Grams, languages: readonly string[] = []): AnswerRanking {
    const found = this.#classifier.classify(text, offered);
    const ranked = found.ranked.map(({ label, confidence }) => ({
      key: label,
      confidence,
      language: languages.find((language) => this.#languages.get(label)?.includes(language)) ?? null,
    }));
    return { ...verdictOf(found), ranked };
  }
}

function verdictOf({ ranked, threshold }: Classification): Omit<AnswerRanking, "ranked"> {
  const confidence = ranked[0]?.confidence ?? 0;
  const sureFrom = Math.max(leastSure, threshold);
  const halfFrom = threshold * halfOfThreshold;
  return { verdict: confidence >= sureFrom ? "sure" : confidence >= halfFrom ? "half" : "none", sureFrom, halfFrom };
}
