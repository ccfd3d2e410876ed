import type pg from "pg";
import { plain } from "./arrays.ts";
import type { ContactTurns } from "./turns.ts";

/** Takes rows out of the inbox, where they would be looked at again and again, and keeps them with their place. */
export async function holdInbox(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const held = batch.flatMap((one) => one.held);
  if (held.length === 0) return;
  await tx.query({
    name: "hold_inbox",
    text: `with gone as (
        delete from inbox using unnest($1::smallint[], $2::bigint[]) as held (shard, id)
        where inbox.shard = held.shard and inbox.id = held.id
        returning inbox.*
      )
      insert into held_inbox (id, shard, contact_id, organisation_id, number_id, kind, message_id, payload, created_at)
      select id, shard, contact_id, organisation_id, number_id, kind, message_id, payload, created_at from gone`,
    values: [plain(held.map(({ shard }) => shard)), plain(held.map(({ id }) => id))],
  });
}

/** Forgets held rows that have had their turn. */
export async function releaseHeld(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const released = batch.flatMap((one) => one.released);
  if (released.length === 0) return;
  await tx.query({
    name: "release_held",
    text: "delete from held_inbox where id = any($1::bigint[])",
    values: [plain(released)],
  });
}
