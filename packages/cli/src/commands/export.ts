import { writeFile } from "node:fs/promises";
import { dialectNames, exportFile } from "@hotline/core/flow/importers/index.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { exportProject } from "@hotline/server/store/import-project.ts";
import { Command, Option } from "commander";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { section } from "../exchange/print-report.ts";
import { say } from "../output.ts";
import { readProject } from "../project/read-project.ts";
import { writeProject } from "../project/write-project.ts";
import { examples } from "./examples.ts";

interface ExportOptions {
  readonly organisation?: string;
  readonly as?: string;
  readonly from?: string;
}

/** `hotline export DIR`: a published hotline as files. With `--as`: as one file that another system imports. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Write a published hotline as files that `hotline import` reads, or as another system's export file.")
    .argument("<dir|file>", "a folder that is new, empty, or an older export; with --as, the file to write")
    .option("--organisation <name>", "whose hotline, where there are several")
    .addOption(new Option("--as <system>", "write one file for this system").choices(dialectNames))
    .option("--from <dir>", "with --as: take the hotline from this project folder instead of the published one")
    .addHelpText(
      "after",
      examples(
        "hotline export backup",
        "hotline export backup --organisation 'Ministry of Health'",
        "hotline export covid.json --as rapidpro --from examples/covid",
      ),
    )
    .action(runExport);
}

async function runExport(path: string, { organisation, as, from }: ExportOptions): Promise<void> {
  if (from !== undefined && as === undefined) throw new Error("--from needs --as: say for which system.");
  const write = (project: Project) => (as === undefined ? writeFolder(path, project) : writeExport(path, project, as));
  if (from !== undefined) return write(await readProject(from));
  await withMigratedPool(process.env, async (pool) => {
    const { id, name } = await findOrganisation(pool, organisation);
    const project = await exportProject(pool, id);
    if (!project) throw new Error(`${name} has no hotline yet: import one first.`);
    await write(project);
  });
}

async function writeFolder(dir: string, project: Project): Promise<void> {
  await writeProject(dir, project);
  say(`Wrote ${project.name} with ${project.journeys.length} journeys to ${dir}.`);
  const files = project.dataSources.map(({ location }) => location).filter((location) => !/^https?:/.test(location));
  // The database keeps what was read, and not the files.
  if (files.length > 0) say(`Its data sources read ${files.join(" and ")}: copy these files into it, too.`);
}

async function writeExport(path: string, project: Project, system: string): Promise<void> {
  const { file, notes } = exportFile(project, system);
  await writeFile(path, `${JSON.stringify(file, null, 2)}\n`);
  say(`Wrote ${project.name} with ${project.journeys.length} journeys to ${path}.`);
  for (const line of section("Left out for the other system", "cannot", notes)) say(line);
}
