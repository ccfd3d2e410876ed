import { firstAdminLink, makeLink } from "@hotline/server/store/people/links.ts";
import { findUser, removeSecondFactor } from "@hotline/server/store/people/users.ts";
import { Command, InvalidArgumentError } from "commander";
import type pg from "pg";
import { linkUrl } from "../app/admin-url.ts";
import { runningHotline } from "../app/data-folder.ts";
import { findOrganisation } from "../app/organisations.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

interface Options {
  readonly email?: string;
  readonly organisation?: string;
  readonly url?: string;
  readonly lostPhone?: true;
}

/** `hotline admin-link`: let the first admin in, the first of another organisation, or somebody who lost their password. */
export function adminLinkCommand(): Command {
  return new Command("admin-link")
    .description(
      "Print a link, good once: for the first admin, with --organisation for an admin of that organisation, " +
        "or with --email for somebody who lost their password.",
    )
    .option("--email <address>", "let this person choose a new password (within 24 hours)")
    .option("--lost-phone", "with --email: take their second factor off, too, and end their sessions, at once")
    .option("--organisation <name>", "let whoever opens it be an admin of this organisation (within 24 hours)")
    .option("--url <address>", "where people reach the console (default HOTLINE_URL, or where it runs now)", webAddress)
    .addHelpText(
      "after",
      examples(
        "hotline admin-link",
        'hotline admin-link --organisation "Village clinic"',
        "hotline admin-link --email ada@example.org",
        "hotline admin-link --email ada@example.org --lost-phone",
      ),
    )
    .action((options: Options) =>
      withMigratedPool(process.env, async (pool) => {
        const token = await linkFor(pool, options);
        const running = await runningHotline(process.env);
        say(linkUrl(options.url ?? process.env["HOTLINE_URL"] ?? running.url ?? "http://127.0.0.1:3000", token));
      }),
    );
}

async function linkFor(pool: pg.Pool, { email, organisation, lostPhone }: Options): Promise<string> {
  if (lostPhone && email === undefined) throw new Error("--lost-phone says whose by --email.");
  if (email !== undefined && organisation !== undefined)
    throw new Error("A link is for a lost password (--email) or for an admin (--organisation), not for both.");
  if (email !== undefined) return resetLink(pool, email, lostPhone === true);
  return organisation === undefined ? firstLink(pool) : organisationLink(pool, organisation);
}

/** An invitation that no admin made: an organisation that was imported has none yet. */
async function organisationLink(pool: pg.Pool, name: string): Promise<string> {
  const { id } = await findOrganisation(pool, name);
  return (await makeLink(pool, { kind: "invitation", organisationId: id, role: "admin", hours: 24 })).token;
}

async function firstLink(pool: pg.Pool): Promise<string> {
  const token = await firstAdminLink(pool);
  if (token !== null) return token;
  throw new Error(
    "Somebody can sign in already: admins invite others. With --email, a lost password is replaced; with --organisation, an admin is let in.",
  );
}

/** Whoever can run this owns the database: they need no admin of an organisation. */
async function resetLink(pool: pg.Pool, email: string, lostPhone: boolean): Promise<string> {
  const user = await findUser(pool, { email });
  if (!user) throw new Error(`Nobody signs in as ${email}.`);
  if (lostPhone && !(await removeSecondFactor(pool, user.id))) say(`${email} has no second factor.`);
  return (await makeLink(pool, { kind: "passwordReset", organisationId: null, userId: user.id, hours: 24 })).token;
}

function webAddress(text: string): string {
  if (!/^https?:\/\/[^/]/.test(text)) throw new InvalidArgumentError("must begin with http:// or https://.");
  return text;
}
