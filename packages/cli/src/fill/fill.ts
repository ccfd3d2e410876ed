import { tokensOf, wordsOf } from "@hotline/core/search/index.ts";
import { transaction } from "@hotline/server/store/database.ts";
import type pg from "pg";
import { names, replies, sentences, surnames } from "./sentences.ts";

export interface FillOptions {
  readonly organisationId: string;
  readonly contacts: number;
  readonly messages: number;
  readonly say: (text: string) => void;
}

/** Rows of one commit: what was made before an end stays, and the next run goes on behind it. */
const portion = 250_000;

/**
 * Fills an organisation with invented people and a year of what they said, in the order in which it would have come, and the
 * search with it. For trials of size: nobody has numbers that begin with 999.
 */
export async function fill(pool: pg.Pool, options: FillOptions): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'");
    await helpers(client);
    const numberId = await numberOf(client, options.organisationId);
    // Built at the end, of all at once, it takes a fraction of the time.
    await client.query("drop index if exists search_entries_by_words");
    await inPortions(options, "people", options.contacts, (from, to) => people(client, options, numberId, from, to));
    await inPortions(options, "messages", options.messages, (from, to) =>
      messages(client, options, numberId, from, to),
    );
    options.say("The index of words …");
    await client.query(
      "create index search_entries_by_words on search_entries using gin (words) with (fastupdate = on, gin_pending_list_limit = 512)",
    );
    await client.query(
      "vacuum analyze messages, contacts, conversations, deliveries, search_entries, human_conversations",
    );
  } finally {
    client.release(true);
  }
  await markRead(pool, options.organisationId);
}

