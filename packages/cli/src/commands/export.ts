import { exportProject } from "@hotline/server/store/import-project.ts";
import { Command } from "commander";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { say } from "../output.ts";
import { writeProject } from "../project/write-project.ts";
import { examples } from "./examples.ts";

/** `hotline export DIR`: a published hotline as files. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Write a published hotline as files that `hotline import` reads.")
    .argument("<dir>", "a folder that is new, empty, or an older export")
    .option("--organisation <name>", "whose hotline, where there are several")
    .addHelpText(
      "after",
      examples("hotline export backup", "hotline export backup --organisation 'Ministry of Health'"),
    )
    .action((dir: string, { organisation }: { organisation?: string }) =>
      withMigratedPool(process.env, async (pool) => {
        const { id, name } = await findOrganisation(pool, organisation);
        const project = await exportProject(pool, id);
        if (!project) throw new Error(`${name} has no hotline yet: import one first.`);
        await writeProject(dir, project);
        say(`Wrote ${project.name} with ${project.journeys.length} journeys to ${dir}.`);
      }),
    );
}
