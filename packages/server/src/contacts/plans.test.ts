import type pg from "pg";
import { expect, test } from "vitest";
import { contactsByPhone, newestContacts, readContacts } from "../store/contacts.ts";
import { newest, readTimeline } from "../store/timeline/read.ts";
import { newUuid } from "../store/uuid.ts";
import { walled } from "../store/walled.ts";
import { withDatabase } from "../test/database.ts";
import { addNumber } from "../test/fixtures.ts";
import { readQuery } from "./segments/known.ts";
import { countMatches } from "./segments/scan.ts";
import { readSurroundings } from "./surroundings.ts";

/** Enough that reading a whole table is dear, little enough to be made in a second; another organisation is as large. */
async function fill(db: pg.Pool): Promise<{ readonly organisationId: string; readonly contactId: string }> {
  const { organisationId, numberId } = await addNumber(db);
  const other = await addNumber(db, "1000200030004001");
  const settings = {
    fields: [],
    triggers: [],
    globals: {},
    content: {},
    dataSources: [],
    languages: ["eng"],
    timezone: "UTC",
  };
  await db.query("update organisations set settings = $1", [JSON.stringify({ name: "x", ...settings })]);
  for (const [organisation, number, prefix] of [
    [organisationId, numberId, "27"],
    [other.organisationId, other.numberId, "49"],
  ]) {
    await db.query(
      `insert into contacts (id, organisation_id, phone, name)
       select ('0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-' || lpad($3, 12, '0'))::uuid, $1, $3 || (820000000 + n), 'P' || n
       from generate_series(1, 8000) n`
        .replaceAll("$3", `'${prefix}'::text`)
        .replace("$1", `'${organisation}'`),
    );
    await db.query(
      `insert into messages (id, organisation_id, number_id, contact_id, direction, content)
       select gen_random_uuid(), organisation_id, $2, id, 'i', '{"kind":"text","text":"x"}' from contacts, generate_series(1, 3)
       where organisation_id = $1`,
      [organisation, number],
    );
    await db.query(
      `insert into conversations (contact_id, organisation_id, number_id) select id, organisation_id, $2 from contacts
       where organisation_id = $1`,
      [organisation, number],
    );
    await db.query(
      `insert into deliveries (message_id, state) select id, 'sent' from messages where organisation_id = $1`,
      [organisation],
    );
    await db.query(
      `insert into turns (organisation_id, contact_id, reason, events)
       select organisation_id, id, '{"because":"answer"}', '[]' from contacts where organisation_id = $1`,
      [organisation],
    );
    await db.query(
      `insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, ended_at)
       select gen_random_uuid(), organisation_id, id, gen_random_uuid(), '{"because":"answer"}', 'completed', now() from contacts
       where organisation_id = $1`,
      [organisation],
    );
    await db.query(
      `insert into contact_changes (id, organisation_id, contact_id, source, changes)
       select gen_random_uuid(), organisation_id, id, 'person', '[]' from contacts where organisation_id = $1`,
      [organisation],
    );
  }
  await db.query("vacuum analyze");
  const contactId = (await db.query("select id from contacts where organisation_id = $1 limit 1", [organisationId]))
    .rows[0].id;
  return { organisationId, contactId };
}

/** The plans of all that `work` asks behind the wall, without what it costs. */
async function plansOf(
  db: pg.Pool,
  organisationId: string,
  work: (tx: pg.PoolClient) => Promise<unknown>,
): Promise<string> {
  const plans: string[] = [];
  await walled(db, organisationId, async (tx) => {
    const explaining = {
      query: async (text: string, values: unknown[]) => {
        const { rows } = await tx.query<{ "QUERY PLAN": string }>(`explain (costs off) ${text}`, values);
        plans.push(rows.map((row) => row["QUERY PLAN"]).join("\n"));
        return tx.query(text, values);
      },
    };
    await work(explaining as unknown as pg.PoolClient);
  });
  return plans.join("\n\n");
}

/** Reading all of one of the tables that have millions of rows. */
const whole = /Seq Scan on (contacts|messages|turns|sessions|deliveries|contact_changes|conversations)/;

test("list, search, count and timeline read by an index, whatever else there is, also behind the wall", async () => {
  await withDatabase(async (db) => {
    const { organisationId, contactId } = await fill(db);
    const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    const list = await plansOf(db, organisationId, (tx) =>
      newestContacts(tx, organisationId, { before: last, count: 51 }),
    );
    expect(list).toContain("contacts_by_organisation");
    const number = await plansOf(db, organisationId, (tx) => contactsByPhone(tx, organisationId, "2782000", 50));
    expect(number).toContain("contacts_by_phone");
    const page = await plansOf(db, organisationId, (tx) => readContacts(tx, organisationId, [contactId, newUuid()]));
    const here = await readSurroundings(db, organisationId);
    const read = here && readQuery('created_on > 01-01-2020 AND last_seen_on = ""', here.known);
    if (!here || !read || "problem" in read) throw new Error("The query should be one.");
    const asking = { organisationId, query: read.query, ...here };
    const count = await plansOf(db, organisationId, (tx) => countMatches(tx, asking, { milliseconds: 0, step: 500 }));
    expect(count).toContain("contacts_by_organisation");
    const ask = { organisationId, contactId, before: newest, count: 51 };
    const timeline = await plansOf(db, organisationId, (tx) =>
      readTimeline(tx, ask, ["said", "turn", "began", "ended", "changed", "team"]),
    );
    for (const index of [
      "messages_by_contact",
      "turns_by_contact",
      "sessions_by_contact",
      "contact_changes_by_contact",
    ])
      expect(timeline).toContain(index);
    for (const plan of [list, number, page, count, timeline]) expect(plan).not.toMatch(whole);
  });
}, 120_000);
