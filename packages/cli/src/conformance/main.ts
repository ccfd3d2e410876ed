import { statSync } from "node:fs";
import { Command, Option } from "commander";
import { complain, say } from "../output.ts";
import { kinds } from "./kinds/index.ts";
import { runCorpus } from "./run.ts";

const names = kinds.map(({ name }) => name);
const conformance = new Command("conformance")
  .description("Run a conformance corpus against the engine and tell what differs.")
  .argument("<folder>", "a folder with corpus files")
  .addOption(new Option("--only <kind>", "run one kind only").choices(names))
  .addOption(
    new Option("--meant <n>", "how many differences are known and meant; with more than these it fails")
      .argParser(Number)
      .default(0),
  )
  .action((folder: string, { only, meant }: { only?: string; meant: number }) => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
    const chosen = kinds.filter(({ name }) => only === undefined || name === only);
    const { passed, failed } = runCorpus(folder, chosen, say);
    // Nothing found is no success: the folder is not what was meant.
    if (failed > meant || passed === 0) process.exitCode = 1;
  });

try {
  await conformance.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
