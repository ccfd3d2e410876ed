import { statSync, writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { complain, say } from "../../output.ts";
import { foldersOf } from "./folder.ts";
import type { BenchSet, Figure } from "./kind.ts";
import { kinds } from "./kinds/index.ts";
import { tableLines } from "./table.ts";
import { validations } from "./validate.ts";

interface Options {
  readonly json?: string;
  readonly only?: string;
  readonly set?: string;
  readonly validate?: boolean;
}

const bench = new Command("bench:triage")
  .description("Train and measure triage on every set below a folder, beside what others published.")
  .argument("<folder>", "a folder with sets of examples")
  .option("--json <file>", "also write the figures, as a list of {set, metric, value}")
  .option("--set <text>", "only sets whose name has this in it")
  .addOption(new Option("--only <kind>", "one kind of set only").choices(kinds.map(({ name }) => name)))
  .option("--validate", "measure within the training files alone: what to choose constants by")
  .action((root: string, { json, only, set, validate = false }: Options) => {
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${root}.`);
    say("Seeds are fixed (0, 1, …): every run gives the same figures, times aside. Times are processor time.");
    const figures = measureAll(validate ? validations(root) : setsOf(root, only), set);
    if (figures.length === 0) throw new Error(`No set of a known kind was found below ${root}.`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  });

function setsOf(root: string, only: string | undefined): readonly BenchSet[] {
  const chosen = kinds.filter(({ name }) => only === undefined || name === only);
  const folders = foldersOf(root);
  return chosen.flatMap((kind) => folders.flatMap((folder) => kind.find(folder)));
}

/** Sets whose name has this in it; what sums up others comes after them. */
function measureAll(sets: readonly BenchSet[], part = ""): readonly Figure[] {
  const all: Figure[] = [];
  for (const each of sets.filter(({ name }) => name.includes(part) || name.startsWith("mean"))) {
    const figures = each.run();
    for (const line of tableLines(figures)) say(line);
    all.push(...figures);
  }
  return all;
}

try {
  await bench.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
