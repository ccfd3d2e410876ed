import pg from "pg";
import { of } from "./made-up.ts";
import type { Plan } from "./plan.ts";

/** Rows of one table, made from the numbers $1 up to before $2, in the order in which they would have come. */
export interface Lane {
  readonly table: string;
  readonly count: (plan: Plan) => number;
  readonly sql: (plan: Plan) => string;
}

const literal = pg.escapeLiteral;
const numbers = "generate_series($1::bigint, $2::bigint - 1) n";
const list = (all: readonly string[]) => `array[${all.map(literal).join(", ")}]`;

/** `offset 0` keeps what is costly from being worked out again for every column that needs it. */
const messages = `(
  select n, ms, who, pg_temp.person_ms(who) as who_ms from (
    select n, pg_temp.message_ms(n) as ms, pg_temp.who(n / 2) as who from ${numbers} offset 0) given offset 0) made`;
const pairs = `(
  select k, n, ms, who, pg_temp.person_ms(who) as who_ms from (
    select n as k, n * 2 as n, pg_temp.message_ms(n * 2) as ms, pg_temp.who(n) as who from ${numbers} offset 0) given offset 0) made`;
const people = `(
  select n, ms, pg_temp.id('c', n, ms) as id from (select n, pg_temp.person_ms(n) as ms from ${numbers} offset 0) given offset 0) made`;

const messageId = "pg_temp.id('m', n, ms)";
const contactId = "pg_temp.id('c', who, who_ms)";
/** As the server makes it of the number and WhatsApp's id. */
const wamidKey = ({ numberId }: Plan) =>
  `encode(substring(sha256(convert_to(${literal(`${numberId}\n`)} || (${of.wamid}), 'UTF8')) for 16), 'hex')::uuid`;
const owner = ({ organisationId }: Plan) => `${literal(organisationId)}::uuid`;
const number = ({ numberId }: Plan) => `${literal(numberId)}::uuid`;

const ofPeople = ({ contacts }: Plan) => contacts;
const ofMessages = (plan: Plan) => plan.messages;
const ofPairs = (plan: Plan) => Math.ceil(plan.messages / 2);

/** What an engine's turn leaves: a way taken, a result, a wait. */
const events = literal(
  JSON.stringify([
    {
      nodeUuid: "3c2ee6a4-52c6-4e0a-8f0c-4c9f8b9a1b11",
      exitUuid: "0c1e0d25-9c0b-4e0e-8a73-2f0b9a5f1c22",
      operand: "1",
    },
    { type: "run_result_changed", name: "Choice", value: "1", category: "Prevention" },
    { type: "msg_wait" },
  ]),
);

