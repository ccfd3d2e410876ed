import { importProject } from "@hotline/server/store/import-project.ts";
import { Command } from "commander";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { say } from "../output.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { examples } from "./examples.ts";

interface ImportOptions {
  readonly dryRun?: true;
  readonly replace?: string;
  readonly display?: string;
}

/** `hotline import DIR`: publish a hotline from its files. */
export function importCommand(): Command {
  return new Command("import")
    .description("Publish the hotline in DIR: all of it, or nothing where something is wrong.")
    .argument("<dir>", "the project folder, with hotline.json in it")
    .option("--dry-run", "only check the files")
    .option("--replace <name>", "the organisation that it replaces (default: the one of the same name, or a new one)")
    .option("--display <number>", "how people read the number of WHATSAPP_PHONE_NUMBER_ID, e.g. '+27 60 012 3456'")
    .addHelpText("after", examples("hotline import examples/covid", "hotline import examples/covid --dry-run"))
    .action(runImport);
}

async function runImport(dir: string, options: ImportOptions): Promise<void> {
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
