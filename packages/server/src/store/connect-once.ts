import type pg from "pg";
import { clientOf, connectWithinMs, noPostgresUrl, postgresUrl } from "./database.ts";

/** A connection for a command, whose failure somebody at a terminal reads. The caller ends it. */
export async function connectOnce(databaseUrl: string): Promise<pg.Client> {
  const client = readable(databaseUrl);
  // One that breaks in use fails its query.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw worded(cause, client) ?? cause;
  }
  return client;
}

function readable(databaseUrl: string): pg.Client {
  if (!postgresUrl.test(databaseUrl)) throw new Error(`DATABASE_URL ${noPostgresUrl}`);
  if (/^postgres(ql)?:\/\/([^/?#]*@)?[^/?#@]*,[^/?#@]*([/?#]|$)/.test(databaseUrl))
    throw new Error(
      "DATABASE_URL names several hosts, and can only name one: take a name or an address that moves to the new primary.",
    );
  try {
    return clientOf(databaseUrl);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new Error(
      "DATABASE_URL cannot be read: in a password, # / ? @ and % are written %23 %2F %3F %40 and %25, and the port is a number.",
      { cause },
    );
  }
}

/** What the driver says of a connection that nobody refused by name; undefined for what has a code of its own. */
function worded(cause: unknown, { host, port }: pg.Client): Error | undefined {
  if (!(cause instanceof Error) || "code" in cause) return undefined;
  if (/timeout expired/.test(cause.message))
    return new Error(
      `Nothing answered at ${host}:${port} in ${connectWithinMs / 1000} seconds: is DATABASE_URL right, and does a firewall stand between?`,
      { cause },
    );
  if (/terminated/.test(cause.message))
    return new Error(
      `What answers at ${host}:${port} ended the connection: is it PostgreSQL, and what does its log say?`,
      { cause },
    );
  return undefined;
}
