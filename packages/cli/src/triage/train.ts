import { assemble, type Example, type Progress, trainAnswers, trainLabels } from "@hotline/core/triage/index.ts";
import { say } from "../output.ts";
import { contradictionsIn } from "./contradictions.ts";
import { everyday } from "./default-texts.ts";
import { writeModel } from "./models.ts";
import { askAnswers, readMaterial } from "./read-examples.ts";

const steps = {
  features: "reading words",
  confidence: "learning how far to believe itself",
  labels: "learning from all examples",
} as const;

/** `hotline triage train`: from files of examples and answers to one model file. */
export function trainFromFiles(files: readonly string[], out: string): void {
  const start = performance.now();
  const { examples, answers, leftOut } = readMaterial(files);
  warn(leftOut);
  const keys = new Set(answers.map(({ key }) => key));
  const questions = examples.filter(({ labels }) => labels.some((label) => keys.has(label)));
  const labelled = examples.filter((example) => !questions.includes(example));
  const outside = labelled.filter(({ labels }) => labels.length === 0).map(({ text }) => text);
  const asked = askAnswers(answers, questions);
  warn(contradictionsIn({ urgency: null, labels: labelled.flatMap(alone) }).slice(0, mostContradictions));
  const model = assemble({
    ...(outside.length < labelled.length && { labels: trainLabels(labelled, tell("labels"), everyday()) }),
    ...(asked.length > 0 && { answers: trainAnswers(asked, outside, tell("answers"), everyday()) }),
  });
  if (!model.labels && !model.answers)
    throw new Error(`There is nothing to learn in these files: ${whyNothing(examples)}.`);
  const size = writeModel(out, model);
  const seconds = (performance.now() - start) / 1000;
  const counts = [
    model.labels && `${many(model.labels.labels.length, "label")} from ${many(labelled.length, "example")}`,
    model.answers && many(model.answers.labels.labels.length, "answer"),
  ].filter((part) => part !== undefined);
  say(`${counts.join(", ")}: ${out}, version ${model.version}, ${(size / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`);
}

const many = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

/** What can be put right in the files; the training goes on. */
function warn(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
}
const mostContradictions = 5;

/** A text under one label; several labels of one row do not contradict each other. */
const alone = ({ text, labels }: Example) => (labels.length > 1 ? [] : [{ text, label: labels[0] ?? "none" }]);

const whyNothing = ({ length }: readonly unknown[]) =>
  length === 0 ? "they have no rows" : "none of their texts has a label beside oos";

/** Progress goes where it does not mix with results. */
function tell(what: string): Progress {
  return (step) => process.stderr.write(`${what}: ${steps[step]} …\n`);
}
