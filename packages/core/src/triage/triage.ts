import { AnswerRanker, type AnswerRanking } from "./answers/rank.ts";
import { Classifier, type Ranked } from "./classify/classifier.ts";
import { GramReader, type Grams } from "./features/grams.ts";
import {
  identifyLanguage,
  type LanguageGuess,
  type LanguageHints,
  prepareLanguage,
  type ReadyLanguage,
} from "./language/index.ts";
import type { TriageModel } from "./model/model.ts";
import { type SafetyWord, safetyWord } from "./safety/index.ts";
import { judgeUrgency, prepareUrgency, type ReadyUrgency, type UrgencyVerdict } from "./urgency/index.ts";

/** A model with its tables built: made once, used for every message. */
export interface ReadyTriage {
  readonly version: string;
  /** Reads a message once for labels and answers. */
  readonly reader: GramReader;
  readonly language?: ReadyLanguage;
  readonly urgency?: ReadyUrgency;
  readonly labels?: Classifier;
  readonly answers?: AnswerRanker;
}

/** What is known of the contact: earlier languages, and those in which answers may be given, most welcome first. */
export interface TriageHistory extends LanguageHints {
  readonly languages?: readonly string[];
}

/** What triage found in one message. A stage that the model has no part for is null. */
export interface Triage {
  /** The version of the model that said so. */
  readonly version: string;
  readonly language: LanguageGuess | null;
  /** An opt-out or a call for help, which comes before everything else. Needs no model. */
  readonly safety: SafetyWord | null;
  readonly urgency: UrgencyVerdict | null;
  /** The labels that the message has, the surest first, and the best ones whether sure or not. */
  readonly labels: {
    readonly given: readonly Ranked[];
    readonly ranked: readonly Ranked[];
    readonly threshold: number;
  } | null;
  readonly answers: AnswerRanking | null;
}

/** Builds the tables of a model. */
export function prepareTriage({ version, language, urgency, labels, answers }: TriageModel): ReadyTriage {
  return {
    version,
    reader: new GramReader(),
    ...(language && { language: prepareLanguage(language) }),
    ...(urgency && { urgency: prepareUrgency(urgency) }),
    ...(labels && { labels: new Classifier(labels) }),
    ...(answers && { answers: new AnswerRanker(answers) }),
  };
}

/** Everything that the model can say of a message. The same message and history always give the same result. */
export function triage(ready: ReadyTriage, message: string, history: TriageHistory = {}): Triage {
  const language = ready.language ? identifyLanguage(ready.language, message, history) : null;
  const spoken = language ? languagesIn(language, message) : [];
  const grams = ready.labels || ready.answers ? ready.reader.read(message) : null;
  return {
    version: ready.version,
    language,
    safety: safetyWord(message, language?.language ?? undefined),
    urgency: ready.urgency ? judgeUrgency(ready.urgency, message, spoken) : null,
    labels: grams && labelsOf(ready.labels, grams),
    answers: (grams && ready.answers?.rank(grams, readable(language, history))) ?? null,
  };
}

/** `sisi ngiyopha, please help me` is English as a whole, and tells its sign in isiZulu. */
function languagesIn({ language: sure, ranking, parts }: LanguageGuess, message: string): readonly string[] {
  const spoken = [...ranking, ...parts].map(({ language }) => language);
  // Arabic in Latin letters looks like no language that is taught; its digits are letters: `mesh 2ader atnafas`.
  if (sure === null || digitAsLetter.test(message)) spoken.push("ara");
  // A word or two do not tell these from each other.
  const near = parts.length > 1 && spoken.some((language) => bantu.includes(language)) ? bantu : [];
  return [...new Set([...spoken, ...near])];
}
const digitAsLetter = /[a-z][2357][a-z]|\b[237][a-z]{2}/i;
const bantu: readonly string[] = ["zul", "xho", "sot", "swa"];

function labelsOf(classifier: Classifier | undefined, message: Grams): Triage["labels"] {
  if (!classifier) return null;
  const { labels, ranked, threshold } = classifier.classify(message);
  return { given: labels, ranked, threshold };
}

/** The language of the message where it is sure, then those that the contact is known to read. */
function readable(language: LanguageGuess | null, { languages = [] }: TriageHistory): readonly string[] {
  return language?.language ? [language.language, ...languages] : languages;
}
