import { Classifier, type Example, judge, trainLabels } from "@hotline/core/triage/index.ts";
import { quality } from "../figures.ts";
import { hasColumns } from "../folder.ts";
import type { Kind } from "../kind.ts";
import { examplesOf } from "./intents.ts";

/** Up to as many examples, each is judged by a model of all others; in larger files every part of this many. */
const mostModels = 100;

/**
 * A small file of labelled texts without a split: each text is judged by a model that was trained without it. Nothing
 * is left to find a threshold with, so only what does not need one is told.
 */
export const oneOut: Kind = {
  name: "one left out",
  find(folder) {
    return folder.files
      .filter((file) => !/train|test|valid|dev|oos/.test(file) && hasColumns(folder, file, "text", "label"))
      .map((file) => {
        const name = `${folder.name} ${file.replace(/\.jsonl$/, "")}, one left out`;
        return { name, run: () => figuresOf(name, examplesOf(folder, file)) };
      });
  },
};

function figuresOf(set: string, examples: readonly Example[]) {
  const parts = Math.min(mostModels, examples.length);
  const judged = Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const kept = examples.filter((_, i) => i % parts !== part);
    const classifier = new Classifier(trainLabels(kept, undefined, { confidence: false }));
    return examples
      .filter((_, i) => i % parts === part)
      .map(({ text, labels }) => judge(labels, classifier.classify(text)));
  });
  return quality(set, judged, 0).filter(({ metric }) => metric !== "calibration error");
}
