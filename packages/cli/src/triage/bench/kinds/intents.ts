import { type Example, trainLabels } from "@hotline/core/triage/index.ts";
import { exampleOf } from "../../read-examples.ts";
import { measure, timed } from "../figures.ts";
import { type Folder, hasColumns, rowsOf } from "../folder.ts";
import type { BenchSet, Kind } from "../kind.ts";

/**
 * Labels: a folder with one or more training files (`train`, `train_10`, `subset_train`) and test files (`test`,
 * `testA`), each row a text and a label. Files of texts without a label (`oos`) join every test.
 */
export const intents: Kind = {
  name: "labels",
  find(folder) {
    if (folder.files.includes("answers.jsonl")) return [];
    const { trains, tests } = splitFiles(folder);
    return trains.flatMap((train) => tests.map((test) => setOf(folder, train, test)));
  },
};

/** The files of a folder by what their names say they are for. */
export function splitFiles(folder: Folder): { trains: string[]; tests: string[]; outside: string[] } {
  const labelled = folder.files.filter((file) => hasColumns(folder, file, "text", "label"));
  const outside = labelled.filter((file) => /oos/.test(file) && !/valid|dev/.test(file));
  const rest = labelled.filter((file) => !outside.includes(file));
  return {
    trains: rest.filter((file) => /train/.test(file)),
    tests: rest.filter((file) => /^test/.test(file)),
    outside,
  };
}

export function examplesOf(folder: Folder, file: string): readonly Example[] {
  return rowsOf(folder, file).flatMap((row) => exampleOf(row) ?? []);
}

const stem = (file: string) => file.replace(/\.jsonl$/, "");

function setOf(folder: Folder, train: string, test: string): BenchSet {
  const name = [folder.name, stem(train), stem(test)].join(" ");
  return {
    name,
    run() {
      const examples = examplesOf(folder, train);
      const { result: model, seconds } = timed(() => trainLabels(examples));
      const tests = [test, ...splitFiles(folder).outside].flatMap((file) => examplesOf(folder, file));
      return measure(name, { model, seconds }, tests);
    },
  };
}
