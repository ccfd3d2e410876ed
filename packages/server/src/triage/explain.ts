import {
  Classifier,
  type LabelModel,
  type TellingWord,
  type Triage,
  type TriageModel,
  tellingWords,
} from "@hotline/core/triage/index.ts";

/** Why a model says what it says of a text: the words on which the best answer, and the best label, hang. */
export interface Explanation {
  readonly answerWords: readonly TellingWord[];
  readonly labelWords: readonly TellingWord[];
}

const wordsTold = 6;

export function explainText(model: TriageModel, text: string, found: Triage): Explanation {
  return {
    answerWords: wordsFor(model.answers?.labels, text, found.answers?.ranked[0]?.key),
    labelWords: wordsFor(model.labels, text, found.labels?.ranked[0]?.label),
  };
}

function wordsFor(model: LabelModel | undefined, text: string, best: string | undefined): readonly TellingWord[] {
  if (!model || best === undefined) return [];
  return tellingWords(new Classifier(model), text, best).slice(0, wordsTold);
}
