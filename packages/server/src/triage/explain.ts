import {
  Classifier,
  type LabelModel,
  prepareTriage,
  type TellingWord,
  type Triage,
  type TriageModel,
  tellingWords,
  triage,
} from "@hotline/core/triage/index.ts";
import type { Desk } from "./desk.ts";

/** What a model makes of a text, and why. */
export interface Explanation {
  readonly found: Triage;
  /** The words on which the best answer, and the best label, hang. */
  readonly answerWords: readonly TellingWord[];
  readonly labelWords: readonly TellingWord[];
}

const wordsTold = 6;

/** Puts a text to a model. `languages`: what its author reads, most welcome first. */
export function explainText(model: TriageModel, text: string, languages: readonly string[]): Explanation {
  const found = triage(prepareTriage(model), text, { languages });
  return {
    found,
    answerWords: wordsFor(model.answers?.labels, text, found.answers?.ranked[0]?.key),
    labelWords: wordsFor(model.labels, text, found.labels?.ranked[0]?.label),
  };
}

function wordsFor(model: LabelModel | undefined, text: string, best: string | undefined): readonly TellingWord[] {
  if (!model || best === undefined) return [];
  return tellingWords(new Classifier(model), text, best).slice(0, wordsTold);
}

/** What the phone would say to a message that no journey expects; null where a human would. */
export function wouldSay(desk: Desk, { found }: Explanation, language: string): string | null {
  const best = found.answers?.ranked[0];
  if (found.urgency?.urgent) return desk.urgentReply(found.urgency.rule, language);
  if (found.answers?.verdict !== "sure" || best === undefined) return null;
  return desk.answerText(best.key, best.language ?? language);
}
