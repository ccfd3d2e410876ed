import {
  Classifier,
  type LabelModel,
  prepareTriage,
  type TellingWord,
  type Triage,
  tellingWords,
  triage,
} from "@hotline/core/triage/index.ts";
import { say } from "../output.ts";
import { readModel } from "./models.ts";

/** A decision with what led to it. */
interface Explanation {
  readonly stage: "labels" | "answers";
  readonly decision: string;
  readonly threshold: number;
  readonly runnersUp: readonly { readonly label: string; readonly confidence: number }[];
  readonly words: readonly TellingWord[];
}

/** `hotline triage explain "…"`: what the model says of a message, and why. */
export function explainMessage(message: string, modelPath: string, asJson: boolean): void {
  const model = readModel(modelPath);
  const result = triage(prepareTriage(model), message);
  const explanations = [
    ...explainLabels(model.labels, result, message),
    ...explainAnswers(model.answers?.labels, result, message),
  ];
  if (asJson) say(JSON.stringify({ message, ...result, explanations }, null, 2));
  else for (const line of print(result, explanations)) say(line);
}

function explainLabels(model: LabelModel | undefined, { labels }: Triage, message: string): Explanation[] {
  if (!model || !labels) return [];
  const decision = labels.given.map(({ label }) => label).join(", ") || "none of these";
  return [explain("labels", model, message, decision, labels.threshold, labels.ranked)];
}

function explainAnswers(model: LabelModel | undefined, { answers }: Triage, message: string): Explanation[] {
  if (!model || !answers) return [];
  const { verdict, sureFrom, ranked } = answers;
  const best = ranked.map(({ key, confidence }) => ({ label: key, confidence }));
  const decision = verdict === "none" ? "no approved answer" : `${verdict}: ${best[0]?.label ?? ""}`;
  return [explain("answers", model, message, decision, sureFrom, best)];
}

const wordsTold = 6;

function explain(
  stage: Explanation["stage"],
  model: LabelModel,
  message: string,
  decision: string,
  threshold: number,
  ranked: Explanation["runnersUp"],
): Explanation {
  const words = tellingWords(new Classifier(model), message, ranked[0]?.label ?? "").slice(0, wordsTold);
  const runnersUp = ranked.map(({ label, confidence }) => ({ label, confidence }));
  return { stage, decision, threshold, runnersUp, words };
}

function print(result: Triage, explanations: readonly Explanation[]): readonly string[] {
  return [
    `model ${result.version}`,
    ...safetyLines(result),
    ...languageLines(result),
    ...urgencyLines(result),
    ...explanations.flatMap(linesOf),
  ];
}

function safetyLines({ safety }: Triage): readonly string[] {
  if (!safety) return [];
  const means = { optOut: "opts out", emergency: "calls for help", help: "cries for help" }[safety.kind];
  return [`safety: ${means} ("${safety.phrase}", ${safety.language}), which comes before everything else`];
}

function languageLines({ language }: Triage): readonly string[] {
  if (!language) return [];
  const others = language.ranking.map((each) => `  ${each.share.toFixed(2)}  ${each.language}`);
  return [`language: ${language.language ?? "unsure"}`, ...others, ...wordLine(language.words)];
}

function urgencyLines({ urgency }: Triage): readonly string[] {
  if (!urgency) return [];
  const { urgent, rule, score, threshold, rules, words } = urgency;
  return [
    `urgency: ${urgent ? `urgent, ${rule}` : "not urgent"} (${score.toFixed(2)}, urgent above ${threshold.toFixed(2)})`,
    ...rules.map((each) => `  ${each.score.toFixed(2)}  ${each.rule}`),
    ...wordLine(words),
  ];
}

function linesOf({ stage, decision, threshold, runnersUp, words }: Explanation): readonly string[] {
  return [
    `${stage}: ${decision} (threshold ${threshold.toFixed(2)})`,
    ...runnersUp.map(({ label, confidence }) => `  ${confidence.toFixed(2)}  ${label}`),
    ...wordLine(words),
  ];
}

function wordLine(words: readonly TellingWord[]): readonly string[] {
  if (words.length === 0) return [];
  return [
    `  words: ${words.map(({ word, weight }) => `${word} ${weight >= 0 ? "+" : ""}${weight.toFixed(2)}`).join(", ")}`,
  ];
}
