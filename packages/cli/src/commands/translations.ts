import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { applyEntries, entriesOf, isRead } from "@hotline/core/flow/translations/index.ts";
import { Command, Option } from "commander";
import { say } from "../output.ts";
import { readCheckedProject } from "../project/check-project.ts";
import { findFormat, formats } from "../translations/formats.ts";
import { writeTranslated } from "../translations/into-folder.ts";
import { printTranslations } from "../translations/report.ts";
import { examples } from "./examples.ts";

interface TranslationOptions {
  readonly language: string;
  readonly format: string;
  readonly file?: string;
  readonly dryRun?: true;
}

/** `hotline translations export|import DIR`: texts out to translators and back. */
export function translationsCommand(): Command {
  return new Command("translations")
    .description("Write all texts of a hotline into a file for translators, and read their file back.")
    .addCommand(
      withOptions(new Command("export"))
        .description("write the texts and what is translated of them")
        .action(runExport),
    )
    .addCommand(
      withOptions(new Command("import"))
        .description("put translations into the project; a text that was changed meanwhile is told and left")
        .option("--dry-run", "only say what would change")
        .action(runImport),
    )
    .addHelpText(
      "after",
      examples(
        "hotline translations export examples/covid --language swa --format csv",
        "hotline translations import examples/covid --language swa --format csv --dry-run",
      ),
    );
}

function withOptions(command: Command): Command {
  const extensions = formats.map(({ extension }) => extension);
  return command
    .argument("<dir>", "the project folder, with hotline.json in it")
    .requiredOption("--language <code>", "the language to translate into, e.g. swa (ISO 639-3)", checkedLanguage)
    .addOption(new Option("--format <format>", "the kind of file").choices(extensions).default("csv"))
    .option("--file <path>", "the file (default: one named after the folder and the language)");
}

function checkedLanguage(code: string): string {
  if (!/^[a-z]{3}$/.test(code)) throw new Error(`${code} is no language of three letters, e.g. swa (ISO 639-3).`);
  return code;
}

async function runExport(dir: string, options: TranslationOptions): Promise<void> {
  const project = await readCheckedProject(dir);
  const entries = entriesOf(project, options.language);
  const path = pathOf(dir, options);
  await writeFile(path, findFormat(options.format).write(entries, options.language));
  const missing = entries.filter((entry) => entry.translation === "" && isRead(entry)).length;
  say(`Wrote ${entries.length} texts to ${path}; ${missing} have no translation into ${options.language} yet.`);
}

async function runImport(dir: string, options: TranslationOptions): Promise<void> {
  const project = await readCheckedProject(dir);
  const path = pathOf(dir, options);
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`${path} cannot be read (${cause.code}).`, { cause });
  });
  const { project: changed, report } = applyEntries(project, options.language, findFormat(options.format).read(text));
  for (const line of printTranslations(report)) say(line);
  if (options.dryRun) return say("Nothing was written.");
  await writeTranslated(dir, project, changed);
}

function pathOf(dir: string, { language, format, file }: TranslationOptions): string {
  return file ?? `${basename(dir)}-${language}.${format}`;
}
