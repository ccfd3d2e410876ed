import { trainLabels } from "@hotline/core/triage/index.ts";
import { everyday } from "../../default-texts.ts";
import { measure, timed } from "../figures.ts";
import type { SetFile } from "../folder.ts";
import type { BenchSet, Kind } from "../kind.ts";
import { examplesOf, type LabelFiles, labelFiles, outsideOf } from "../label-files.ts";
import { peersBeside, peersIn } from "../peers.ts";
import { kinOf } from "../role.ts";
import { answersFor } from "./answers.ts";

/**
 * Labels: a folder with one or more training files (`train`, `train_10`, `subset_train`) and test files (`test`,
 * `testA`), each row a text and a label. Files of texts without a label (`oos`) join every test.
 */
export const intents: Kind = {
  name: "labels",
  find(folder) {
    if (answersFor(folder)) return [];
    const files = labelFiles(folder);
    const pairs = files.tests.flatMap((test) => kinOf(test, files.trains).map((train) => ({ train, test })));
    const byTrain = files.trains.flatMap((train) => pairs.filter((pair) => pair.train === train));
    const peers = peersIn(folder);
    return byTrain.filter(haveSameLabels).map(({ train, test }) => ({
      ...setOf(folder.name, train, test, files),
      // Published figures are of the first version of a test.
      ...(peers && test === files.tests[0] && { others: (metric) => peersBeside(peers, train.stem, metric) }),
    }));
  },
};

/** A model that knows none of the labels that are asked for cannot be right. */
const haveSameLabels = ({ train, test }: { train: SetFile; test: SetFile }) =>
  test.labels.size === 0 || [...test.labels].some((label) => train.labels.has(label));

function setOf(folder: string, train: SetFile, test: SetFile, { outsideTrains, outsideTests }: LabelFiles): BenchSet {
  const name = [folder, train.stem, test.stem].join(" ");
  return {
    name,
    files: [train, test, ...outsideTrains, ...outsideTests],
    run() {
      const examples = [...examplesOf(train), ...outsideTrains.flatMap(outsideOf)];
      const { result: model, seconds } = timed(() => trainLabels(examples, undefined, everyday()));
      return measure(name, { model, seconds }, [...examplesOf(test), ...outsideTests.flatMap(outsideOf)]);
    },
  };
}
