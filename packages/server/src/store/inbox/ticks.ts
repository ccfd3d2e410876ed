import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** What became of the sending of a message. */
export interface Tick {
  /** The message's. */
  readonly id: string;
  readonly state: string | null;
  readonly stateAt: Date | null;
  readonly error: unknown;
  /** Where it is in the outbox; null when it has left. */
  readonly outbox: "ready" | "sending" | "doubt" | null;
}

/** The columns of a tick, `d` being the message's delivery and `o` its row in the outbox. */
export const tickColumns = `d.state, d.error, o.state as outbox,
  case d.state when 'failed' then d.failed_at when 'played' then d.played_at when 'read' then d.read_at
    when 'delivered' then d.delivered_at when 'sent' then d.sent_at else d.accepted_at end as "stateAt"`;

/**
 * The ticks of these messages of ours, in no order. Most of what changes of a message are its ticks: to read the whole message
 * for each would be work for nothing. Of a delivery the wall alone knows whose it is.
 */
export async function readTicks(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly Tick[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query<Tick>({
    name: "read_ticks",
    text: `select wanted.id, ${tickColumns} from unnest($1::uuid[]) as wanted (id)
     left join lateral (select * from deliveries where message_id = wanted.id offset 0) d on true
     left join lateral (select state from outbox where message_id = wanted.id and organisation_id = $2 and d.state is null offset 0) o on true`,
    values: [ids, organisationId],
  });
  return rows;
}
