import { Command } from "commander";
import { checkProject } from "../check/check-project.ts";
import { printFinding, printTotals } from "../check/print.ts";
import { say } from "../output.ts";
import { readProject } from "../project/read-project.ts";
import { examples } from "./examples.ts";

interface CheckOptions {
  readonly json?: true;
  readonly strict?: true;
}

/** `hotline check DIR`: what is wrong with the journeys of a project, before a person finds it. */
export function checkCommand(): Command {
  return new Command("check")
    .description("Check the journeys of a project: dead ends, missing translations, texts that are too long, …")
    .argument("<dir>", "a project folder")
    .option("--json", "print one JSON list of findings")
    .option("--strict", "fail for warnings, too")
    .addHelpText("after", examples("hotline check examples/covid", "hotline check examples/covid --json --strict"))
    .action(runCheck);
}

async function runCheck(dir: string, { json, strict }: CheckOptions): Promise<void> {
  const project = await readProject(dir);
  const findings = checkProject(project);
  if (json) say(JSON.stringify(findings, null, 2));
  else {
    for (const finding of findings) say(printFinding(finding));
    say(printTotals(findings, project.journeys.length));
  }
  if (findings.some(({ severity }) => strict || severity === "error")) process.exitCode = 1;
}
