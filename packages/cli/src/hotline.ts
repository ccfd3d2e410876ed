import { Command } from "commander";
import about from "../package.json" with { type: "json" };
import { commands } from "./commands/index.ts";
import { complain } from "./output.ts";

const hotline = new Command("hotline")
  .description("Guided conversations on WhatsApp, on your own machine.")
  .version(about.version, "-V, --version", "print the version")
  .helpOption("-h, --help", "show what there is")
  .showHelpAfterError("(--help shows what there is)");
for (const command of commands) hotline.addCommand(command());

// Whoever reads what is said, such as `head`, may stop before it ends.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

try {
  await hotline.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
