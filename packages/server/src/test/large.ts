import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { addNumber } from "./fixtures.ts";

/** Enough that reading a whole table is dear, little enough to be made in a second; another organisation is as large. */
export async function fillForPlans(
  db: pg.Pool,
): Promise<{ readonly organisationId: OrganisationId; readonly contactId: ContactId }> {
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
      `insert into human_conversations (contact_id, organisation_id, number_id, state, urgency, waiting_since, labels, changed_at)
       select id, organisation_id, $2, case when n % 20 = 0 then 'open' else 'done' end, n % 3, case when n % 20 = 0 then now() end,
         case when n % 7 = 0 then array['question'] else '{}' end, now() - n / 3 * interval '1 minute'
       from (select *, row_number() over (order by id) as n from contacts where organisation_id = $1) c`,
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
