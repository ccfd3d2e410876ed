import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { openPool } from "@hotline/server/store/database.ts";
import { importProject } from "@hotline/server/store/import-project.ts";
import { withDatabase } from "@hotline/server/test/database.ts";
import type pg from "pg";
import { expect, test } from "vitest";
import { exampleFolder } from "../app/ensure-hotline.ts";
import { readProject } from "../project/read-project.ts";
import { fill } from "./fill.ts";

const sizes = { contacts: 600, messages: 3000 };

async function withOrganisation(work: (pool: pg.Pool, organisationId: OrganisationId) => Promise<void>): Promise<void> {
  await withDatabase(async (_, url) => {
    const pool = openPool(url, 6);
    const number = { phoneNumberId: "1", display: "+1 555 010 0100" };
    try {
      const { organisationId } = await importProject(pool, await readProject(exampleFolder), { number });
      await work(pool, organisationId);
    } finally {
      await pool.end();
    }
  });
}

async function counts(pool: pg.Pool): Promise<unknown> {
  const { rows } = await pool.query(`select (select count(*)::int from contacts) as contacts,
    (select count(*)::int from messages join contacts c on c.id = contact_id) as messages,
    (select count(*)::int from deliveries join messages m on m.id = message_id and m.direction = 'o') as deliveries,
    (select count(*)::int from turns t join messages m on m.id = message_id and m.contact_id = t.contact_id) as turns,
    (select count(*)::int from sessions join turns t on t.session_id = sessions.id and t.contact_id = sessions.contact_id) as sessions,
    (select count(*)::int from triage_records join messages m on m.id = message_id and m.direction = 'i') as triage,
    (select count(*)::int from conversations where last_inbound_at is not null) as conversations,
    (select count(*)::int from human_conversations where state = 'open') as waiting,
    (select count(*)::int from search_entries e join messages m on m.id = source_id and m.contact_id = e.contact_id) as found,
    (select count(*)::int from search_entries e join contacts c on c.id = source_id) as "foundPeople"`);
  return rows[0];
}

const made = {
  contacts: 600,
  messages: 3000,
  deliveries: 1500,
  turns: 1500,
  sessions: 375,
  triage: 500,
  conversations: 600,
  waiting: 2,
  found: 3000,
  foundPeople: 600,
};

async function indexes(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where schemaname = current_schema() and tablename not like 'trial%' order by 1",
  );
  return rows.map(({ indexdef }) => indexdef);
}

async function found(pool: pg.Pool, organisationId: OrganisationId, asked: string): Promise<number> {
  const tx = await pool.connect();
  try {
    await tx.query("begin");
    await tx.query("select set_config('hotline.organisation', $1, true)", [organisationId]);
    return (await tx.query("select * from search_page($1, 9223372036854775807, 5)", [asked])).rows.length;
  } finally {
    await tx.query("rollback");
    tx.release();
  }
}

test("invented people and messages are as many as asked for, can be found, and are not made twice", () =>
  withOrganisation(async (pool, organisationId) => {
    const before = await indexes(pool);
    const said: string[] = [];
    const options = { organisationId, ...sizes, say: (text: string) => void said.push(text) };
    await fill(pool, options);
    expect(await counts(pool)).toEqual(made);
    await fill(pool, options);
    expect(await counts(pool)).toEqual(made);
    expect(await indexes(pool)).toEqual(before);
    expect(said.some((text) => text.startsWith("3,000 of 3,000 messages"))).toBe(true);
    for (const asked of ["'~m' & 'vaccine'", "'~c' & 'elodie'", "'~c' & '999000000':*"])
      expect(await found(pool, organisationId, asked)).toBe(5);
    await expect(fill(pool, { ...options, messages: 4000 })).rejects.toThrow("3000 messages");
  }));

test("a fill that is ended in the middle goes on where it was, and no index is lost", () =>
  withOrganisation(async (pool, organisationId) => {
    const before = await indexes(pool);
    const options = { organisationId, ...sizes, workers: 1 };
    const dies = (text: string) => {
      if (text.includes("deliveries")) throw new Error("ended");
    };
    await expect(fill(pool, { ...options, say: dies })).rejects.toThrow("ended");
    expect(await indexes(pool)).not.toEqual(before);
    await fill(pool, { ...options, say: () => undefined });
    expect(await counts(pool)).toEqual(made);
    expect(await indexes(pool)).toEqual(before);
  }));
