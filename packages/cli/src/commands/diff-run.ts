import { type Parting, partWays } from "@hotline/core/flow/replay/index.ts";
import { Command } from "commander";
import { say } from "../output.ts";
import { findPlayable } from "../play/find-journey.ts";
import { printParting } from "../play/print-parting.ts";
import { prepare } from "../play/programme.ts";
import { readRecording } from "../play/recordings.ts";
import { examples } from "./examples.ts";

/** `hotline diff-run RECORDING DIR`: what would be different for a person with the journeys as they are now. */
export function diffRunCommand(): Command {
  return new Command("diff-run")
    .description("Run a recorded chat again with other journeys, and tell where and how the two part ways.")
    .argument("<recording>", "a file that hotline play --record FILE.json wrote")
    .argument("<journey|dir>", "a project folder, or one journey's JSON file")
    .option("--json", "print the turns that differ as JSON")
    .addHelpText(
      "after",
      examples("hotline play examples/covid --record chat.json", "hotline diff-run chat.json examples/covid"),
    )
    .action(diffRun);
}

async function diffRun(path: string, journeys: string, { json }: { json?: true }): Promise<void> {
  const recording = await readRecording(path);
  const { project, folder } = await findPlayable(journeys);
  const { assets } = await prepare(project, folder, (text) => say(`! ${text}`));
  const partings = partWays(recording, assets);
  if (json) say(JSON.stringify(partings, null, 2));
  else report(partings, recording.happenings.length);
  if (partings.length > 0) process.exitCode = 1;
}

function report(partings: readonly Parting[], turns: number): void {
  const [first] = partings;
  if (first === undefined) {
    say(`All ${turns} turns go the same way.`);
    return;
  }
  for (const line of printParting(first)) say(line);
  const more = partings.length - 1;
  say(
    more === 0 ? `The other ${turns - 1} turns go the same way.` : `${more} more of ${turns} turns differ after that.`,
  );
}
