import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../embedded/postgres.ts";
import { migrate } from "../store/migrate.ts";
import { databaseOf, templateName } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** What tests need not survive, they need not wait for. */
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB" };

/** One server for the whole run; each test clones the migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hotline-test-"));
  const server = await startPostgres({ dataDir: join(folder, "postgres"), settings });
  await databaseOf(server.url, (db) => db.query(`create database ${templateName}`));
  const template = new URL(server.url);
  template.pathname = `/${templateName}`;
  await migrate(template.href);
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop("immediate");
    await rm(folder, { recursive: true, force: true });
  };
}
