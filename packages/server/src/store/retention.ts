import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";
import { removeFilesLater } from "./files/remove-files.ts";
import { lowestUuid } from "./uuid.ts";

/** So many messages at once: a long statement would hold back the clean-up of the queues. */
const batch = 2000;

/** What hangs on a message, and goes with it. One line a table that has a `message_id`. */
const ofMessages = ["deliveries", "triage_records", "authored_messages", "media_files"];

/** The organisations that do not keep messages for good. */
export async function organisationsToTidy(db: Db): Promise<readonly { id: OrganisationId; days: number }[]> {
  const { rows } = await db.query<{ id: OrganisationId; days: number }>(
    "select id, retention_days as days from organisations where retention_days is not null order by id",
  );
  return rows;
}

/**
 * Erases a batch of messages that are older than `days`, with all that was found in them. Their ids tell their time, so
 * the oldest are found by the key itself. Returns how many went; one that still waits to be sent stays.
 */
export async function eraseOldMessages(tx: Db, organisationId: OrganisationId, days: number): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from messages m where organisation_id = $1 and created_at < now() - make_interval(days => $2)
       and id < $3 and not exists (select from outbox o where o.message_id = m.id)
     order by id limit ${batch}`,
    [organisationId, days, firstIdAfter(days)],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await removeFilesLater(tx, { organisationId, ids: await filesOf(tx, ids) });
  for (const table of ofMessages) await tx.query(`delete from ${table} where message_id = any($1::uuid[])`, [ids]);
  await tx.query("delete from messages where organisation_id = $1 and id = any($2::uuid[])", [organisationId, ids]);
  return ids.length;
}

async function filesOf(tx: Db, messageIds: readonly string[]): Promise<readonly string[]> {
  const { rows } = await tx.query<{ id: string }>("select id from media_files where message_id = any($1::uuid[])", [
    messageIds,
  ]);
  return rows.map(({ id }) => id);
}

/** Erases a batch of the traces that old messages left: turns, and journeys that ended. Returns how many went. */
export async function eraseOldTraces(tx: Db, organisationId: OrganisationId, days: number): Promise<number> {
  // The oldest turns stand first in the table, so each batch is found at its beginning.
  const turns = await tx.query(
    `delete from turns where ctid = any(array(
       select ctid from turns where organisation_id = $1 and created_at < now() - make_interval(days => $2)
       limit ${batch}))`,
    [organisationId, days],
  );
  // A session that ended by then began by then, and its id tells when: the key finds it, and no other index is paid for.
  const sessions = await tx.query(
    `delete from sessions where id in (
       select id from sessions where organisation_id = $1 and ended_at < now() - make_interval(days => $2) and id < $3
       order by id limit ${batch})`,
    [organisationId, days, firstIdAfter(days)],
  );
  return (turns.rowCount ?? 0) + (sessions.rowCount ?? 0);
}

/** No message that came by that day has a larger id: ids of version 7 begin with their time. A day is spared. */
function firstIdAfter(days: number): string {
  return lowestUuid(Date.now() - (days - 1) * 86_400_000);
}
