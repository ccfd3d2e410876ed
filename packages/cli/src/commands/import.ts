import { stat } from "node:fs/promises";
import { importProject } from "@hotline/server/store/import-project.ts";
import { Command } from "commander";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { writeInto } from "../exchange/into-folder.ts";
import { printReport } from "../exchange/print-report.ts";
import { readExport } from "../exchange/read-export.ts";
import { say } from "../output.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { examples } from "./examples.ts";

interface ImportOptions {
  readonly dryRun?: true;
  readonly replace?: string;
  readonly display?: string;
  readonly into?: string;
}

/** `hotline import DIR`: publish a hotline from its files. `hotline import FILE`: make files of another system's export. */
export function importCommand(): Command {
  return new Command("import")
    .description(
      "Publish the hotline in a folder, or turn an export file of RapidPro, TextIt, Weni or Glific into one.",
    )
    .argument("<dir|file>", "the project folder, with hotline.json in it, or another system's export file")
    .option("--dry-run", "only check the files, or only print what would come over")
    .option("--into <dir>", "for a file: the project folder that it goes into (default: one named after the file)")
    .option("--replace <name>", "the organisation that it replaces (default: the one of the same name, or a new one)")
    .option("--display <number>", "how people read the number of WHATSAPP_PHONE_NUMBER_ID, e.g. '+27 60 012 3456'")
    .addHelpText(
      "after",
      examples(
        "hotline import examples/covid",
        "hotline import examples/covid --dry-run",
        "hotline import rapidpro-export.json --dry-run",
        "hotline import rapidpro-export.json --into my-hotline",
      ),
    )
    .action(runImport);
}

async function runImport(path: string, options: ImportOptions): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return convert(path, options);
  if (options.into !== undefined) throw new Error(`--into is for another system's export file; ${path} is a folder.`);
  return publish(path, options);
}

/** Another system's file becomes a project folder, which can be looked at, tested and then published. */
async function convert(file: string, options: ImportOptions): Promise<void> {
  const { project, report } = await readExport(file);
  for (const line of printReport(report)) say(line);
  if (project.journeys.length === 0) process.exitCode = 1;
  if (options.dryRun) return say("\nNothing was written.");
  const dir = options.into ?? project.name;
  const { merged } = await writeInto(dir, project);
  say(`\n${merged ? "Added to" : "Written to"} ${dir}. To chat with it: hotline play ${dir}`);
}

async function publish(dir: string, options: ImportOptions): Promise<void> {
  const project = await readCheckedProject(dir);
  const what = `${project.name}: ${project.journeys.length} journeys, ${project.triggers.length} triggers`;
  if (options.dryRun) return say(`${what}. Nothing is wrong; nothing was changed.`);
  await withMigratedPool(process.env, async (pool) => {
    const replaced = options.replace === undefined ? undefined : await findOrganisation(pool, options.replace);
    const phoneNumberId = process.env["WHATSAPP_PHONE_NUMBER_ID"];
    const report = await importProject(pool, project, {
      ...(replaced && { organisationId: replaced.id }),
      ...(phoneNumberId && { number: { phoneNumberId, display: options.display ?? phoneNumberId } }),
    });
    const { published, unchanged, withdrawn } = report;
    say(`${what}. Published ${published}, unchanged ${unchanged}, withdrawn ${withdrawn}.`);
  });
}
