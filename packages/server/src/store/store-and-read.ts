import type pg from "pg";
import { plain, uuids } from "./arrays.ts";
import { type StateColumns, stateColumns, stateOf, type Work } from "./claim-inbox.ts";
import { type InboundRow, inboundArrays, inboundColumns, inboundValues, storeInbound } from "./inbound-rows.ts";
import { shardOf } from "./uuid.ts";

interface StoredRow extends StateColumns {
  readonly n: number;
  /** The place that the message would have in the inbox. */
  readonly place: string;
}

/**
 * Stores inbound messages as `insertInbound` does, but gives the new ones back as work at once, with all that their turns
 * need to know, instead of putting them into the inbox. The transaction must end with their turns, where it holds their
 * shards, or with `queueInbox`.
 */
export async function storeAndRead(tx: pg.PoolClient, rows: readonly InboundRow[]): Promise<readonly Work[]> {
  const { rows: found } = await tx.query<StoredRow>({
    name: "store_and_read",
    text: `with given as (
        select * from unnest(${inboundArrays}) with ordinality as t (${inboundColumns}, n)
      ), stored as (${storeInbound})
      select nextval('inbox_id_seq') as place, i.n::int, ${stateColumns}
      from (select g.n, g.contact as contact_id from given g join stored using (id)) i
      cross join lateral (select * from contacts where id = i.contact_id offset 0) c
      left join lateral (select * from conversations where contact_id = i.contact_id offset 0) v on true
      order by i.n`,
    values: inboundValues(rows),
  });
  const now = new Date();
  return found.flatMap((state) => {
    const row = rows[state.n - 1];
    return row ? [workOf(row, state, now)] : [];
  });
}

function workOf(row: InboundRow, state: StoredRow, queuedAt: Date): Work {
  const { id: messageId, organisationId, numberId, contactId, wamid, sentAt } = row;
  return {
    id: state.place,
    isQueued: false,
    shard: shardOf(contactId),
    kind: "message",
    payload: null,
    messageId,
    organisationId,
    numberId,
    contactId,
    wamid,
    sentAt,
    queuedAt,
    // From its text, as the store would give it.
    content: JSON.parse(row.content),
    ...stateOf(contactId, state),
  };
}

/** Gives work that came straight its row in the inbox, at its place. */
export async function queueInbox(tx: pg.PoolClient, works: readonly Work[]): Promise<void> {
  if (works.length === 0) return;
  await tx.query({
    name: "queue_inbox",
    text: `insert into inbox (id, shard, contact_id, organisation_id, number_id, kind, message_id) overriding system value
      select id, shard, contact, org, number, 'message', message
      from unnest($1::bigint[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[])
        as t (id, shard, contact, org, number, message)`,
    values: [
      plain(works.map(({ id }) => id)),
      plain(works.map(({ shard }) => shard)),
      uuids(works.map(({ contactId }) => contactId)),
      uuids(works.map(({ organisationId }) => organisationId)),
      uuids(works.map(({ numberId }) => numberId)),
      uuids(works.map(({ messageId }) => messageId)),
    ],
  });
}
