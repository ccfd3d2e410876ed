import { readdir, readFile } from "node:fs/promises";
import { reasonOf } from "@hotline/core/model/reason-of.ts";
import type pg from "pg";
import { connectOnce } from "./connect-once.ts";
import { type Db, openPool } from "./database.ts";

const folder = new URL("../../migrations/", import.meta.url);
/** Any number that nobody else uses: one process migrates at a time, the others wait and find nothing to do. */
const migrationLock = 7_261_001;

/** Brings the database up to date, one transaction per migration. Throws where a migration fails; none is half done. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const client = await connectOnce(databaseUrl);
  try {
    await checkFitness(client);
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await client.query(stopgap);
    await client.query(
      "create table if not exists migrations (name text primary key, run_at timestamptz not null default now())",
    );
    await ensureKnown(client);
    const due = await dueMigrations(client);
    for (const name of due) await run(client, name);
    await client.query(inSequence);
    await migrateJobs(databaseUrl);
    return due;
  } finally {
    await client.end();
  }
}

async function dueMigrations(db: Db): Promise<readonly string[]> {
  const done = await doneMigrations(db);
  return (await ownMigrations()).filter((name) => !done.has(name));
}

async function doneMigrations(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ name: string }>("select name from migrations");
  return new Set(rows.map(({ name }) => name));
}

async function ownMigrations(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^\d{6}\.sql$/.test(name)).sort();
}

/** An older program may read wrongly, or overwrite, what it does not know of. */
async function ensureKnown(db: Db): Promise<void> {
  const own = new Set(await ownMigrations());
  const newest = [...(await doneMigrations(db))].sort().findLast((name) => !own.has(name));
  if (newest !== undefined)
    throw new Error(
      `The database is newer than this program, which does not know ${newest}: start the newer program. ` +
        "To go back by one version all the same: `hotline serve --older`.",
    );
}

/**
 * Throws a sentence where a database is not ready for this program, before anything fails of it at night. It may be newer
 * where somebody goes back by one version: migrations are safe beside the program before them.
 */
export async function ensureMigrated(databaseUrl: string, { mayBeNewer = false } = {}): Promise<void> {
  const client = await connectOnce(databaseUrl);
  try {
    await checkFitness(client);
    const { rows } = await client.query<{ isThere: boolean }>(
      `select to_regclass('migrations') is not null as "isThere"`,
    );
    if (!rows[0]?.isThere) throw new Error("The database is empty: run `hotline migrate` first.");
    if (!mayBeNewer) await ensureKnown(client);
    const due = await dueMigrations(client);
    if (due.length > 0)
      throw new Error(
        `The database is older than this program: run \`hotline migrate\` first (${due.length} to do, from ${due[0]}).`,
      );
  } finally {
    await client.end();
  }
}

const oldest = 15;

/**
 * PostgreSQL 15, which Debian 12 brings, lacks one function that the migrations use; in a later one, also after an upgrade,
 * its own is found first. This one may not run in parallel, and so may not what calls it.
 */
const stopgap = `do $stopgap$ begin
  if current_setting('server_version_num')::int < 160000 and to_regprocedure('pg_input_is_valid(text,text)') is null then
    create function pg_input_is_valid(given text, kind text) returns boolean language plpgsql stable parallel unsafe as $$
    begin
      execute format('select %L::%s', given, kind);
      return true;
    exception when data_exception then
      return false;
    end $$;
  end if;
end $stopgap$`;
const inSequence = `do $stopgap$
declare
  caller regprocedure;
begin
  for caller in select oid from pg_proc
    where to_regprocedure('public.pg_input_is_valid(text,text)') is not null and proparallel = 's' and prosrc ~ 'pg_input_is_valid'
  loop
    execute format('alter function %s parallel unsafe', caller);
  end loop;
end $stopgap$`;

/** Throws a sentence where this PostgreSQL cannot hold a hotline, before anything is made in it. */
async function checkFitness(db: Db): Promise<void> {
  const { rows } = await db.query<{ version: string; encoding: string }>(
    "select current_setting('server_version') as version, current_setting('server_encoding') as encoding",
  );
  const { version = "", encoding = "" } = rows[0] ?? {};
  if (Number.parseInt(version, 10) < oldest)
    throw new Error(
      `PostgreSQL ${oldest} or newer is needed; at DATABASE_URL is ${version}. Upgrade it, or choose another.`,
    );
  // What a server takes for its default where it was made without a locale: people write in every script.
  if (encoding !== "UTF8")
    throw new Error(
      `The database at DATABASE_URL is in ${encoding}, and people write in every script: make one with ` +
        "`create database hotline owner hotline encoding 'UTF8' template template0`.",
    );
}

/** The tables of the jobs: turns add jobs in their own commits, also where this process runs none. */
async function migrateJobs(databaseUrl: string): Promise<void> {
  // Not before it is needed: a server that starts only looks whether all is done, and has people waiting.
  const { Logger, runMigrations } = await import("graphile-worker");
  // Its own connections may still be ending when it is done, and would take the process along if the database stops then.
  const pgPool = openPool(databaseUrl, 2);
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => undefined) });
    // Who is at work and what was given up is asked every few seconds, and a million jobs may wait.
    await pgPool.query(
      `create index if not exists locked_jobs on graphile_worker._private_jobs (locked_by) where locked_by is not null;
       create index if not exists given_up_jobs on graphile_worker._private_jobs (run_at) where attempts >= max_attempts`,
    );
  } finally {
    await pgPool.end();
  }
}

async function run(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, folder), "utf8");
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query("insert into migrations (name) values ($1)", [name]);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback");
    const why = reasonOf(cause);
    throw new Error(`Migration ${name} failed; nothing of it was kept. The database says: ${why}`, { cause });
  }
}
