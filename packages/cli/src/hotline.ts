import { Command } from "commander";
import about from "../package.json" with { type: "json" };
import { commands } from "./commands/index.ts";
import { complain } from "./output.ts";

const hotline = new Command("hotline")
  .description("Guided conversations on WhatsApp, on your own machine.")
  .version(about.version, "-V, --version", "print the version")
  .helpOption("-h, --help", "show what there is")
  .showHelpAfterError("(--help shows what there is)");
// Loading all of them takes a second: what is asked for is loaded alone, and all for the help.
const wanted = process.argv[2] ?? "";
const load = Object.hasOwn(commands, wanted) ? [commands[wanted]] : Object.values(commands);
for (const command of load) if (command) hotline.addCommand(pointingToHelp(await command()));

/** So that what is wrong with `hotline import` leads to the help of `import`; commands that are added do not inherit it. */
function pointingToHelp(command: Command, parents = ""): Command {
  const path = `${parents}${command.name()}`;
  for (const each of command.commands) pointingToHelp(each, `${path} `);
  return command.showHelpAfterError(`(hotline ${path} --help shows what it takes)`);
}

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
