import type { ContactId, MemberId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

type InboxState = "open" | "snoozed" | "done";

/** Which conversations of the inbox somebody wants to see. What is not named is not asked for. */
export interface InboxFilter {
  readonly state: InboxState;
  /** A membership; `null` asks for those that are nobody's. */
  readonly assignee?: string | null;
  readonly waits?: boolean;
  readonly urgency?: number;
  /** Any of these. */
  readonly labels?: readonly string[];
  readonly language?: string;
  readonly collectionId?: string;
  readonly numberId?: NumberId;
  /** Where this member was named in a note that they have not seen, whatever the state. */
  readonly mentions?: string;
}

/** A conversation as a list shows it. */
export interface InboxRow {
  readonly contactId: ContactId;
  readonly numberId: NumberId;
  readonly name: string;
  readonly phone: string | null;
  readonly language: string;
  readonly optedOut: boolean;
  readonly state: InboxState;
  readonly snoozedUntil: Date | null;
  readonly urgency: number;
  readonly reason: unknown;
  readonly waitingSince: Date | null;
  readonly lastInboundAt: Date | null;
  readonly lastOutboundAt: Date | null;
  readonly changedAt: Date;
  readonly unread: number;
  readonly labels: readonly string[];
  readonly collectionId: string | null;
  readonly assignee: string | null;
  readonly claimedBy: string | null;
  readonly claimKind: "operator" | "outside" | null;
  readonly claimedUntil: Date | null;
  readonly lastMessage: { readonly direction: "i" | "o"; readonly content: unknown; readonly at: string } | null;
}

/** A row with its place in the order. */
export type PlacedRow = InboxRow & { readonly rank: number; readonly key: number };

/** Where a page ended. The order depends on the time: all pages of a list are sorted as of the first one's. */
export interface InboxCursor {
  readonly at: number;
  readonly rank: number;
  readonly key: number;
  readonly contactId: ContactId;
}

/** How the conversations of a state follow each other: by rank, the higher first; then by a time, which ascends or descends. */
interface Order {
  readonly rank: string;
  readonly since: string;
  readonly latest: string;
  readonly by: string;
}

const [hour, day] = [3_600_000, 24 * 3_600_000];
/** From `at` on the windows of those close soon who wrote last between these two moments, `$2` and `$3` of a list. */
const closing = (at: number) => [new Date(at - day), new Date(at - day + 2 * hour)];
/** Whoever has never written has no window, and none that closes. */
const closesSoon = "h.last_inbound_at > $2 and h.last_inbound_at < $3";

/**
 * Who waits goes first: by urgency, then where the window is about to close (after it only templates may be sent), then by
 * the length of the wait. Those for whom it is the person's turn come after, the latest first. All who are open are compared
 * for each list, a hundred thousand on a bad day: so by times as they stand in the table, not by what is computed of them.
 */
const byNeed: Order = {
  rank: `case when h.waiting_since is null then 0 when ${closesSoon} then 2 + 2 * h.urgency else 1 + 2 * h.urgency end`,
  since: `case when h.waiting_since is null then null when ${closesSoon} then h.last_inbound_at else h.waiting_since end`,
  latest: "case when h.waiting_since is null then greatest(h.changed_at, h.last_inbound_at) end",
  by: "rank desc, since, latest desc, contact_id",
};
const orders: Readonly<Record<InboxState, Order>> = {
  open: byNeed,
  snoozed: { rank: "0", since: "h.snoozed_until", latest: "null::timestamptz", by: "since, contact_id" },
  // Those that are done are many, and an index has them in this order.
  done: { rank: "0", since: "null::timestamptz", latest: "h.done_at", by: "latest desc, contact_id" },
};

type Give = (value: unknown) => string;

/** The place in its rank as a number, in seconds since 1970: below zero where the latest come first. Exact to the microsecond. */
const key = "coalesce(date_part('epoch', placed.since), -date_part('epoch', placed.latest))";

/** What comes after a place. Those that are sorted by the latest are of one rank, the last one. */
function afterPlace({ rank, key, contactId }: InboxCursor, give: Give): string {
  const [edge, id] = [`to_timestamp(${give(Math.abs(key))}::float8)`, `${give(contactId)}::uuid`];
  if (key < 0) return `latest <= ${edge} and (latest < ${edge} or contact_id > ${id})`;
  const last = `${give(rank)}::int`;
  return `rank < ${last} or (rank = ${last} and (since, contact_id) > (${edge}, ${id}))`;
}

/** The columns of a row, `h` being its human_conversations row, `c` its contact, `last` what was said last. */
export const rowColumns = `h.contact_id as "contactId", h.number_id as "numberId", c.name, c.phone, c.language,
  c.opted_out_at is not null as "optedOut", h.state, h.snoozed_until as "snoozedUntil", h.urgency, h.reason,
  h.waiting_since as "waitingSince", h.last_inbound_at as "lastInboundAt", h.last_outbound_at as "lastOutboundAt",
  h.changed_at as "changedAt", h.unread, h.labels, h.collection_id as "collectionId", h.assignee,
  h.claimed_by as "claimedBy", h.claim_kind as "claimKind", h.claimed_until as "claimedUntil", last.message as "lastMessage"`;

export const rowSources = `
  cross join lateral (select * from contacts where id = h.contact_id offset 0) c
  left join lateral (
    select json_build_object('direction', direction, 'content', content, 'at', created_at) as message
    from messages where contact_id = h.contact_id order by created_at desc limit 1) last on true`;

/** A page of the inbox, in the order in which people should be answered. One statement, whatever its length. */
export async function readInboxList(
  db: Db,
  organisationId: OrganisationId,
  filter: InboxFilter,
  page: { readonly count: number; readonly at: number; readonly after?: InboxCursor },
): Promise<readonly PlacedRow[]> {
  const values: unknown[] = [organisationId, ...closing(page.at)];
  const give = (value: unknown) => `$${values.push(value)}`;
  // Where somebody is asked something is of any state.
  const { rank, since, latest, by } = orders[filter.mentions === undefined ? filter.state : "open"];
  const after = page.after ? `where ${afterPlace(page.after, give)}` : "";
  const { rows } = await db.query<PlacedRow>(
    `with candidates as (
       select h.contact_id, ${rank} as rank, ${since} as since, ${latest} as latest from human_conversations h
       where h.organisation_id = $1 and $2::timestamptz < $3::timestamptz ${conditions(filter, give)}
     ), placed as materialized (
       select * from candidates ${after} order by ${by} limit ${give(page.count)})
     select ${rowColumns}, placed.rank, ${key} as key
     from placed join human_conversations h using (contact_id) ${rowSources}
     order by ${by}`,
    values,
  );
  return rows;
}

function conditions(filter: InboxFilter, give: Give): string {
  const { assignee, waits, urgency, labels, language, collectionId, numberId, mentions } = filter;
  // Somebody is asked something there: whether the person waits does not matter.
  const parts = mentions === undefined ? [`h.state = '${filter.state}'`] : [];
  if (assignee === null) parts.push("h.assignee is null");
  else if (assignee !== undefined) parts.push(`h.assignee = ${give(assignee)}`);
  if (waits !== undefined) parts.push(`h.waiting_since is ${waits ? "not null" : "null"}`);
  if (urgency !== undefined) parts.push(`h.waiting_since is not null and h.urgency >= ${give(urgency)}`);
  if (labels && labels.length > 0) parts.push(`h.labels && ${give(labels)}::text[]`);
  if (language !== undefined)
    parts.push(`exists (select from contacts c where c.id = h.contact_id and c.language = ${give(language)})`);
  if (collectionId !== undefined) parts.push(`h.collection_id = ${give(collectionId)}`);
  if (numberId !== undefined) parts.push(`h.number_id = ${give(numberId)}`);
  if (mentions !== undefined)
    parts.push(
      `exists (select from mentions m where m.contact_id = h.contact_id and m.member_id = ${give(mentions)} and m.seen_at is null)`,
    );
  return parts.map((part) => `and ${part}`).join(" ");
}

/** How many conversations there are of each kind, for one member. */
export interface InboxCounts {
  readonly open: number;
  readonly waiting: number;
  readonly urgent: number;
  readonly mine: number;
  readonly unassigned: number;
  readonly snoozed: number;
  readonly mentions: number;
}

/** Of everything that is not done; `mine` and the mentions are those of this member; none without one. */
export async function countInbox(
  db: Db,
  organisationId: OrganisationId,
  memberId: MemberId | null,
): Promise<InboxCounts> {
  const { rows } = await db.query<InboxCounts>(
    `select count(*) filter (where state = 'open')::int as open,
       count(*) filter (where state = 'open' and waiting_since is not null)::int as waiting,
       count(*) filter (where state = 'open' and waiting_since is not null and urgency = 2)::int as urgent,
       count(*) filter (where state = 'open' and assignee = $2)::int as mine,
       count(*) filter (where state = 'open' and assignee is null)::int as unassigned,
       count(*) filter (where state = 'snoozed')::int as snoozed,
       (select count(distinct contact_id)::int from mentions
        where organisation_id = $1 and member_id = $2 and seen_at is null) as mentions
     from human_conversations where organisation_id = $1 and state <> 'done'`,
    [organisationId, memberId],
  );
  return rows[0] ?? { open: 0, waiting: 0, urgent: 0, mine: 0, unassigned: 0, snoozed: 0, mentions: 0 };
}

/** One conversation, in the inbox or not; null where the organisation has no such contact. */
export async function readInboxRow(
  db: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
): Promise<InboxRow | null> {
  const [row] = await readInboxRows(db, organisationId, [contactId]);
  return row ?? null;
}

/** The same of many; those that the organisation does not have are left out. */
export async function readInboxRows(
  db: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<readonly InboxRow[]> {
  const { rows } = await db.query<InboxRow>({
    name: "read_inbox_rows",
    text: `select ${rowColumns} from (${anyConversations}) h ${rowSources}`,
    values: [organisationId, contactIds],
  });
  return rows;
}

/** The rows of conversations of which the inbox may have none: then nobody waits, and nothing is to be done. */
export const asInboxRow = `v.contact_id, v.number_id, coalesce(h.state, 'done') as state, h.snoozed_until,
  coalesce(h.urgency, 0) as urgency, h.reason, h.waiting_since, v.last_inbound_at, h.last_outbound_at,
  coalesce(h.changed_at, v.last_inbound_at, now()) as changed_at, coalesce(h.unread, 0) as unread,
  coalesce(h.labels, '{}') as labels, h.collection_id, h.assignee, h.claimed_by, h.claim_kind, h.claimed_until`;

const anyConversations = `select ${asInboxRow}
  from conversations v left join human_conversations h on h.contact_id = v.contact_id
  where v.contact_id = any($2::uuid[]) and v.organisation_id = $1`;
