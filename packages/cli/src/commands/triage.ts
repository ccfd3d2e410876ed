import { Command } from "commander";
import { checkFolder } from "../triage/check-folder.ts";
import { evaluateFiles } from "../triage/evaluate.ts";
import { explainMessage } from "../triage/explain.ts";
import { trainFromFiles } from "../triage/train.ts";
import { trainLanguageFromFiles } from "../triage/train-language.ts";
import { ensureWritable } from "../writable.ts";
import { examples } from "./examples.ts";
import { learningCommands } from "./triage-learning.ts";

const formats = `
Files are JSONL (one object a line), JSON lists, or CSV with a heading line (commas, semicolons or tabs):
  text, label              an example of a label; the label "oos" or "none" means none of the labels
  text, labels             an example with several labels (JSONL)
  question, answer         an approved answer with one question
  id, answer, category     an approved answer; examples whose label is its id are its questions
  key, title, text, questions   an approved answer by language (JSONL): {"key":"…","text":{"eng":"…"},"questions":{"eng":["…"]}}`;

/** `hotline triage`: train a model from examples, measure it, and ask it why. */
export function triageCommand(): Command {
  const triage = new Command("triage")
    .description("Train, measure and question the model that reads each message.")
    .addCommand(trainCommand())
    .addCommand(evalCommand())
    .addCommand(explainCommand())
    .addCommand(trainLanguageCommand())
    .addCommand(checkCommand());
  for (const command of learningCommands()) triage.addCommand(command);
  return triage.addHelpText(
    "after",
    examples(
      "hotline triage check examples/momconnect/triage",
      "hotline triage train labels.jsonl answers.jsonl --out clinic.model",
      'hotline triage explain "I am bleeding" --model clinic.model',
    ),
  );
}

function trainCommand(): Command {
  return new Command("train")
    .description("Learn labels and approved answers from examples.")
    .argument("<files...>", "files of examples and answers")
    .requiredOption("--out <file>", "where to write the model")
    .addHelpText(
      "after",
      `${formats}\n${examples("hotline triage train labels.jsonl answers.jsonl --out clinic.model")}`,
    )
    .action(async (files: string[], { out }: { out: string }) => {
      await ensureWritable(out);
      trainFromFiles(files, out);
    });
}

function evalCommand(): Command {
  return new Command("eval")
    .description("Measure a model on examples that it was not trained on.")
    .argument("<files...>", "files of examples; or of texts with their languages (text and lang)")
    .requiredOption("--model <file>", "the model")
    .option("--json <file>", "also write all figures to this file")
    .addHelpText(
      "after",
      `${formats}\n${examples("hotline triage eval golden.jsonl --model clinic.model --json figures.json")}`,
    )
    .action(async (files: string[], { model, json }: { model: string; json?: string }) => {
      await ensureWritable(json);
      evaluateFiles(files, model, json);
    });
}

function explainCommand(): Command {
  return new Command("explain")
    .description("Say what a model makes of one message, and which words spoke for it.")
    .argument("<message>", "the message")
    .requiredOption("--model <file>", "the model")
    .option("--json", "as JSON", false)
    .addHelpText("after", examples('hotline triage explain "where is my card?" --model bank.model'))
    .action((message: string, { model, json }: { model: string; json: boolean }) =>
      explainMessage(message, model, json),
    );
}

function trainLanguageCommand(): Command {
  return new Command("train-language")
    .description("Learn to tell languages from texts: files with text and lang.")
    .argument("<files...>", "files of texts, each with its language (ISO 639-3)")
    .requiredOption("--out <file>", "where to write the model")
    .option("--only", "without the languages that Hotline knows", false)
    .addHelpText("after", examples("hotline triage train-language texts.jsonl --out languages.model"))
    .action((files: string[], { out, only }: { out: string; only: boolean }) =>
      trainLanguageFromFiles(files, out, !only),
    );
}

function checkCommand(): Command {
  return new Command("check")
    .description("Train a project's triage folder and ask it the golden set.")
    .argument("<folder>", "the folder: answers.jsonl, labels.jsonl, urgency.json, states.json, golden.jsonl")
    .option("--out <file>", "also write the model")
    .addHelpText("after", examples("hotline triage check examples/momconnect/triage --out momconnect.model"))
    .action((folder: string, { out }: { out?: string }) => checkFolder(folder, out));
}
