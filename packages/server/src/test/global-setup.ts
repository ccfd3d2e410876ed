import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../embedded/postgres.ts";
import { migrate } from "../store/migrate.ts";
import { databaseOf, templateName } from "./database.ts";
import { quickFolder } from "./quick-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** What tests need not survive, they need not wait for; and nobody tidies a database that is thrown away in a moment. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  autovacuum: "off",
};

/**
 * One server for the whole run; each test clones the migrated template. A server that is there already, say of another
 * version, is used where HOTLINE_TEST_DATABASE_URL names its superuser.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await quickFolder();
  // Whoever asks for a temporary folder, in the tests and in what they start, gets it there.
  process.env["TMPDIR"] = folder;
  const leave = await serve(project, folder);
  return async () => {
    await leave();
    await rm(folder, { recursive: true, force: true });
  };
}

async function serve(project: TestProject, folder: string): Promise<() => Promise<void>> {
  const given = process.env["HOTLINE_TEST_DATABASE_URL"];
  const own = given === undefined ? await startPostgres({ dataDir: join(folder, "postgres"), settings }) : undefined;
  const url = own?.url ?? given ?? "";
  await prepare(project, url);
  if (own) return () => own.stop("immediate");
  return () => databaseOf(url, async (db) => void (await db.query(`drop database ${templateName} with (force)`)));
}

async function prepare(project: TestProject, url: string): Promise<void> {
  await databaseOf(url, (db) => db.query(`create database ${templateName}`));
  const template = new URL(url);
  template.pathname = `/${templateName}`;
  await migrate(template.href);
  // Whoever comes first to a database writes down for the others what it found in the catalogues; clones copy that as well.
  await databaseOf(template.href, (db) => db.query("select 1"));
  project.provide("databaseUrl", url);
}
