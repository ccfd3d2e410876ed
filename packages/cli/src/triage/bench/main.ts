import { statSync, writeFileSync } from "node:fs";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import { Command, Option } from "commander";
import { complain, say } from "../../output.ts";
import { ensureWritable } from "../../writable.ts";
import { leftAside, strangerLines, unreadLines } from "./aside.ts";
import { type Folder, foldersOf } from "./folder.ts";
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
  .action(async (root: string, { json, only, set, validate = false }: Options) => {
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${root}.`);
    await ensureWritable(json);
    say("Seeds are fixed (0, 1, …): every run gives the same figures, times aside. Times are processor time.");
    const folders = foldersOf(root);
    const sets = validate ? validations(folders) : setsOf(folders, only);
    if (!validate && only === undefined && set === undefined) tellAside(folders, sets);
    const figures = measureAll(chosen(sets, set), json);
    if (figures.length === 0) throw new Error(`No set of a known kind was found below ${root}.`);
  });

function setsOf(folders: readonly Folder[], only: string | undefined): readonly BenchSet[] {
  const some = kinds.filter(({ name }) => only === undefined || name === only);
  return some.flatMap((kind) => folders.flatMap((folder) => kind.find(folder, folders)));
}

/** Sets whose name has this in it; what sums up others comes after them. */
const chosen = (sets: readonly BenchSet[], part = "") =>
  sets.filter(({ name }) => name.includes(part) || name.startsWith("mean"));

/** What is not measured is said before anything is, so that nobody waits for it. */
function tellAside(folders: readonly Folder[], sets: readonly BenchSet[]): void {
  const lines = leftAside(folders, sets);
  if (lines.length > 0) say("Left aside (a set has text and label, text and lang, text and urgent, or id and answer):");
  for (const line of lines) say(`  ${line}`);
}

/** The figures are written after each set: what was measured stays, whatever comes after it. */
function measureAll(sets: readonly BenchSet[], json: string | undefined): readonly Figure[] {
  const all: Figure[] = [];
  for (const [i, each] of sets.entries()) {
    progress(`${i + 1}/${sets.length} ${each.name}`);
    const figures = figuresOf(each).filter(({ value }) => Number.isFinite(value));
    for (const line of tableLines(figures, each.others)) say(line);
    for (const line of [...unreadLines(each.files), ...strangerLines(each.files)]) say(`  ${line}`);
    all.push(...figures);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  }
  return all;
}

/** A set that cannot be measured takes none of the others away. */
function figuresOf(set: BenchSet): readonly Figure[] {
  try {
    const figures = set.run();
    if (figures.length === 0) say(`\n${set.name}\n  not measured: it has too few texts.`);
    return figures;
  } catch (error) {
    say(`\n${set.name}\n  not measured: ${reasonOf(error)}`);
    return [];
  }
}

/** Where it does not mix with results. */
function progress(line: string): void {
  process.stderr.write(`${line} …\n`);
}

try {
  await bench.parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
