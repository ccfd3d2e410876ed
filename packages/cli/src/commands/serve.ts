import { readConfig } from "@hotline/server/config.ts";
import { startServer } from "@hotline/server/main.ts";
import { ensureMigrated } from "@hotline/server/store/migrate.ts";
import { roles } from "@hotline/server/store/roles-running.ts";
import { Command, InvalidArgumentError } from "commander";
import { ensureFilesFolder } from "../app/files-folder.ts";
import { freePort } from "../app/ports.ts";
import { ensureProjectFolder } from "../app/project-folder.ts";
import { untilStopped } from "../app/until-stopped.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

/** `hotline serve`: the server alone, for production. */
export function serveCommand(): Command {
  return new Command("serve")
    .description("Run the server against your own PostgreSQL (DATABASE_URL) and WhatsApp (WHATSAPP_…).")
    .option(
      "--role <names>",
      `which parts, comma-separated, of ${roles.join(", ")} (default all, or HOTLINE_ROLES)`,
      knownRoles,
    )
    .option("--older", "go back to this version, on a database that the next one has migrated", false)
    .addHelpText(
      "after",
      examples("hotline serve", "hotline serve --role web", "hotline serve --role converse,deliver"),
    )
    .action(async ({ role, older }: { role?: string; older: boolean }) => {
      const env = role === undefined ? process.env : { ...process.env, HOTLINE_ROLES: role };
      const config = readConfig(env);
      await freePort(config.port, config.host, "PORT");
      await ensureFilesFolder(config);
      await ensureProjectFolder(config);
      await ensureMigrated(config.databaseUrl, { mayBeNewer: older });
      const server = await startServer(config);
      say(`Hotline serves ${config.roles.join(", ")} at ${server.url}`);
      await untilStopped(() => say("Stopping: finishing what was begun …"));
      await server.close();
    });
}

/** A mistyped role is told before the settings that are missing as well. */
function knownRoles(names: string): string {
  const unknown = names.split(",").find((name) => !roles.some((role) => role === name.trim()));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`"${unknown.trim()}" is none of ${roles.join(", ")}.`);
}
