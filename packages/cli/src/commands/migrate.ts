import { Command } from "commander";
import { withMigratedDatabase } from "../app/with-database.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

/** `hotline migrate`: bring the database up to date. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Bring the database up to date: that of DATABASE_URL, or the embedded one.")
    .addHelpText("after", examples("hotline migrate", "DATABASE_URL=postgres://… hotline migrate"))
    .action(() =>
      withMigratedDatabase(process.env, async (_url, ran) =>
        say(ran.length === 0 ? "The database is up to date." : `Migrated: ${ran.join(", ")}.`),
      ),
    );
}
