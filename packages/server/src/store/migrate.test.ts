import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { databaseOf, withDatabase } from "../test/database.ts";
import { ensureMigrated, migrate } from "./migrate.ts";

test.each(["SQL_ASCII", "LATIN1"])(
  "a database in %s is refused with what to do, and nothing is made in it",
  async (encoding) => {
    const admin = inject("databaseUrl");
    const name = `test_${randomBytes(6).toString("hex")}`;
    const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href;
    await databaseOf(admin, (db) =>
      db.query(`create database ${name} template template0 encoding '${encoding}' locale_provider libc locale 'C'`),
    );
    try {
      await expect(migrate(url)).rejects.toThrow(`The database at DATABASE_URL is in ${encoding}`);
      const tables = await databaseOf(url, (db) => db.query("select from pg_tables where schemaname = 'public'"));
      expect(tables.rowCount).toBe(0);
    } finally {
      await databaseOf(admin, (db) => db.query(`drop database ${name}`));
    }
  },
);

test("a database that a newer program has migrated is refused, but where somebody goes back knowingly", () =>
  withDatabase(async (db, url) => {
    await ensureMigrated(url);
    await db.query("insert into migrations (name) values ('999998.sql'), ('999999.sql')");
    const sentence =
      /^The database is newer than this program, which does not know 999999\.sql: start the newer program/;
    await expect(ensureMigrated(url)).rejects.toThrow(sentence);
    await expect(migrate(url)).rejects.toThrow(sentence);
    await ensureMigrated(url, { mayBeNewer: true });
  }));
