import { watch } from "node:fs";
import { Command } from "commander";
import { findScripts } from "../conversations/find.ts";
import { printCoverage, printFailure } from "../conversations/report.ts";
import type { Script } from "../conversations/script.ts";
import { testProject } from "../conversations/test-project.ts";
import { complain, say } from "../output.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { examples } from "./examples.ts";

interface TestOptions {
  readonly filter?: string;
  readonly coverage?: true;
  readonly watch?: true;
}

/** `hotline test DIR`: plays the conversations of a project and tells which went another way than they should. */
export function testCommand(): Command {
  return new Command("test")
    .description(
      "Play a project's conversations (tests/*.conversation) and tell what differs; see docs/testing-journeys.md.",
    )
    .argument("<dir>", "a project folder")
    .option("--filter <text>", "only conversations with this in their title or file name")
    .option("--coverage", "list every node and exit that no conversation comes by")
    .option("--watch", "play them again whenever a file of the project changes")
    .addHelpText(
      "after",
      examples("hotline test examples/covid", "hotline test examples/covid --filter French", "hotline test . --watch"),
    )
    .action(runTest);
}

async function runTest(dir: string, options: TestOptions): Promise<void> {
  if (options.watch !== true) {
    if (!(await playAll(dir, options))) process.exitCode = 1;
    return;
  }
  await playAll(dir, options).catch(complain);
  await watching(dir, () => playAll(dir, options).catch(complain));
}

/** Whether all went as they should. */
async function playAll(dir: string, { filter, coverage }: TestOptions): Promise<boolean> {
  const began = performance.now();
  const project = await readCheckedProject(dir);
  const scripts = (await findScripts(dir)).filter(matching(filter));
  if (scripts.length === 0)
    throw new Error(`There is no conversation to play in ${dir}/tests${filter ? ` with "${filter}"` : ""}.`);
  const { played, gaps } = await testProject(project, dir, scripts, (text) => say(`! ${text}`));
  const failed = played.filter(({ mismatch }) => mismatch !== undefined);
  for (const line of failed.flatMap(printFailure)) say(line);
  // Part of the conversations says nothing about what all of them miss.
  if (filter === undefined) for (const line of printCoverage(gaps, coverage === true)) say(line);
  say(
    `${played.length - failed.length} passed, ${failed.length} failed, in ${Math.round(performance.now() - began)} ms`,
  );
  return failed.length === 0;
}

function matching(filter: string | undefined): (script: Script) => boolean {
  const wanted = filter?.toLowerCase() ?? "";
  return ({ title, file }) => title.toLowerCase().includes(wanted) || file.toLowerCase().includes(wanted);
}

/** Editors write a file in several steps; one round is enough for all of them. */
const quietMs = 100;

/** Calls `again` after each change in the folder, until the program is stopped. */
function watching(dir: string, again: () => Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    let soon: NodeJS.Timeout | undefined;
    const watcher = watch(dir, { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        say("");
        void again();
      }, quietMs);
    });
    watcher.on("error", reject);
    say("Watching for changes; Ctrl-C ends.");
  });
}
