import { nextState } from "@hotline/core/model/delivery-state.ts";
import type { MessageId } from "@hotline/core/model/ids.ts";
import type { DeliveryState, StatusUpdate } from "@hotline/core/model/message.ts";
import { documents, instants, jsonArray, plain, uuids } from "./arrays.ts";
import type { Db } from "./database.ts";

export interface StatusRow {
  /** Our message id, where the status brought it back. */
  readonly messageId: MessageId | null;
  /** Of WhatsApp's id and the number, as `keyOf` makes it: asked for only where our own id does not help. */
  readonly wamidKey: () => string;
  readonly status: StatusUpdate;
}

/**
 * Applies statuses in any order, any number of times; a message never moves backwards. A send in doubt that a status
 * speaks of is settled: WhatsApp has the message. A status of a message that nobody knows is parked.
 * `failed` after delivered or read is noted but does not undo the delivery.
 */
export async function applyStatuses(db: Db, rows: readonly StatusRow[]): Promise<Applied> {
  const known = await advance(db, summed(rows));
  const rest = rows.filter(({ messageId }) => messageId === null || !known.has(messageId));
  if (rest.length === 0) return { settled: 0, parked: 0, messageIds: [...known] };
  const closely = await applyClosely(db, rest);
  return { ...closely, messageIds: [...known, ...closely.messageIds] };
}

export interface Applied {
  readonly settled: number;
  readonly parked: number;
  /** The messages of which something is known now. */
  readonly messageIds: readonly MessageId[];
}

/** All that a batch says of one message. */
interface Summary {
  readonly messageId: MessageId;
  state: DeliveryState;
  readonly at: Partial<Record<StatusUpdate["state"], number>>;
  error: unknown;
  pricing: unknown;
}

/** By message, in the order of their ids, so that two batches lock rows in one order. */
function summed(rows: readonly StatusRow[]): readonly Summary[] {
  const summaries = new Map<MessageId, Summary>();
  for (const { messageId, status } of rows) {
    if (messageId === null) continue;
    const { state, at, error = null, pricing = null } = status;
    const sum = summaries.get(messageId) ?? { messageId, state, at: {}, error, pricing };
    summaries.set(messageId, sum);
    sum.state = nextState(sum.state, state);
    if (at !== null) sum.at[state] = Math.min(sum.at[state] ?? at, at);
    sum.error ??= error;
    sum.pricing ??= pricing;
  }
  return [...summaries.values()].sort((a, b) => (a.messageId < b.messageId ? -1 : 1));
}

/** The SQL that brings a delivery `d` forward by what a row says of it, and never backwards. */
const advanced = (row: "g" | "excluded") => `
  state = case
    when d.state = 'failed' then case when ${row}.state in ('delivered', 'read', 'played') then ${row}.state else 'failed' end
    when ${row}.state = 'failed' then case when state_rank(d.state) >= 2 then d.state else 'failed' end
    when state_rank(${row}.state) > state_rank(d.state) then ${row}.state else d.state end,
  sent_at = least(d.sent_at, ${row}.sent_at),
  delivered_at = least(d.delivered_at, ${row}.delivered_at),
  read_at = least(d.read_at, ${row}.read_at),
  played_at = least(d.played_at, ${row}.played_at),
  failed_at = least(d.failed_at, ${row}.failed_at),
  error = coalesce(d.error, ${row}.error),
  pricing = coalesce(d.pricing, ${row}.pricing)`;

/** The plain case: the sends are recorded, and each row is looked up and rewritten once. Returns the ids found. */
async function advance(db: Db, sums: readonly Summary[]): Promise<ReadonlySet<MessageId>> {
  if (sums.length === 0) return new Set();
  const at = (state: StatusUpdate["state"]) => plain(sums.map((sum) => sum.at[state] ?? null));
  const { rows } = await db.query<{ id: MessageId }>({
    name: "advance_deliveries",
    text: `update deliveries d set
        ${advanced("g")}
      from (select message, state, to_timestamp(sent) as sent_at, to_timestamp(delivered) as delivered_at,
          to_timestamp(read) as read_at, to_timestamp(played) as played_at, to_timestamp(failed) as failed_at, error, pricing
        from unnest($1::uuid[], $2::text[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::int8[],
          ${jsonArray("$8")}, ${jsonArray("$9")})
          as t (message, state, sent, delivered, read, played, failed, error, pricing)) g
      where d.message_id = g.message returning d.message_id as id`,
    values: [
      uuids(sums.map((sum) => sum.messageId)),
      plain(sums.map((sum) => sum.state)),
      at("sent"),
      at("delivered"),
      at("read"),
      at("played"),
      at("failed"),
      documents(sums.map((sum) => sum.error)),
      documents(sums.map((sum) => sum.pricing)),
    ],
  });
  return new Set(rows.map(({ id }) => id));
}

