import {
  type ApprovedAnswer,
  assemble,
  decodeModel,
  type Example,
  encodeModel,
  nameAsWords,
  prepareTriage,
  trainAnswers,
  trainLabels,
  triage,
} from "@hotline/core/triage/index.ts";
import { trainLanguage } from "@hotline/core/triage/language/index.ts";
import { trainUrgency } from "@hotline/core/triage/urgency/index.ts";
import { defaultLanguageTexts, defaultOrdinaryTexts, everyday } from "../../default-texts.ts";
import { timed } from "../figures.ts";
import type { Figure, Kind } from "../kind.ts";
import { examplesOf, labelFiles } from "../label-files.ts";

/** Fewer examples than this say little about the cost of a large model. */
const leastExamples = 5_000;
const questionsOfAnswer = 5;
const warmUp = 500;
/** More messages than this would say the same. */
const mostTests = 5_000;
/**
 * Other work on the machine takes the processor's caches away, and only ever adds: of each hundred messages the quickest of
 * ten readings counts. All others are read in between, so nothing is nearer at hand than it would be.
 */
const piece = 100;
const passes = 10;

const urgent = ["I am bleeding heavily", "my baby has stopped moving", "I cannot breathe", "she is having a fit"];

/**
 * The cost of a message through all stages together: a large set of labels, its labels once more as approved answers,
 * the languages that come with Hotline, and a few urgent sentences.
 */
export const stages: Kind = {
  name: "all stages",
  find(folder) {
    const { trains, tests } = labelFiles(folder);
    const [test] = tests;
    const train = trains.find(({ size }) => size >= leastExamples);
    if (train === undefined || test === undefined) return [];
    const name = `${folder.name} all stages`;
    return [
      { name, files: [train, test], run: () => cost(name, examplesOf(train), examplesOf(test).slice(0, mostTests)) },
    ];
  },
};

function cost(set: string, examples: readonly Example[], tests: readonly Example[]): readonly Figure[] {
  const rules = urgent.map((text) => ({ text, rule: "danger", lang: "eng" }));
  const bytes = encodeModel(
    assemble({
      language: trainLanguage(defaultLanguageTexts()),
      urgency: trainUrgency(rules, defaultOrdinaryTexts()),
      labels: trainLabels(examples, undefined, { confidence: false, ...everyday() }),
      answers: trainAnswers(answersFrom(examples), [], undefined, everyday()),
    }),
  );
  const { result: ready, seconds: loading } = timed(() => prepareTriage(decodeModel(bytes)));
  for (const { text } of tests.slice(0, warmUp)) triage(ready, text);
  const seconds = quickest(tests, ({ text }) => triage(ready, text, { languages: ["eng"] }));
  return [
    { set, metric: "µs a message", value: (seconds / tests.length) * 1e6 },
    { set, metric: "model MB", value: bytes.length / 1e6 },
    { set, metric: "loading ms", value: loading * 1000 },
  ];
}

/** Seconds for all of them. */
function quickest(tests: readonly Example[], read: (test: Example) => void): number {
  const least: number[] = [];
  for (let pass = 0; pass < passes; pass++)
    for (let from = 0; from < tests.length; from += piece) {
      const { seconds } = timed(() => tests.slice(from, from + piece).forEach(read));
      least[from / piece] = Math.min(least[from / piece] ?? seconds, seconds);
    }
  return least.reduce((a, b) => a + b, 0);
}

function answersFrom(examples: readonly Example[]): readonly ApprovedAnswer[] {
  const keys = [...new Set(examples.flatMap(({ labels }) => labels))];
  return keys.map((key) => {
    const asked = examples.filter(({ labels }) => labels.includes(key)).slice(0, questionsOfAnswer);
    const title = { eng: nameAsWords(key) };
    return { key, title, text: title, questions: { eng: asked.map(({ text }) => text) } };
  });
}
