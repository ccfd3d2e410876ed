import { trainAnswers } from "@hotline/core/triage/index.ts";
import { answerOf, askAnswers } from "../../read-examples.ts";
import { measure, timed } from "../figures.ts";
import { hasColumns, rowsOf } from "../folder.ts";
import type { Kind } from "../kind.ts";
import { examplesOf, splitFiles } from "./intents.ts";

/**
 * Approved answers: a folder with `answers.jsonl` (`id`, `answer`), questions labelled with those ids to train and to
 * test, and questions that have no answer (`oos`).
 */
export const answers: Kind = {
  name: "answers",
  find(folder) {
    if (!folder.files.includes("answers.jsonl") || !hasColumns(folder, "answers.jsonl", "id", "answer")) return [];
    const { trains, tests, outside } = splitFiles(folder);
    const approved = rowsOf(folder, "answers.jsonl").flatMap((row) => answerOf(row) ?? []);
    return tests.map((test) => {
      const name = `${folder.name} ${test.replace(/\.jsonl$/, "")}`;
      return {
        name,
        run() {
          const questions = trains.flatMap((train) => examplesOf(folder, train));
          const { result: model, seconds } = timed(() => trainAnswers(askAnswers(approved, questions)));
          const asked = [test, ...outside].flatMap((file) => examplesOf(folder, file));
          return measure(name, { model: model.labels, seconds }, asked);
        },
      };
    });
  },
};
