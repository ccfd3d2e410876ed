import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { number, whole } from "../numbers.ts";
import { ensureWritable } from "../writable.ts";
import { compareReports } from "./compare.ts";
import { type LoadOptions, runLoad } from "./load.ts";
import { ensureEachRole, readPart } from "./parts.ts";
import { profileNames } from "./profile.ts";

/** `hotline load`: drive a hotline with a whole population, measure it, and check every single answer. */
export function loadCommand(): Command {
  return new Command("load")
    .description("Drive a hotline on this machine with a population of users, measure it and check every answer.")
    .option("--rate <n>", "messages a second (the peak, where the profile changes)", number(0.1, 100_000), 200)
    .option("--seconds <n>", "how long messages arrive", number(0.1, 86_400), 30)
    .addOption(new Option("--profile <name>", "how they arrive").choices(profileNames).default("steady"))
    .option("--saturate", "do not keep a rate: always --in-flight people waiting, as fast as it goes", false)
    .option("--in-flight <n>", "people waiting at the same time, with --saturate", whole(1, 100_000), 400)
    .option("--users <n>", "people in the population", whole(1, 10_000_000), 20_000)
    .option("--servers <n>", "server processes on one database", whole(1, 64), 1)
    .option(
      "--parts <roles...>",
      "what each process runs instead of everything, as: web converse,deliver jobs",
      readPart,
    )
    .option("--project <dir>", "the hotline to drive", "examples/covid")
    .option("--triage", "with the project's triage, trained before the first message", false)
    .option("--repeats <share>", "share of webhooks that come twice", number(0, 1), 0.02)
    .option("--warmup <n>", "seconds before the measuring starts", number(0, 3_600), 30)
    .option("--huge-pages", "memory in larger pages for the run, as docs/operations.md has it (Linux, as root)", false)
    .option("--seed <n>", "seed of all chance in the run", whole(0))
    .option("--folder <path>", "a database that is there already, as `bench:console --folder` fills one; it is kept")
    .option("--json <file>", "write the figures as JSON")
    .option("--html <file>", "write a report with charts")
    .option("--compare <files...>", "set two JSON reports side by side, and run nothing")
    .action(run);
}

/** A mistyped folder would be made, and tell how fast an empty database is. */
function ensureDatabase(folder: string | undefined): void {
  if (folder === undefined || existsSync(join(folder, "PG_VERSION"))) return;
  throw new Error(
    `There is no database in ${folder}: \`npm run bench:console -- --folder ${folder}\` fills one there.`,
  );
}

async function run(options: LoadOptions & { compare?: readonly string[] }): Promise<void> {
  await ensureWritable(options.json, options.html);
  ensureDatabase(options.folder);
  if (options.parts) ensureEachRole(options.parts);
  const ok = options.compare ? await compareReports(options.compare, options.html) : await runLoad(options);
  if (!ok) process.exitCode = 1;
}
