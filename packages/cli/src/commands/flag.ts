import { type FlagName, flagNames, flags, isFlagName } from "@hotline/core/model/flags.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { audit } from "@hotline/server/store/audit.ts";
import { transaction } from "@hotline/server/store/database.ts";
import { readFlags, switchFlag } from "@hotline/server/store/flags.ts";
import { Argument, Command } from "commander";
import type pg from "pg";
import { findOrganisation } from "../app/organisations.ts";
import { userName } from "../app/user-name.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { moment } from "../moment.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

interface FlagOptions {
  readonly organisation?: string;
  readonly note?: string;
  readonly by?: string;
}

/** `hotline flag`: what can be switched off on a busy day. */
export function flagCommand(): Command {
  return new Command("flag")
    .description("Switch features off and on, in all processes within two seconds.")
    .addArgument(new Argument("<what>", "list them, or switch one").choices(["list", "on", "off"]))
    .addArgument(new Argument("[name]", "which one").choices(flagNames))
    .option("--organisation <name>", "which organisation, where there are several")
    .option("--note <text>", "why, for the others of the team")
    .option("--by <name>", "who does it (default: your user name)")
    .addHelpText("after", examples("hotline flag list", 'hotline flag off searchIndexing --note "launch day"'))
    .action((what: string, name: string | undefined, options: FlagOptions) =>
      withMigratedPool(process.env, async (pool) => {
        const { id } = await findOrganisation(pool, options.organisation);
        if (what === "list") return list(pool, id);
        if (name === undefined || !isFlagName(name)) throw new Error(`Say which: ${flagNames.join(", ")}.`);
        await change(pool, id, name, what === "on", options);
      }),
    );
}

async function list(pool: pg.Pool, organisationId: OrganisationId): Promise<void> {
  for (const { name, isOn, note, switchedBy, switchedAt, shedAt } of await readFlags(pool, organisationId)) {
    const when = switchedAt === null ? "" : `, ${moment(switchedAt)}`;
    const who = switchedBy === null ? "" : `  by ${switchedBy}${when}${note ? `: ${note}` : ""}`;
    const held = shedAt === null ? "" : `  held off by the load since ${moment(shedAt)}`;
    say(`${isOn ? "on " : "off"}  ${name}${held}${who}`);
    if (!isOn || shedAt !== null) say(`     ${flags[name].loses}`);
  }
}

async function change(
  pool: pg.Pool,
  id: OrganisationId,
  name: FlagName,
  isOn: boolean,
  options: FlagOptions,
): Promise<void> {
  const by = options.by ?? (userName() || "somebody");
  await transaction(pool, async (tx) => {
    const { note = "" } = options;
    await switchFlag(tx, id, { name, isOn, note, by });
    const somebody = { organisationId: id, memberId: null, name: by };
    await audit(tx, somebody, isOn ? "flag.on" : "flag.off", name, { message: note });
  });
  say(isOn ? `${flags[name].title}: on.` : `${flags[name].title}: off. ${flags[name].loses}`);
}
