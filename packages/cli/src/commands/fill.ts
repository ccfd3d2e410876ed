import { Command, InvalidArgumentError } from "commander";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { fill } from "../fill/fill.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

interface Options {
  readonly contacts: number;
  readonly messages: number;
  readonly organisation?: string;
}

/** `hotline fill`: invented people and messages, to try how a hotline does when it has many. */
export function fillCommand(): Command {
  return new Command("fill")
    .description("Fill a trial database with invented people and messages. Not for a hotline that real people use.")
    .option("--contacts <n>", "how many people", whole, 10_000)
    .option("--messages <n>", "how many messages, of the year before now", whole, 100_000)
    .option("--organisation <name>", "which organisation, where there are several")
    .addHelpText("after", examples("hotline fill --contacts 1000000 --messages 10000000"))
    .action(({ contacts, messages, organisation }: Options) =>
      withMigratedPool(process.env, async (pool) => {
        const { id } = await findOrganisation(pool, organisation);
        await fill(pool, { organisationId: id, contacts, messages, say });
        say("Done. An end in between loses nothing: the same command goes on.");
      }),
    );
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 100_000_000)
    throw new InvalidArgumentError("must be a whole number from 1 to 100000000.");
  return value;
}
