import type { ContactId, JourneyId, MessageId, NumberId, OrganisationId, SessionId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { plain } from "./arrays.ts";

/** An inbox row with all that its turn needs to know. */
export interface Work {
  /** The place in the inbox, also of what never was there. */
  readonly id: string;
  /** Whether there is a row in the inbox: what came straight from the webhook has none, unless it must wait. */
  readonly isQueued: boolean;
  readonly shard: number;
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  readonly kind: "message" | "wake" | "effect" | "start" | "handBack";
  readonly messageId: MessageId | null;
  readonly payload: unknown;
  readonly content: unknown;
  /** WhatsApp's id of the message, to mark it read. */
  readonly wamid: string | null;
  readonly sentAt: Date | null;
  readonly queuedAt: Date;
  readonly contact: ContactRow;
  /** Null before the contact's first turn. */
  readonly conversation: ConversationRow | null;
}

export interface ContactRow {
  readonly id: ContactId;
  readonly userId: string | null;
  readonly phone: string | null;
  readonly name: string;
  readonly language: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly details: unknown;
  /** What their messages are about, where somebody looked it up. */
  readonly labels?: readonly string[];
  /** Milliseconds since 1970, as all times of a contact and a conversation here. */
  readonly createdAt: number;
  readonly optedOut: boolean;
}

export interface ConversationRow {
  /** By which number the contact wrote last. */
  readonly lastNumberId: NumberId;
  /** When they last wrote; null where we wrote first. */
  readonly lastInboundAt: number | null;
  readonly sessionId: SessionId | null;
  readonly journeyId: JourneyId | null;
  readonly session: unknown;
  readonly promptId: string | null;
  readonly promptChoices: readonly string[] | null;
  readonly lateTaps: string | null;
  readonly wakesAt: number | null;
  readonly expiresAt: number | null;
  readonly waitsForHuman: boolean;
  /** Somebody of the team, or another system, talks with the person: the journeys wait. */
  readonly claimed: boolean;
  /** The inbox of the operators has it. */
  readonly inInbox: boolean;
}

/** Of the advisory locks on shards. */
export const lockSpace = 7_261_003;

/** A shard that is held, and whether the inbox has something of it. */
export interface Held {
  readonly shard: number;
  readonly busy: boolean;
}

/**
 * Takes the wanted shards for this transaction and returns those that it got; where another process holds one, it waits for
 * `patienceMs`. `busy` tells where something waits in the inbox behind `after`. The locks end with the transaction, so a
 * process that dies gives its shards back at once. To be called first: who waits here must hold nothing else.
 */
export async function takeShards(
  tx: pg.PoolClient,
  wanted: readonly number[],
  { after, patienceMs }: { readonly after: bigint; readonly patienceMs: number },
): Promise<readonly Held[]> {
  const { rows } = await tx.query<Held>({
    name: "take_shards",
    text: "select shard, busy from take_shards($1, $2, $3)",
    values: [plain(wanted.toSorted((a, b) => a - b)), String(after), patienceMs],
  });
  return rows;
}

/** What is due, and how the transaction that found it stands to others. */
export interface Found {
  readonly works: readonly Work[];
  /** This transaction, and the oldest one that was open when it looked; 0 where nothing was found. */
  readonly xid: bigint;
  readonly oldestOpen: bigint;
}

/** Where a contact stands, as a statement gives it: building JSON for each row cost more than finding it. */
export interface StateColumns extends Omit<ContactRow, "id">, ConversationRow {
  /** Whether there is a conversation; the columns of one are null otherwise. */
  readonly known: boolean;
}

/** One row as the statement gives it. */
interface InboxRow extends Omit<Work, "contact" | "conversation" | "sentAt" | "queuedAt" | "isQueued">, StateColumns {
  readonly xid: string;
  readonly oldestOpen: string;
  readonly sentAt: number | null;
  readonly queuedAt: number;
}

const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

/** The columns of a contact `c` and its conversation `v`, which need not be there. */
export const stateColumns = `c.user_id as "userId", c.phone, c.name, c.language, c.fields, c.details,
    ${ms("c.created_at")} as "createdAt", c.opted_out_at is not null as "optedOut", v.contact_id is not null as known,
    v.number_id as "lastNumberId", ${ms("v.last_inbound_at")} as "lastInboundAt", v.session_id as "sessionId", v.journey_id as "journeyId", v.session, v.prompt_id as "promptId",
    v.prompt_choices as "promptChoices", v.late_taps as "lateTaps", ${ms("v.wakes_at")} as "wakesAt",
    ${ms("v.expires_at")} as "expiresAt", v.human_since is not null as "waitsForHuman",
    coalesce(v.claimed_until > now(), false) as claimed, v.in_inbox as "inInbox"`;

/**
 * What a turn needs of rows like those of the inbox. `offset 0` makes the planner look each row up: what it knows of a
 * queue's length is always wrong, and then it reads whole tables.
 */
const worksFrom = (rows: string) => `
  select (select pg_current_xact_id()::text) as xid, (select pg_snapshot_xmin(pg_current_snapshot())::text) as "oldestOpen",
    i.id, i.shard, i.contact_id as "contactId", i.organisation_id as "organisationId", i.number_id as "numberId",
    i.kind, i.message_id as "messageId", i.payload, ${ms("i.created_at")} as "queuedAt", m.content, m.wamid,
    ${ms("m.sent_at")} as "sentAt", ${stateColumns}
  from (${rows}) i
  cross join lateral (select * from contacts where id = i.contact_id offset 0) c
  left join lateral (select * from messages where id = i.message_id offset 0) m on true
  left join lateral (select * from conversations where contact_id = i.contact_id offset 0) v on true
  order by i.id`;

/** Whose rows are left alone. */
export interface Without {
  readonly contacts: readonly ContactId[];
  readonly organisations: readonly OrganisationId[];
}

/**
 * The oldest rows of these shards, in order of arrival. Whoever holds the shards is alone with them. `after` is an inbox
 * id; rows up to it are left alone (see `Floor`), and so are those of whom `without` names.
 */
export async function readInbox(
  tx: pg.PoolClient,
  held: readonly number[],
  { count, after, without }: { readonly count: number; readonly after: bigint; readonly without: Without },
): Promise<Found> {
  const { rows } = await tx.query<InboxRow>({
    name: "read_inbox",
    text: worksFrom(
      `select * from inbox where shard = any($1::smallint[]) and id > $3
         and contact_id <> all($4::uuid[]) and organisation_id <> all($5::uuid[]) order by id limit $2`,
    ),
    values: [plain(held), count, String(after), plain(without.contacts), plain(without.organisations)],
  });
  return { works: rows.map(workOf), xid: BigInt(rows[0]?.xid ?? 0), oldestOpen: BigInt(rows[0]?.oldestOpen ?? 0) };
}

/** What waits for the end of an effect, in order of arrival, of contacts whose shards are held. */
export async function readHeld(tx: pg.PoolClient, contactIds: readonly ContactId[]): Promise<readonly Work[]> {
  if (contactIds.length === 0) return [];
  const { rows } = await tx.query<InboxRow>({
    name: "read_held",
    text: worksFrom("select * from held_inbox where contact_id = any($1::uuid[])"),
    values: [plain(contactIds)],
  });
  return rows.map(workOf);
}

function workOf(row: InboxRow): Work {
  const { id, shard, contactId, organisationId, numberId, kind, messageId, payload, content, wamid } = row;
  return {
    id,
    shard,
    contactId,
    organisationId,
    numberId,
    kind,
    messageId,
    payload,
    content,
    wamid,
    isQueued: true,
    sentAt: row.sentAt === null ? null : new Date(row.sentAt),
    queuedAt: new Date(row.queuedAt),
    ...stateOf(contactId, row),
  };
}

export function stateOf(contactId: ContactId, row: StateColumns): Pick<Work, "contact" | "conversation"> {
  const { userId, phone, name, language, fields, details, createdAt, optedOut } = row;
  const { sessionId, journeyId, session, promptId, promptChoices, lateTaps, wakesAt, expiresAt } = row;
  const { waitsForHuman, claimed, inInbox, lastNumberId, lastInboundAt } = row;
  return {
    contact: { id: contactId, userId, phone, name, language, fields, details, createdAt, optedOut },
    conversation: row.known
      ? {
          lastNumberId,
          lastInboundAt,
          sessionId,
          journeyId,
          session,
          promptId,
          promptChoices,
          lateTaps,
          wakesAt,
          expiresAt,
          waitsForHuman,
          claimed,
          inInbox,
        }
      : null,
  };
}

/** Puts one inbox row aside whose turn cannot be committed, so that those behind it go on. */
export async function putAside(db: pg.Pool, work: Work, reason: string): Promise<void> {
  await db.query(
    `with gone as (delete from inbox where shard = $1 and id = $2 returning *),
     missed as (
       update broadcast_people p set state = 'failed' from gone
       where gone.kind = 'start' and p.broadcast_id::text = gone.payload ->> 'broadcast' and p.contact_id = gone.contact_id)
     insert into unreadable (reason, raw) select $3, row_to_json(gone)::text from gone`,
    [work.shard, work.id, reason],
  );
}
