import { randomUUID } from "node:crypto";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { withDatabase } from "../test/database.ts";
import { newUuid } from "./uuid.ts";
import { walled } from "./walled.ts";

async function organisation(db: pg.Pool, name: string): Promise<OrganisationId> {
  const id = newUuid<"organisation">();
  await db.query("insert into organisations (id, name, settings) values ($1, $2, '{}')", [id, name]);
  await db.query("insert into contacts (id, organisation_id, name) values ($1, $2, $3)", [randomUUID(), id, name]);
  return id;
}

test("a query that forgets the organisation sees only its own rows", async () => {
  await withDatabase(async (db) => {
    const ours = await organisation(db, "ours");
    await organisation(db, "theirs");
    const names = await walled(db, ours, async (tx) => (await tx.query("select name from contacts")).rows);
    expect(names).toEqual([{ name: "ours" }]);
  });
});

test("a row cannot be given to another organisation, and theirs cannot be changed or removed", async () => {
  await withDatabase(async (db) => {
    const ours = await organisation(db, "ours");
    const theirs = await organisation(db, "theirs");
    await walled(db, ours, async (tx) => {
      expect((await tx.query("update contacts set name = 'x' where name = 'theirs'")).rowCount).toBe(0);
      expect((await tx.query("delete from contacts where name = 'theirs'")).rowCount).toBe(0);
    });
    const give = walled(db, ours, (tx) => tx.query("update contacts set organisation_id = $1", [theirs]));
    await expect(give).rejects.toThrow(/row-level security/);
  });
});

test("what is found within the wall leaves no trace on the connection", async () => {
  await withDatabase(async (db) => {
    const ours = await organisation(db, "ours");
    await organisation(db, "theirs");
    await walled(db, ours, (tx) => tx.query("select 1"));
    await expect(walled(db, ours, (tx) => tx.query("select nonsense"))).rejects.toThrow();
    const all = await Promise.all(Array.from({ length: 12 }, () => db.query("select name from contacts")));
    expect(all.map(({ rowCount }) => rowCount)).toEqual(Array.from({ length: 12 }, () => 2));
  });
});

test("every table that names an organisation stands behind the wall", async () => {
  await withDatabase(async (db) => {
    const { rows } = await db.query(
      `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity`,
    );
    expect(rows).toEqual([]);
  });
});
