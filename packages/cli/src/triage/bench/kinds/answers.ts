import { trainAnswers } from "@hotline/core/triage/index.ts";
import { everyday } from "../../default-texts.ts";
import { answerOf, askAnswers } from "../../read-examples.ts";
import { measure, timed } from "../figures.ts";
import type { Folder, SetFile } from "../folder.ts";
import type { Kind } from "../kind.ts";
import { examplesOf, labelFiles, outsideOf } from "../label-files.ts";

/**
 * Approved answers: a folder with a file of `id` and `answer`, questions labelled with those ids to train and to test,
 * and questions that have no answer (`oos`).
 */
export const answers: Kind = {
  name: "answers",
  find(folder) {
    const bank = answersFor(folder);
    if (!bank) return [];
    const { trains, tests, outsideTrains, outsideTests } = labelFiles(folder);
    return tests.map((test) => {
      const name = `${folder.name} ${test.stem}`;
      return {
        name,
        files: [bank, ...trains, test, ...outsideTrains, ...outsideTests],
        run() {
          const approved = askAnswers(
            bank.rows().flatMap((row) => answerOf(row) ?? []),
            trains.flatMap(examplesOf),
          );
          const outside = outsideTrains.flatMap(outsideOf).map(({ text }) => text);
          const { result: model, seconds } = timed(() => trainAnswers(approved, outside, undefined, everyday()));
          const asked = [...examplesOf(test), ...outsideTests.flatMap(outsideOf)];
          return measure(name, { model: model.labels, seconds }, asked);
        },
      };
    });
  },
};

/** The file of answers that the folder's tests ask for by their ids. */
export function answersFor(folder: Folder): SetFile | undefined {
  const asked = new Set(labelFiles(folder).tests.flatMap(({ labels }) => [...labels]));
  return folder.files.find(({ shape, labels }) => shape.kind === "answers" && [...labels].some((id) => asked.has(id)));
}
