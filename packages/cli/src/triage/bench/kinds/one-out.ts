import { Classifier, type Example, judge, trainLabels } from "@hotline/core/triage/index.ts";
import { everyday } from "../../default-texts.ts";
import { quality } from "../figures.ts";
import type { Kind } from "../kind.ts";
import { examplesOf, labelFiles } from "../label-files.ts";

/** Up to as many examples, each is judged by a model of all others; in somewhat larger files every part of this many. */
const mostModels = 100;
/** Of more examples, a fifth at a time is judged by a model of the other four. */
const someExamples = 1_000;
const fewParts = 5;
/** So many are judged by a model: two fifths of a very large file say enough of it. */
const manyExamples = 5_000;
const partsOfMany = 2;

/**
 * A file of labelled texts without a test: each text is judged by a model that was trained without it. Nothing is left
 * to find a threshold with, so only what does not need one is told.
 */
export const oneOut: Kind = {
  name: "one left out",
  find(folder) {
    const { wholes, trains, tests } = labelFiles(folder);
    const lonely = tests.length === 0 ? [...wholes, ...trains] : wholes;
    return lonely
      .filter(({ labels }) => labels.size > 0)
      .map((file) => {
        const name = `${folder.name} ${file.stem}, ${file.size > someExamples ? "a fifth" : "one"} left out`;
        return { name, files: [file], run: () => figuresOf(name, examplesOf(file)) };
      });
  },
};

function figuresOf(set: string, examples: readonly Example[]) {
  const parts = examples.length > someExamples ? fewParts : Math.min(mostModels, examples.length);
  const judged = Array.from({ length: examples.length > manyExamples ? partsOfMany : parts }, (_, part) => part);
  return quality(
    set,
    judged.flatMap((part) => judgePart(examples, part, parts)),
    0,
  ).filter(({ metric }) => metric !== "calibration error");
}

function judgePart(examples: readonly Example[], part: number, parts: number) {
  const kept = examples.filter((_, i) => i % parts !== part);
  if (kept.every(({ labels }) => labels.length === 0)) return [];
  const classifier = new Classifier(trainLabels(kept, undefined, { confidence: false, ...everyday() }));
  return examples
    .filter((_, i) => i % parts === part)
    .map(({ text, labels }) => judge(labels, classifier.classify(text)));
}
