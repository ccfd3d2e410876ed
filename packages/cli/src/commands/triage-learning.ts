import type { CorrectionState } from "@hotline/server/store/triage-corrections.ts";
import { Command, Option } from "commander";
import { approve, correct, type LearningOptions, listCorrections, retrain, rollback } from "../triage/learning.ts";
import { examples } from "./examples.ts";

/** The commands of `hotline triage` that work on the database: how a hotline learns from corrections. */
export function learningCommands(): readonly Command[] {
  return [correctCommand(), correctionsCommand(), approveCommand(), retrainCommand(), rollbackCommand()];
}

function learning(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--organisation <name>", "which organisation, where there are several");
}

interface Right extends LearningOptions {
  readonly message?: true;
  readonly label?: string;
  readonly answer?: string;
  readonly urgent?: string;
  readonly notUrgent?: true;
}

function correctCommand(): Command {
  return learning("correct", "Say what is right about a text; once approved it is an example.")
    .argument("<text>", "the text, or with --message the id of the message")
    .option("--message", "it is the id of a message that was judged wrongly")
    .option("--label <label>", "its label; oos for none")
    .option("--answer <key>", "the answer that fits; none where there is none")
    .option("--urgent <rule>", "the urgency rule that it falls under")
    .option("--not-urgent", "it only sounds urgent")
    .option("--by <name>", "who says so")
    .addHelpText("after", examples('hotline triage correct "my milk is little" --answer breastfeeding_enough'))
    .action((text: string, options: Right) => correct(text, rightOf(options), options));
}

function rightOf({ label, answer, urgent, notUrgent }: Right) {
  const all = [
    ...(label === undefined ? [] : [{ kind: "label", shouldBe: label } as const]),
    ...(answer === undefined ? [] : [{ kind: "answer", shouldBe: answer } as const]),
    ...(urgent === undefined ? [] : [{ kind: "urgency", shouldBe: urgent } as const]),
    ...(notUrgent ? [{ kind: "urgency", shouldBe: "notUrgent" } as const] : []),
  ];
  const [right, ...more] = all;
  if (!right || more.length > 0) throw new Error("Give one of --label, --answer, --urgent and --not-urgent.");
  return right;
}

function correctionsCommand(): Command {
  const states: readonly CorrectionState[] = ["proposed", "approved", "rejected"];
  return learning("corrections", "List corrections.")
    .addOption(new Option("--state <state>", "which ones").choices(states).default("proposed"))
    .addHelpText("after", examples("hotline triage corrections"))
    .action((options: LearningOptions & { state: CorrectionState }) => listCorrections(options.state, options));
}

function approveCommand(): Command {
  return learning("approve", "Make examples of corrections, for the next training.")
    .argument("[ids...]", "the corrections (default: all that are proposed)")
    .option("--reject", "reject them instead")
    .option("--by <name>", "who decides")
    .addHelpText("after", examples("hotline triage approve", "hotline triage approve 0190… --reject"))
    .action((ids: string[], options: LearningOptions & { reject?: true }) => approve(ids, options));
}

function retrainCommand(): Command {
  return learning("retrain", "Train now, and go live with the new model if it is no worse on the golden set.")
    .addHelpText("after", examples("hotline triage retrain"))
    .action((options: LearningOptions) => retrain(options));
}

function rollbackCommand(): Command {
  return learning("rollback", "Put an earlier model back in its place.")
    .option("--to <version>", "its version (default: the one before)")
    .option("--by <name>", "who does so")
    .addHelpText("after", examples("hotline triage rollback"))
    .action((options: LearningOptions & { to?: string }) => rollback(options));
}
