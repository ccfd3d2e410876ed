import type pg from "pg";
import { documents, jsonArray, plain } from "../arrays.ts";
import type { ContactTurns } from "../turns.ts";

/** Writes down how broadcasts came to people. Nothing is asked of the database where none did. */
export async function writeBroadcastTurns(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.flatMap(({ contactId, broadcasts }) => broadcasts.map((turn) => ({ contactId, turn })));
  if (rows.length === 0) return;
  await tx.query({
    name: "write_broadcast_turns",
    text: `update broadcast_people p set state = t.state, message_ids = t.messages::uuid[],
        message_id = (t.messages::uuid[])[1], session_id = t.session, again = t.again
      from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], ${jsonArray("$6")})
        as t (broadcast, contact, state, messages, session, again)
      where p.broadcast_id = t.broadcast and p.contact_id = t.contact`,
    values: [
      plain(rows.map(({ turn }) => turn.broadcastId)),
      plain(rows.map(({ contactId }) => contactId)),
      plain(rows.map(({ turn }) => turn.state)),
      rows.map(({ turn }) => plain(turn.messageIds)),
      plain(rows.map(({ turn }) => turn.sessionId)),
      documents(rows.map(({ turn }) => turn.again)),
    ],
  });
}

/** Which of these broadcasts were stopped, and which are paused. */
export async function withheldAmong(
  tx: pg.PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, "stopped" | "paused">> {
  const { rows } = await tx.query<{ id: string; isStopped: boolean }>({
    name: "withheld_broadcasts",
    text: `select id, stopped_at is not null as "isStopped" from broadcasts
      where id = any($1::uuid[]) and (stopped_at is not null or paused_at is not null)`,
    values: [plain(ids)],
  });
  return new Map(rows.map(({ id, isStopped }) => [id, isStopped ? "stopped" : "paused"]));
}