async function inPortions(
  { say }: FillOptions,
  what: string,
  count: number,
  make: (from: number, to: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  for (let from = 0; from < count; from += portion) {
    const to = Math.min(count, from + portion);
    await make(from, to);
    const perSecond = Math.round(to / ((performance.now() - begun) / 1000));
    say(
      `${to.toLocaleString("en")} of ${count.toLocaleString("en")} ${what}, ${perSecond.toLocaleString("en")} a second`,
    );
  }
}

/** Ids and times that follow from a number, so that a second run makes the same ones. The year ends an hour ago. */
async function helpers(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create function pg_temp.at(n bigint, of bigint) returns timestamptz language sql immutable as $$
      select to_timestamp(extract(epoch from date_trunc('hour', now()) - interval '366 days') + 365 * 86400.0 * n / of) $$;
    create function pg_temp.id(kind text, n bigint, at timestamptz) returns uuid language sql immutable as $$
      select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
      from (select md5(kind || n) as h) hashed $$;
    create temp table says (place int primary key, direction char(1), content text, tokens text[]);`);
  const rows = [...sentences.map((text) => ["i", text]), ...replies.map((text) => ["o", text])];
  for (const [place, [direction, text = ""]] of rows.entries())
    await client.query("insert into says values ($1, $2, $3, $4)", [
      place,
      direction,
      text,
      tokensOf(wordsOf({ kind: "text", text })),
    ]);
}

async function numberOf(client: pg.PoolClient, organisationId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>("select id from numbers where organisation_id = $1 limit 1", [
    organisationId,
  ]);
  if (!rows[0]) throw new Error("The organisation has no number: give it one first.");
  return rows[0].id;
}

/** People and where they stand; one in three hundred waits for a human, one in ten of those at once. */
function people(client: pg.PoolClient, options: FillOptions, numberId: string, from: number, to: number) {
  const { organisationId, contacts } = options;
  const tokenSql = `array_remove(array[lower(made.first), lower(made.last)], '')`;
  return client
    .query(
      `with given as (
         select n, pg_temp.at(n, $4::bigint) as at, ($5::text[])[1 + n % ${names.length}] as first,
           ($6::text[])[1 + (n / ${names.length}) % ${surnames.length}] as last, '999' || lpad(n::text, 9, '0') as phone
         from generate_series($2::bigint, $3::bigint - 1) n
       ), made as (
         select *, pg_temp.id('contact', n, at) as id from given
       ), kept as (
         insert into contacts (id, organisation_id, phone, name, language, created_at)
         select id, $1, phone, first || ' ' || last, (array['eng','fra','ara','por','zul'])[1 + n % 5], at from made on conflict do nothing
         returning id
       ), standing as (
         insert into conversations (contact_id, organisation_id, number_id, last_inbound_at)
         select id, $1, $7, now() - random() * interval '60 days' from kept on conflict do nothing
       ), waits as (
         insert into human_conversations (contact_id, organisation_id, number_id, urgency, waiting_since, last_inbound_at, unread)
         select id, $1, $7, case when n % 3000 = 0 then 2 else 0 end, now() - random() * interval '20 hours', now(), 1
         from made join kept using (id) where n % 300 = 0 on conflict do nothing
       )
       insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, digest, words)
       select s, $1, 'c', id, id, at, md5(id::text)::uuid,
         array_to_tsvector(${tokenSql} || (select array_agg(substr(phone, i)) from generate_series(1, 10) i) || array['@' || $1::text, '~c', '#' || (s >> 16)])
       from (select made.*, nextval('search_contacts_n') as s from made join kept using (id) order by n) made on conflict do nothing`,
      [organisationId, from, to, contacts, names, surnames, numberId],
    )
    .then(() => undefined);
}

/** A year of talk: few people say most of it, half of the messages are answers, and most of those are read. */
function messages(client: pg.PoolClient, options: FillOptions, numberId: string, from: number, to: number) {
  const { organisationId, contacts, messages: all } = options;
  return client
    .query(
      `with given as (
         select n, pg_temp.at(n, $4::bigint) as at, case when n % 2 = 0 then 'i' else 'o' end as direction,
           case when n % 2 = 0 then (n * 7919) % ${sentences.length} else ${sentences.length} + (n * 7919) % ${replies.length} end as place,
           'ref' || (n * 104729) % 100000 as ref, floor($5::bigint * power(random(), 2))::bigint as who
         from generate_series($2::bigint, $3::bigint - 1) n
       ), made as (
         select given.*, pg_temp.id('message', n, given.at) as id, pg_temp.id('contact', who, pg_temp.at(who, $5::bigint)) as contact_id, s.content, s.tokens
         from given join says s using (place)
       ), kept as (
         insert into messages (id, organisation_id, number_id, contact_id, direction, content, created_at, sent_at)
         select id, $1, $6, contact_id, direction, json_build_object('kind', 'text', 'text', content || ' ' || ref), at, at
         from made order by n on conflict do nothing returning id
       ), sent as (
         insert into deliveries (message_id, state, accepted_at, sent_at, delivered_at, read_at)
         select id, case when n % 5 = 1 then 'delivered' else 'read' end, at + interval '80 ms', at + interval '200 ms',
           at + interval '700 ms', case when n % 5 = 1 then null else at + interval '1 minute' end
         from made join kept using (id) where direction = 'o' on conflict do nothing
       )
       insert into search_entries (n, organisation_id, kind, source_id, contact_id, at, words)
       select s, $1, 'm', id, contact_id, at, array_to_tsvector(tokens || array[ref, '@' || $1::text, '~m', '#' || (s >> 16)])
       from (select made.*, nextval('search_entries_n') as s from made join kept using (id) order by n) made on conflict do nothing`,
      [organisationId, from, to, all, contacts, numberId],
    )
    .then(() => undefined);
}

/** All of it is in the search already; and it is not of today, so the live page has nothing to count. */
function markRead(pool: pg.Pool, organisationId: string): Promise<void> {
  return transaction(pool, async (tx) => {
    await tx.query(
      `insert into reading_progress (organisation_id, reading, at)
       select $1, reading, settled_until() from unnest(array['search messages', 'search contacts', 'live messages']) as reading
       on conflict (organisation_id, reading) do update set at = excluded.at, after = ''`,
      [organisationId],
    );
  });
}
