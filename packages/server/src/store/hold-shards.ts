import type { ContactId } from "@hotline/core/model/ids.ts";
import { lockSpace } from "./claim-inbox.ts";
import type { Db } from "./database.ts";
import { shardOf } from "./uuid.ts";

/**
 * Waits until no worker is in the middle of a turn of these contacts, and keeps them out until the transaction ends: a
 * turn writes the whole contact that it read, so whoever changes one in between would be overwritten. To be kept short.
 */
export async function holdShards(tx: Db, contactIds: readonly ContactId[]): Promise<void> {
  // In one order everywhere, so that two who hold several cannot wait for each other.
  const shards = [...new Set(contactIds.map(shardOf))].sort((a, b) => a - b);
  await tx.query("select pg_advisory_xact_lock($1, shard) from unnest($2::int[]) as shard", [lockSpace, shards]);
}
