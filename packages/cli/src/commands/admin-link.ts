import { firstAdminLink, makeLink } from "@hotline/server/store/links.ts";
import { findUser } from "@hotline/server/store/users.ts";
import { Command } from "commander";
import type pg from "pg";
import { linkUrl } from "../app/admin-url.ts";
import { runningHotline } from "../app/data-folder.ts";
import { withMigratedPool } from "../app/with-database.ts";
import { say } from "../output.ts";
import { examples } from "./examples.ts";

interface Options {
  readonly email?: string;
  readonly url?: string;
}

/** `hotline admin-link`: let the first admin in, or somebody who lost their password. */
export function adminLinkCommand(): Command {
  return new Command("admin-link")
    .description("Print a link, good once: for the first admin, or with --email for somebody who lost their password.")
    .option("--email <address>", "let this person choose a new password (within 24 hours)")
    .option("--url <address>", "where people reach the console (default HOTLINE_URL, or where it runs now)")
    .addHelpText("after", examples("hotline admin-link", "hotline admin-link --email ada@example.org"))
    .action((options: Options) =>
      withMigratedPool(process.env, async (pool) => {
        const token = options.email === undefined ? await firstLink(pool) : await resetLink(pool, options.email);
        const running = await runningHotline(process.env);
        say(linkUrl(options.url ?? process.env["HOTLINE_URL"] ?? running.url ?? "http://127.0.0.1:3000", token));
      }),
    );
}

async function firstLink(pool: pg.Pool): Promise<string> {
  const token = await firstAdminLink(pool);
  if (token !== null) return token;
  throw new Error("Somebody can sign in already: admins invite others. With --email, a lost password is replaced.");
}

/** Whoever can run this owns the database: they need no admin of an organisation. */
async function resetLink(pool: pg.Pool, email: string): Promise<string> {
  const user = await findUser(pool, { email });
  if (!user) throw new Error(`Nobody signs in as ${email}.`);
  return (await makeLink(pool, { kind: "passwordReset", organisationId: null, userId: user.id, hours: 24 })).token;
}