/** What needs no other table: these are filled side by side. */
export const firstLanes: readonly Lane[] = [
  {
    table: "messages",
    count: ofMessages,
    sql: (plan) => `
      insert into messages (id, organisation_id, number_id, contact_id, direction, content, wamid, dedupe_key, sent_at, created_at)
      select ${messageId}, ${owner(plan)}, ${number(plan)}, ${contactId}, case when n % 2 = 0 then 'i' else 'o' end, ${of.content},
        case when n % 2 = 0 then ${of.wamid} end, case when n % 2 = 0 then ${wamidKey(plan)} end,
        case when n % 2 = 0 then pg_temp.at(ms) end, pg_temp.at(ms) from ${messages}`,
  },
  {
    table: "search_entries",
    count: ofMessages,
    sql: (plan) => `
      insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, words)
      select entry, ${owner(plan)}, 'm', ${messageId}, ${contactId}, pg_temp.at(ms),
        ${of.contentWords} || array_to_tsvector(array[${literal(`@${plan.organisationId}`)}, '~m', '#' || (entry >> 16)])
      from (select *, ${plan.messageEntries} + n as entry from ${messages}) made`,
  },
  {
    table: "deliveries",
    count: ofPairs,
    sql: (plan) => `
      insert into deliveries (message_id, wamid, wamid_key, state, accepted_at, sent_at, delivered_at, read_at)
      select ${messageId}, ${of.wamid}, ${wamidKey(plan)}, case when k % 5 = 1 then 'delivered' else 'read' end,
        pg_temp.at(ms + 80), pg_temp.at(ms + 200), pg_temp.at(ms + 700), case when k % 5 <> 1 then pg_temp.at(ms + 60000) end
      from (select k, n + 1 as n, pg_temp.message_ms(n + 1) as ms from ${pairs} where n + 1 < ${plan.messages} offset 0) made`,
  },
  {
    table: "turns",
    count: ofPairs,
    sql: (plan) => `
      insert into turns (organisation_id, contact_id, session_id, message_id, reason, events, created_at)
      select ${owner(plan)}, ${contactId}, case when k % 4 = 0 then pg_temp.id('s', k, ms) end, ${messageId},
        case when k % 4 = 0 then '{"because":"keyword","keyword":"menu","how":"exact"}' else '{"because":"answer"}' end::json,
        ${events}::json, pg_temp.at(ms + 20) from ${pairs}`,
  },
  {
    table: "sessions",
    count: ofPairs,
    sql: (plan) => `
      insert into sessions (id, organisation_id, contact_id, journey_id, reason, started_at, ended_at, status)
      select pg_temp.id('s', k, ms), ${owner(plan)}, ${contactId},
        ${plan.journeys.length === 0 ? "gen_random_uuid()" : `(${list(plan.journeys)}::uuid[])[1 + k / 4 % ${plan.journeys.length}]`},
        '{"because":"keyword","keyword":"menu","how":"exact"}', pg_temp.at(ms + 20), pg_temp.at(ms + 90000),
        case when k % 12 = 0 then 'expired' else 'completed' end from ${pairs} where k % 4 = 0`,
  },
  {
    table: "triage_records",
    count: ofPairs,
    sql: (plan) => `
      insert into triage_records (message_id, organisation_id, language, answer, outcome, found)
      select ${messageId}, ${owner(plan)}, 'eng',
        case when k % 30 <> 1 then ${plan.answers.length === 0 ? "'answer'" : `(${list(plan.answers)})[1 + k / 3 % ${plan.answers.length}]`} end,
        case when k % 30 <> 1 then 'answered' else 'offered' end, '{"labels":[["question",0.9]],"answers":[],"words":[]}'
      from ${pairs} where k % 3 = 1`,
  },
  {
    table: "contacts",
    count: ofPeople,
    sql: (plan) => `
      insert into contacts (id, organisation_id, phone, name, language, fields, created_at)
      select id, ${owner(plan)}, ${of.phone}, ${of.name}, ${of.language},
        json_build_object('age', json_build_object('text', (16 + n % 60)::text, 'number', 16 + n % 60)), pg_temp.at(ms) from ${people}`,
  },
  {
    table: "search_entries of people",
    count: ofPeople,
    sql: (plan) => `
      insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, digest, words)
      select entry, ${owner(plan)}, 'c', id, id, pg_temp.at(ms), md5(id::text)::uuid, ${of.nameWords} || array_to_tsvector(array[
        ${Array.from({ length: 10 }, (_, i) => `substr(phone, ${i + 1})`).join(", ")}, (16 + n % 60)::text,
        ${literal(`@${plan.organisationId}`)}, '~c', '#' || (entry >> 16)])
      from (select *, ${of.phone} as phone, ${plan.contactEntries} + n as entry from ${people} offset 0) made`,
  },
];

/** Where people stand follows from what they said last. One in three hundred waits for a human, one in ten of those at once. */
export const lastLanes: readonly Lane[] = [
  {
    table: "conversations",
    count: ofPeople,
    sql: (plan) => `
      insert into conversations (contact_id, organisation_id, number_id, last_inbound_at, in_inbox)
      select id, ${owner(plan)}, ${number(plan)}, (
          select created_at from messages where contact_id = made.id and direction = 'i' order by created_at desc limit 1),
        n % 300 = 0 or n % 10 = 3 from ${people}`,
  },
  {
    table: "human_conversations",
    count: ofPeople,
    sql: (plan) => `
      insert into human_conversations (contact_id, organisation_id, number_id, state, snoozed_until, urgency, waiting_since,
        last_inbound_at, unread, labels, changed_at)
      select id, ${owner(plan)}, ${number(plan)}, state, case when state = 'snoozed' then now() + interval '1 day' end,
        case when n % 3000 = 0 then 2 else 0 end, case when state = 'open' then ago end,
        case when state = 'open' then now() else pg_temp.at(ms) end, case when state = 'open' then 1 else 0 end,
        case when n % 7 = 0 then array['question'] else '{}' end, case when state = 'open' then ago else pg_temp.at(ms) end
      from (
        select *, now() - pg_temp.chance(n) * interval '20 hours' as ago,
          case when n % 300 = 0 then 'open' when n % 1000 = 13 then 'snoozed' else 'done' end as state
        from ${people} where n % 300 = 0 or n % 10 = 3 offset 0) made`,
  },
];
