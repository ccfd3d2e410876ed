import type pg from "pg";
import { expect, test } from "vitest";
import { addContact, addEmptyOrganisation, addMessage } from "../../test/chat.ts";
import { withDatabase } from "../../test/database.ts";
import { indexSearch } from "./index-search.ts";

const allOn = { isOn: () => true };
const count = async (db: pg.Pool, kind = "m") =>
  Number((await db.query("select count(*) from search_entries where kind = $1", [kind])).rows[0].count);

/** It waits for all transactions of the server, those of other tests' databases too. */
async function until(db: pg.Pool, flags: { isOn: () => boolean }, expected: number): Promise<void> {
  await expect
    .poll(async () => {
      await indexSearch({ pool: db, flags });
      return count(db);
    })
    .toBe(expected);
}

test("a message whose transaction was open while others were indexed is indexed when it is there", () =>
  withDatabase(async (db) => {
    const organisation = await addEmptyOrganisation(db);
    const contact = await addContact(db, organisation.id, "Ann", "1");
    const slow = await db.connect();
    await slow.query("begin");
    await addMessage(slow as unknown as pg.Pool, organisation, contact, "slow");
    await addMessage(db, organisation, contact, "fast");
    for (let i = 0; i < 3; i++) await indexSearch({ pool: db, flags: allOn });
    expect(await count(db)).toBe(0);
    await slow.query("commit");
    slow.release();
    await until(db, allOn, 2);
  }));

test("a process that dies in the middle of indexing leaves nothing behind and nothing out", () =>
  withDatabase(async (db) => {
    const organisation = await addEmptyOrganisation(db);
    const contact = await addContact(db, organisation.id, "Ann", "1");
    for (let i = 0; i < 20; i++) await addMessage(db, organisation, contact, `message ${i}`);
    await db.query(`create function die() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
      create trigger die after insert on search_entries for each statement execute function die()`);
    await expect
      .poll(() =>
        indexSearch({ pool: db, flags: allOn }).then(
          () => "fine",
          () => "died",
        ),
      )
      .toBe("died");
    expect(await count(db)).toBe(0);
    await db.query("drop trigger die on search_entries");
    await until(db, allOn, 20);
    const tokens = await db.query("select source_id from search_entries where kind = 'm'");
    expect(new Set(tokens.rows.map(({ source_id }) => source_id)).size).toBe(20);
  }));

test("switched off and on again under load, by two processes at once, the search is complete and has nothing twice", () =>
  withDatabase(async (db) => {
    const organisation = await addEmptyOrganisation(db);
    const contact = await addContact(db, organisation.id, "Ann", "1");
    const flags = { on: true, isOn: () => flags.on };
    let said = 0;
    const talking = (async () => {
      for (; said < 600; said++) await addMessage(db, organisation, contact, `message ${said} about vaccines`);
    })();
    const indexing = (async () => {
      while (said < 600) {
        flags.on = said < 150 || said > 450;
        await Promise.all([indexSearch({ pool: db, flags }), indexSearch({ pool: db, flags })]);
      }
    })();
    await Promise.all([talking, indexing]);
    flags.on = false;
    const before = await count(db);
    await addMessage(db, organisation, contact, "the last one");
    await indexSearch({ pool: db, flags });
    expect(await count(db)).toBe(before);
    flags.on = true;
    await until(db, flags, 601);
    expect(await count(db, "c")).toBe(1);
  }));
