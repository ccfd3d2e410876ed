import { writeFileSync } from "node:fs";
import {
  Classifier,
  type Example,
  evaluate,
  judge,
  type LabelModel,
  type Report,
  type TriageModel,
} from "@hotline/core/triage/index.ts";
import { say } from "../output.ts";
import { evaluateLanguages } from "./evaluate-languages.ts";
import { readLanguageTexts, tellsLanguages } from "./language-texts.ts";
import { readModel } from "./models.ts";
import { percent, printReport } from "./print-report.ts";
import { readMaterial } from "./read-examples.ts";

/** `hotline triage eval`: what a model makes of examples that it was not trained on. */
export function evaluateFiles(files: readonly string[], modelPath: string, json: string | undefined): void {
  const model = readModel(modelPath);
  if (files.every(tellsLanguages)) tellOfLanguages(files, model, json);
  else tellOfLabels(files, model, json);
}

function tellOfLabels(files: readonly string[], model: TriageModel, json: string | undefined): void {
  const { examples, leftOut } = readMaterial(files);
  for (const sentence of leftOut) process.stderr.write(`${sentence}\n`);
  if (examples.length === 0) throw new Error("There are no examples to measure: they need a text and a label.");
  const wanted = new Set(examples.flatMap(({ labels }) => labels));
  const part = partFor(model, wanted);
  const report = evaluateOn(part, examples);
  for (const line of [...printReport(report), ...strangers(part, wanted)]) say(line);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

function tellOfLanguages(files: readonly string[], model: TriageModel, json: string | undefined): void {
  const texts = readLanguageTexts(files);
  const report = evaluateLanguages(model, texts);
  for (const line of printReport(report)) say(line);
  say(`\nsure of ${percent(report.sure)} of the texts, and right in ${percent(report.rightWhereSure)} of these`);
  const unknown = new Set(texts.map(({ lang }) => lang).filter((lang) => !model.language?.languages.includes(lang)));
  if (unknown.size > 0) say(`\nlanguages that the model does not know: ${[...unknown].sort().join(", ")}`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

function evaluateOn(part: LabelModel, examples: readonly Example[]): Report {
  const classifier = new Classifier(part);
  const judged = examples.map(({ text, labels }) => judge(labels, classifier.classify(text)));
  return evaluate(judged, part.threshold);
}

/** Labels that the model cannot give, since it never heard of them: their texts count as wrong. */
function strangers({ labels }: LabelModel, wanted: ReadonlySet<string>): readonly string[] {
  const unknown = [...wanted].filter((label) => !labels.includes(label)).sort();
  return unknown.length === 0 ? [] : ["", `labels that the model does not know: ${unknown.join(", ")}`];
}

/** The part of the model that knows the examples' labels: they may be labels, or keys of answers. */
function partFor({ labels, answers }: TriageModel, wanted: ReadonlySet<string>): LabelModel {
  const known = (part: { readonly labels: readonly string[] } | undefined) =>
    part?.labels.filter((label) => wanted.has(label)).length ?? 0;
  const part = known(answers?.labels) > known(labels) ? answers?.labels : (labels ?? answers?.labels);
  if (!part) throw new Error("The model has neither labels nor answers.");
  if (wanted.size > 0 && known(part) === 0) throw new Error("The model knows none of the labels in these files.");
  return part;
}
