import type pg from "pg";

/** An inbox row with all that its turn needs to know. */
export interface Work {
  readonly id: string;
  readonly shard: number;
  readonly contactId: string;
  readonly organisationId: string;
  readonly numberId: string;
  readonly kind: "message" | "wake";
  readonly messageId: string | null;
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
  readonly id: string;
  readonly userId: string | null;
  readonly phone: string | null;
  readonly name: string;
  readonly language: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly optedOut: boolean;
}

export interface ConversationRow {
  readonly sessionId: string | null;
  readonly journeyId: string | null;
  readonly session: unknown;
  readonly promptId: string | null;
  readonly promptChoices: readonly string[] | null;
  readonly lateTaps: string | null;
  readonly wakesAt: string | null;
  readonly expiresAt: string | null;
  readonly lastInboundAt: string | null;
}

const lockSpace = 7_261_003;

/**
 * Takes those of the wanted shards that nobody holds, for this transaction. The lock ends with the transaction, so a
 * process that dies gives its shards back at once.
 */
export async function takeShards(tx: pg.PoolClient, wanted: readonly number[]): Promise<readonly number[]> {
  const { rows } = await tx.query<{ shard: number }>({
    name: "take_shards",
    text: `select shard from unnest($1::int[]) as shard where pg_try_advisory_xact_lock(${lockSpace}, shard)`,
    values: [wanted],
  });
  return rows.map(({ shard }) => shard);
}

/** The oldest rows of these shards, in order of arrival. Whoever holds the shards is alone with them. */
export async function readInbox(tx: pg.PoolClient, held: readonly number[], count: number): Promise<readonly Work[]> {
  const { rows } = await tx.query<Work>({
    name: "read_inbox",
    text: `select i.id, i.shard, i.contact_id as "contactId", i.organisation_id as "organisationId", i.number_id as "numberId", i.kind,
        i.message_id as "messageId", i.payload, i.created_at as "queuedAt", m.content, m.wamid, m.sent_at as "sentAt",
        json_build_object('id', c.id, 'userId', c.user_id, 'phone', c.phone, 'name', c.name, 'language', c.language,
          'fields', c.fields, 'createdAt', c.created_at, 'optedOut', c.opted_out_at is not null) as contact,
        case when v.contact_id is null then null else json_build_object('sessionId', v.session_id, 'journeyId', v.journey_id,
          'session', v.session, 'promptId', v.prompt_id, 'promptChoices', v.prompt_choices, 'lateTaps', v.late_taps, 'wakesAt', v.wakes_at, 'expiresAt', v.expires_at,
          'lastInboundAt', v.last_inbound_at) end as conversation
      from (select * from inbox where shard = any($1::smallint[]) order by id limit $2) i
      join contacts c on c.id = i.contact_id
      left join messages m on m.id = i.message_id
      left join conversations v on v.contact_id = i.contact_id
      order by i.id`,
    values: [held, count],
  });
  return rows;
}

/** Puts one inbox row aside whose turn cannot be committed, so that those behind it go on. */
export async function putAside(db: pg.Pool, work: Work, reason: string): Promise<void> {
  await db.query(
    `with gone as (delete from inbox where shard = $1 and id = $2 returning *)
     insert into unreadable (reason, raw) select $3, row_to_json(gone)::text from gone`,
    [work.shard, work.id, reason],
  );
}
