import { Command } from "commander";
import { runFixtures } from "../fixtures/fixtures.ts";
import { examples } from "./examples.ts";

/** `hotline fixtures DIR`: recorded webhooks through the real endpoint. */
export function fixturesCommand(): Command {
  return new Command("fixtures")
    .description("Send the recorded webhooks in DIR to a real server, and check what becomes of each.")
    .argument("<dir>", "a folder of webhook bodies as JSON")
    .addHelpText("after", examples("hotline fixtures recorded/webhooks"))
    .action(async (dir: string) => {
      await runFixtures(dir);
    });
}
