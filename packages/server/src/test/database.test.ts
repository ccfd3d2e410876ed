import { expect, test } from "vitest";
import { withDatabase } from "./database.ts";

test("each test has a migrated database of its own", async () => {
  await withDatabase(async (one) => {
    await one.query("create table mine (id int)");
    await withDatabase(async (other) => {
      const { rows } = await other.query("select to_regclass('mine') as mine, to_regclass('migrations') as migrations");
      expect(rows).toEqual([{ mine: null, migrations: "migrations" }]);
    });
  });
});
