import type { LabelModel } from "../classify/model.ts";

/** A text in several languages, by ISO 639-3 code. */
type ByLanguage<T> = Readonly<Record<string, T>>;

/** An answer that people approved, with the questions that it answers. */
export interface ApprovedAnswer {
  readonly key: string;
  readonly title: ByLanguage<string>;
  readonly text: ByLanguage<string>;
  readonly questions: ByLanguage<readonly string[]>;
}

/** What ranks answers, as data. The labels are the answers' keys. */
export interface AnswerModel {
  readonly labels: LabelModel;
  /** The languages in which each answer can be given, in the order of `labels.labels`. */
  readonly languages: readonly (readonly string[])[];
}