/** Statuses without our id, or of sends that are not recorded yet: found by WhatsApp's id, settled, or parked. */
async function applyClosely(db: Db, rows: readonly StatusRow[]): Promise<Applied> {
  const result = await db.query<{ settled: number; unknown: number[]; messageIds: MessageId[] }>({
    name: "apply_statuses",
    text: `with given as (
        select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], ${jsonArray("$5")}, ${jsonArray("$6")}, $7::text[])
          with ordinality as t (message, key, state, at, error, pricing, wamid, n)
      ), named as (
        select g.*, coalesce(
          (select d.message_id from deliveries d where d.message_id = g.message),
          (select d.message_id from deliveries d where d.wamid_key = g.key limit 1)) as known
        from given g
      ), taken as (
        delete from outbox o using (select distinct message from named where known is null and message is not null) n
        where o.message_id = n.message
        returning o.message_id, o.state
      ), summed as (
        select coalesce(n.known, t.message_id) as id,
          max(state_rank(n.state)) filter (where n.state <> 'failed') as rank,
          bool_or(n.state = 'failed') as failed,
          min(n.at) filter (where n.state = 'sent') as sent_at,
          min(n.at) filter (where n.state = 'delivered') as delivered_at,
          min(n.at) filter (where n.state = 'read') as read_at,
          min(n.at) filter (where n.state = 'played') as played_at,
          min(n.at) filter (where n.state = 'failed') as failed_at,
          (array_agg(n.error) filter (where n.error is not null))[1] as error,
          (array_agg(n.pricing) filter (where n.pricing is not null))[1] as pricing,
          min(n.wamid) as wamid, (array_agg(n.key))[1] as key
        from named n left join taken t on t.message_id = n.message
        where coalesce(n.known, t.message_id) is not null group by 1
      ), applied as (
        insert into deliveries as d (message_id, wamid, wamid_key, state, accepted_at, sent_at, delivered_at, read_at, played_at,
          failed_at, error, pricing)
        select id, wamid, key,
          case when failed and coalesce(rank, 0) < 2 then 'failed' else (array['sent','delivered','read','played'])[greatest(rank, 1)] end,
          coalesce(sent_at, now()), sent_at, delivered_at, read_at, played_at, failed_at, error, pricing
        from summed order by id
        on conflict (message_id) do update set
          ${advanced("excluded")}
      )
      select (select count(*)::int from taken where state = 'doubt') as settled,
        (select coalesce(array_agg(n.n::int), '{}') from named n left join taken t on t.message_id = n.message
          where n.known is null and t.message_id is null) as unknown,
        (select coalesce(array_agg(id), '{}') from summed) as "messageIds"`,
    values: [
      uuids(rows.map((r) => r.messageId)),
      uuids(rows.map((r) => r.wamidKey())),
      plain(rows.map((r) => r.status.state)),
      instants(rows.map((r) => (r.status.at === null ? null : new Date(r.status.at * 1000)))),
      documents(rows.map((r) => r.status.error)),
      documents(rows.map((r) => r.status.pricing)),
      rows.map((r) => r.status.wamid),
    ],
  });
  const { settled = 0, unknown = [], messageIds = [] } = result.rows[0] ?? {};
  await park(
    db,
    rows.filter((_, i) => unknown.includes(i + 1)),
  );
  return { settled, parked: unknown.length, messageIds };
}

async function park(db: Db, rows: readonly StatusRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query("insert into parked_statuses (wamid_key, status) select * from unnest($1::uuid[], $2::json[])", [
    rows.map((r) => r.wamidKey()),
    rows.map((r) => JSON.stringify(r.status)),
  ]);
}
