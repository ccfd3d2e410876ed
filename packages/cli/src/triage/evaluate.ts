import { writeFileSync } from "node:fs";
import { Classifier, evaluate, judge, type Report, type TriageModel } from "@hotline/core/triage/index.ts";
import { say } from "../output.ts";
import { readModel } from "./models.ts";
import { printReport } from "./print-report.ts";
import { readMaterial } from "./read-examples.ts";

/** `hotline triage eval`: what a model makes of examples that it was not trained on. */
export function evaluateFiles(files: readonly string[], modelPath: string, json: string | undefined): void {
  const report = evaluateModel(readModel(modelPath), files);
  for (const line of printReport(report)) say(line);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
}

function evaluateModel(model: TriageModel, files: readonly string[]): Report {
  const { examples } = readMaterial(files);
  if (examples.length === 0) throw new Error("There are no examples to measure: they need a text and a label.");
  const part = partFor(model, new Set(examples.flatMap(({ labels }) => labels)));
  const classifier = new Classifier(part);
  const judged = examples.map(({ text, labels }) => judge(labels, classifier.classify(text)));
  return evaluate(judged, part.threshold);
}

/** The part of the model that knows the examples' labels: they may be labels, or keys of answers. */
function partFor({ labels, answers }: TriageModel, wanted: ReadonlySet<string>) {
  const known = (part: { readonly labels: readonly string[] } | undefined) =>
    part?.labels.filter((label) => wanted.has(label)).length ?? 0;
  const part = known(answers?.labels) > known(labels) ? answers?.labels : (labels ?? answers?.labels);
  if (!part) throw new Error("The model has neither labels nor answers.");
  if (wanted.size > 0 && known(part) === 0) throw new Error("The model knows none of the labels in these files.");
  return part;
}
