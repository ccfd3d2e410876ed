import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { openPool } from "../store/database.ts";

export const templateName = "hotline_template";

/** To the server's first database, for what is done outside of one: a connection takes as long as half of a clone. */
let administration: Promise<pg.Client> | undefined;

function admin(): Promise<pg.Client> {
  administration ??= (async () => {
    const client = new pg.Client({ connectionString: inject("databaseUrl") });
    // The server goes before this process does.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  })();
  return administration;
}

/** Gives `run` a private, migrated and empty database: cloning the template is a file copy inside PostgreSQL. */
export async function withDatabase<T>(run: (db: pg.Pool, url: string) => Promise<T>): Promise<T> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  // By the files, not by the log as is the default: a fifth less work, and there are a thousand of them.
  await (await admin()).query(`create database ${name} template ${templateName} strategy file_copy`);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  const pool = openPool(url.href, 10);
  try {
    return await run(pool, url.href);
  } finally {
    await pool.end();
    // By force: a server's last connection may still be saying goodbye. That it is cut off is no error of the test.
    await (await admin()).query(`drop database ${name} with (force)`);
  }
}

export async function databaseOf<T>(url: string, run: (db: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
