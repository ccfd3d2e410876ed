import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { keyOf } from "../uuid.ts";
import { type Tick, tickColumns } from "./ticks.ts";

/** What triage found in a message. */
interface Found {
  readonly language: string | null;
  readonly answer: string | null;
  readonly urgency: string | null;
  readonly outcome: string;
  readonly found: unknown;
}

export interface ThreadMessage extends Tick {
  readonly kind: "message";
  /** Microseconds since 1970, by the database's clock: with the id, the place in the thread. */
  readonly at: string;
  readonly direction: "i" | "o";
  readonly content: unknown;
  readonly wamid: string | null;
  readonly numberId: NumberId;
  readonly replyTo: string | null;
  readonly sentAt: Date | null;
  readonly author: string | null;
  readonly clientId: string | null;
  readonly triage: Found | null;
  readonly corrections: readonly { readonly kind: string; readonly shouldBe: string; readonly state: string }[] | null;
  readonly file: {
    readonly id: string;
    readonly state: string;
    readonly mime: string;
    readonly bytes: number | null;
    readonly name: string | null;
  } | null;
}

export interface ThreadEvent {
  readonly kind: "event";
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly author: string | null;
  readonly details: unknown;
}

export type ThreadItem = ThreadMessage | ThreadEvent;

export interface ThreadPlace {
  readonly at: string;
  readonly id: string;
}

const micros = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint`;
/** The moment that so many microseconds mean. */
export const instant = (micros: string) => `timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;

/**
 * Items of a conversation next to a place, in the order of the thread: those `before` it (without a place the latest
 * ones), or those `after` it. Five statements at most, however long the page.
 */
export async function readThread(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
  page:
    | { readonly count: number; readonly before?: ThreadPlace }
    | { readonly count: number; readonly after: ThreadPlace },
): Promise<readonly ThreadItem[]> {
  const forwards = "after" in page;
  const place = forwards ? page.after : page.before;
  const side = place ? `and (created_at, id) ${forwards ? ">" : "<"} (${instant("$4")}, $5::uuid)` : "";
  const order = forwards ? "created_at, id" : "created_at desc, id desc";
  const values = [contactId, organisationId, page.count, ...(place ? [place.at, place.id] : [])];
  const { rows: places } = await db.query<{ id: string; kind: "message" | "event" }>(
    `select id, kind from (
       (select id, created_at, 'message' as kind from messages
        where contact_id = $1 and organisation_id = $2 ${side} order by ${order} limit $3)
       union all
       (select id, created_at, 'event' from inbox_events
        where contact_id = $1 and organisation_id = $2 ${side} order by ${order} limit $3)) placed
     order by ${order} limit $3`,
    values,
  );
  const ids = (kind: string) => places.filter((one) => one.kind === kind).map(({ id }) => id);
  const wanted = { messages: ids("message"), events: ids("event") };
  const items = new Map((await readItems(db, organisationId, wanted)).map((item) => [item.id, item]));
  const found = places.flatMap(({ id }) => items.get(id) ?? []);
  return forwards ? found : found.reverse();
}

/** Messages and events by their ids, in no order. */
export async function readItems(
  db: Db,
  organisationId: OrganisationId,
  ids: { readonly messages: readonly string[]; readonly events: readonly string[] },
): Promise<readonly ThreadItem[]> {
  const [messages, events] = await Promise.all([
    readMessages(db, organisationId, ids.messages),
    readEvents(db, organisationId, ids.events),
  ]);
  return [...messages, ...events];
}

/**
 * Messages with all that is known of them. `offset 0` looks each up by its key. The outbox is asked only of those that no
 * delivery is known of: it is read through, being short, and on a busy day it is full of rows that left.
 */
export async function readMessages(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly ThreadMessage[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<ThreadMessage>({
    name: "read_messages",
    text: `select 'message' as kind, m.id, ${micros("m.created_at")}::text as at, m.direction, m.content, m.number_id as "numberId",
       coalesce(m.wamid, d.wamid) as wamid, m.reply_to as "replyTo", m.sent_at as "sentAt",
       ${tickColumns}, a.author, a.client_id as "clientId",
       case when t.message_id is not null then json_build_object('language', t.language, 'answer', t.answer,
         'urgency', t.urgency, 'outcome', t.outcome, 'found', t.found) end as triage,
       x.corrections,
       case when f.id is not null then json_build_object('id', f.id, 'state', f.state, 'mime', f.mime, 'bytes', f.bytes, 'name', f.name) end as file
     from unnest($1::uuid[]) as wanted (id)
     cross join lateral (select * from messages where id = wanted.id and organisation_id = $2 offset 0) m
     left join lateral (select * from deliveries where message_id = m.id and m.direction = 'o' offset 0) d on true
     left join lateral (select state from outbox where message_id = m.id and m.direction = 'o' and d.state is null offset 0) o on true
     left join lateral (select * from authored_messages where message_id = m.id and m.direction = 'o' offset 0) a on true
     left join lateral (select * from triage_records where message_id = m.id and m.direction = 'i' offset 0) t on true
     left join lateral (select * from media_files where message_id = m.id offset 0) f on true
     left join (
       select message_id, json_agg(json_build_object('kind', kind, 'shouldBe', should_be, 'state', state) order by proposed_at) as corrections
       from triage_corrections where organisation_id = $2 and message_id = any($1::uuid[]) group by message_id) x on x.message_id = m.id`,
    values: [ids, organisationId],
  });
  return rows;
}

async function readEvents(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly ThreadEvent[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<ThreadEvent>({
    name: "read_events",
    text: `select 'event' as kind, id, ${micros("created_at")}::text as at, kind as event, author, details
     from inbox_events where id = any($1::uuid[]) and organisation_id = $2`,
    values: [ids, organisationId],
  });
  return rows;
}

/** A message that another one replies to, short. */
export interface Quoted {
  readonly id: string;
  readonly direction: "i" | "o";
  readonly content: unknown;
}

/** The messages that these reply to, by their WhatsApp id; those that are not ours to know are not there. */
export async function readQuoted(
  db: Db,
  organisationId: OrganisationId,
  replies: readonly Pick<ThreadMessage, "numberId" | "replyTo">[],
): Promise<ReadonlyMap<string, Quoted>> {
  const wamids = new Map(
    replies.flatMap(({ numberId, replyTo }) =>
      replyTo === null ? [] : [[keyOf(numberId, replyTo), replyTo] as const],
    ),
  );
  if (wamids.size === 0) return new Map();
  const { rows } = await db.query<Quoted & { key: string }>({
    name: "read_quoted",
    text: `select m.dedupe_key as key, m.id, m.direction, m.content from messages m
     where m.dedupe_key = any($1::uuid[]) and m.organisation_id = $2
     union all
     select d.wamid_key, m.id, m.direction, m.content from deliveries d
     cross join lateral (select * from messages where id = d.message_id and organisation_id = $2 offset 0) m
     where d.wamid_key = any($1::uuid[])`,
    values: [[...wamids.keys()], organisationId],
  });
  return new Map(rows.map(({ key, ...quoted }) => [wamids.get(key) ?? "", quoted]));
}
