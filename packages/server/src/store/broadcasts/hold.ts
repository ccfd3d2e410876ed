import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { lockSpace } from "../claim-inbox.ts";
import type { Db } from "../database.ts";
import { lowestUuid, shards } from "../uuid.ts";

/*
 * What holds turns and sends back for a moment, while a broadcast is stopped or paused page by page.
 */

/** The person from whom on messages are looked for. */
export const firstPerson = lowestUuid(0);

/** Waits until each turn has ended that may not have known of the stop; what begins behind this one knows it. */
export async function waitForTurns(tx: Db): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock($1, shard) from generate_series(0, ${shards - 1}) as shard`, [
    lockSpace,
  ]);
}

/** Nobody claims messages of these numbers until the commit: one of a chain must not go without the one before it. */
export async function holdClaims(tx: Db, organisationId: OrganisationId): Promise<void> {
  await tx.query(
    `select pg_advisory_xact_lock(7261002, hashtext(id::text))
     from (select id from numbers where organisation_id = $1 order by id) as numbers`,
    [organisationId],
  );
}
