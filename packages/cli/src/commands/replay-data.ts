import { Command } from "commander";
import { say } from "../output.ts";
import { replayData } from "../replay-data/replay.ts";
import { examples } from "./examples.ts";

/** `hotline replay-data DIR`: what readers would have been told at each instant of a recorded history. */
export function replayDataCommand(): Command {
  return new Command("replay-data")
    .description("Replay every recorded version of a data source in DIR, and check what readers would have seen.")
    .argument("<dir>", "a folder of recorded versions")
    .addHelpText("after", examples("hotline replay-data recorded/jhu-csse"))
    .action(async (dir: string) => {
      const { failed, lines } = await replayData(dir);
      for (const line of lines) say(line);
      if (failed > 0) process.exitCode = 1;
    });
}
