import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { databaseOf } from "../test/database.ts";
import { migrate } from "./migrate.ts";

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
