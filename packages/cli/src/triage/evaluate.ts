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

/** A report, and what there is to say beside it. */
interface Measured {
  readonly report: Report;
  readonly beside: readonly string[];
}

/** `hotline triage eval`: what a model makes of examples that it was not trained on. */
export function evaluateFiles(files: readonly string[], modelPath: string, json: string | undefined): void {
  const model = readModel(modelPath);
  const { report, beside } = files.every(tellsLanguages) ? onLanguages(files, model) : onLabels(files, model);
  for (const line of [...printReport(report), ...beside]) say(line);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

function onLabels(files: readonly string[], model: TriageModel): Measured {
  const { examples, leftOut } = readMaterial(files);
  for (const sentence of leftOut) process.stderr.write(`${sentence}\n`);
  if (examples.length === 0) throw new Error("There are no examples to measure: they need a text and a label.");
  const wanted = new Set(examples.flatMap(({ labels }) => labels));
  const part = partFor(model, wanted);
  return { report: evaluateOn(part, examples), beside: strangers("labels", part.labels, wanted) };
}

function onLanguages(files: readonly string[], model: TriageModel): Measured {
  const texts = readLanguageTexts(files);
  const report = evaluateLanguages(model, texts);
  const [sure, right] = [percent(report.sure), percent(report.rightWhereSure)];
  const unknown = strangers("languages", model.language?.languages ?? [], new Set(texts.map(({ lang }) => lang)));
  return { report, beside: ["", `sure of ${sure} of the texts, and right in ${right} of these`, ...unknown] };
}

function evaluateOn(part: LabelModel, examples: readonly Example[]): Report {
  const classifier = new Classifier(part);
  const judged = examples.map(({ text, labels }) => judge(labels, classifier.classify(text)));
  return evaluate(judged, part.threshold);
}

/** Labels or languages that the model cannot give, since it never heard of them: their texts count as wrong. */
function strangers(what: string, known: readonly string[], wanted: ReadonlySet<string>): readonly string[] {
  const unknown = [...wanted].filter((one) => !known.includes(one)).sort();
  return unknown.length === 0 ? [] : ["", `${what} that the model does not know: ${unknown.join(", ")}`];
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
