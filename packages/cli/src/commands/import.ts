import { readFile, stat } from "node:fs/promises";
import type { MoveRule } from "@hotline/core/flow/index.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Project } from "@hotline/core/model/project.ts";
import { importProject, listOrganisations } from "@hotline/server/store/import-project.ts";
import { readNumbers } from "@hotline/server/store/number-settings.ts";
import { isUntrained } from "@hotline/server/store/triage-content.ts";
import { Command } from "commander";
import type pg from "pg";
import { findOrganisation } from "../app/organisations.ts";
import { userName } from "../app/user-name.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { checkProject } from "../check/check-project.ts";
import { printFinding } from "../check/print.ts";
import { writeInto } from "../exchange/into-folder.ts";
import { printReport } from "../exchange/print-report.ts";
import { readExport } from "../exchange/read-export.ts";
import { say } from "../output.ts";
import { parseJson } from "../parse-json.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { examples } from "./examples.ts";

interface ImportOptions {
  readonly dryRun?: true;
  readonly replace?: string | true;
  readonly display?: string;
  readonly into?: string;
  readonly author?: string;
  readonly message?: string;
  readonly move?: string;
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
    .option(
      "--replace [name]",
      "the files take the place of what was edited in the console; with a name: of that organisation " +
        "(default: the one of the same name, or a new one)",
    )
    .option("--author <name>", "who publishes, to be kept with each version (default: your user name)")
    .option("--message <text>", "what this publication is for")
    .option(
      "--move <rule>",
      "what becomes of people in the middle of a journey that changed: keep, restart, or a JSON file of old → new nodes " +
        "(default: they finish the version that they are in)",
    )
    .option("--display <number>", "how people read the number of WHATSAPP_PHONE_NUMBER_ID, e.g. '+27 60 012 3456'")
    .addHelpText(
      "after",
      examples(
        "hotline import examples/covid",
        "hotline import examples/covid --dry-run",
        'hotline import examples/covid --author Thandi --message "Friendlier greeting" --move keep',
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
  if (project.journeys.length === 0) throw new Error(`${file} has no journeys in it: nothing was written.`);
  if (options.dryRun) return say("\nNothing was written.");
  const dir = options.into ?? project.name;
  const { merged } = await writeInto(dir, project);
  say(`\n${merged ? "Added to" : "Written to"} ${dir}. To chat with it: hotline play ${dir}`);
}

async function publish(dir: string, options: ImportOptions): Promise<void> {
  const project = await readCheckedProject(dir);
  const what = `${project.name}: ${project.journeys.length} journeys, ${project.triggers.length} triggers`;
  const publication = await publicationOf(options);
  const errors = tellErrors(project);
  if (options.dryRun) {
    if (errors > 0) process.exitCode = 1;
    return say(`${what}. ${errors > 0 ? counted(errors) : "Nothing is wrong"}; nothing was changed.`);
  }
  await withMigratedPool(process.env, async (pool) => {
    const replaced = typeof options.replace === "string" ? await findOrganisation(pool, options.replace) : undefined;
    const phoneNumberId = process.env["WHATSAPP_PHONE_NUMBER_ID"];
    const target = {
      ...(replaced && { organisationId: replaced.id }),
      replaceEdits: options.replace !== undefined,
      ...(phoneNumberId && {
        number: { phoneNumberId, ...(options.display !== undefined && { display: options.display }) },
      }),
    };
    const report = await importProject(pool, project, target, publication);
    const { published, unchanged, withdrawn } = report;
    say(`${what}. Published ${published}, unchanged ${unchanged}, withdrawn ${withdrawn}.`);
    if (await isUntrained(pool, report.organisationId))
      say("Triage has something new to learn: while the server runs it does, and uses it where that is no worse.");
    if (errors > 0) say(`People may come upon ${counted(errors)}, as above: mend the files, and import again.`);
    const mute = await withoutNumber(pool, report.organisationId);
    if (mute !== undefined) say(mute);
  });
}

/** Says what is wrong in journeys that can be used all the same; returns how much that is. */
function tellErrors(project: Project): number {
  const errors = checkProject(project).filter(({ severity }) => severity === "error");
  for (const error of errors) say(printFinding(error));
  return errors.length;
}

const counted = (errors: number) => (errors === 1 ? "1 error" : `${errors} errors`);

/** What to do where no number leads to the hotline, and nobody would get an answer from it; undefined where one does. */
async function withoutNumber(pool: pg.Pool, organisationId: OrganisationId): Promise<string | undefined> {
  if ((await readNumbers(pool, organisationId)).length > 0) return undefined;
  const others = (await listOrganisations(pool)).filter(({ id }) => id !== organisationId);
  const ways = others.length === 0 ? ["`npm start` gives it one"] : others.map(({ name }) => `--replace "${name}"`);
  return `No WhatsApp number leads to it yet: ${ways.join(", or ")}, or set WHATSAPP_PHONE_NUMBER_ID and import again.`;
}

async function publicationOf({ author = userName(), message = "", move }: ImportOptions) {
  return { author, message, ...(move !== undefined && { move: await readMoveRule(move) }) };
}

async function readMoveRule(move: string): Promise<MoveRule> {
  if (move === "keep" || move === "restart") return { kind: move };
  const nodes = parseJson(
    move,
    await readFile(move, "utf8").catch((cause: unknown) => {
      throw new Error(`--move is keep, restart or a file that is there; ${move} cannot be read.`, { cause });
    }),
  );
  const isMap =
    typeof nodes === "object" && nodes !== null && Object.values(nodes).every((to) => typeof to === "string");
  if (!isMap) throw new Error(`${move} must be a JSON object: the UUID of a node → the UUID of the node in its place.`);
  return { kind: "map", nodes: nodes as Readonly<Record<string, string>> };
}
