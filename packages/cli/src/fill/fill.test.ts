import { openPool } from "@hotline/server/store/database.ts";
import { importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import { expect, test } from "vitest";
import { exampleFolder } from "../app/import-example.ts";
import { readProject } from "../project/read-project.ts";
import { fill } from "./fill.ts";

test("invented people and messages are as many as asked for, can be found, and are not made twice", () =>
  withDatabase(async (_, url) => {
    const pool = openPool(url, 3);
    const number = { phoneNumberId: "1", display: "+1 555 010 0100" };
    const { organisationId } = await importProject(pool, await readProject(exampleFolder), { number });
    const said: string[] = [];
    const options = { organisationId, contacts: 600, messages: 3000, say: (text: string) => void said.push(text) };
    await fill(pool, options);
    const counts = async () =>
      (
        await pool.query(`select (select count(*)::int from contacts) as contacts, (select count(*)::int from messages) as messages,
          (select count(*)::int from deliveries) as deliveries, (select count(*)::int from conversations) as conversations,
          (select count(*)::int from human_conversations) as waiting, (select count(*)::int from search_entries) as entries`)
      ).rows[0];
    const made = { contacts: 600, messages: 3000, deliveries: 1500, conversations: 600, waiting: 2, entries: 3600 };
    expect(await counts()).toEqual(made);
    await fill(pool, options);
    expect(await counts()).toEqual(made);
    expect(said.some((text) => text.startsWith("3,000 of 3,000 messages"))).toBe(true);
    const tx = await pool.connect();
    await tx.query("begin");
    await tx.query("select set_config('hotline.organisation', $1, true)", [organisationId]);
    const { rows } = await tx.query("select * from search_page($1, 1000000, 5)", ["'~m' & 'vaccine'"]);
    expect(rows.length).toBe(5);
    await tx.query("rollback");
    tx.release();
    await pool.end();
  }));
