import { openPool } from "@hotline/server/store/database.ts";
import { firstAdminLink } from "@hotline/server/store/people/links.ts";

/** Where the first admin begins, while nobody can sign in; every call ends the link before. */
export async function firstAdminUrl(databaseUrl: string, consoleUrl: string): Promise<string | null> {
  const pool = openPool(databaseUrl, 1);
  try {
    const token = await firstAdminLink(pool);
    return token === null ? null : linkUrl(consoleUrl, token);
  } finally {
    await pool.end();
  }
}

/** The console's page for links that let somebody in. */
export function linkUrl(consoleUrl: string, token: string): string {
  return `${consoleUrl.replace(/\/$/, "")}/link/${token}`;
}
