import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/**
 * Takes the tickets of contacts away for whom no human has anything left to do: while one is open, a journey that asks for a
 * human asks for nothing new. Their shards must be held, since a turn writes the whole contact that it read.
 */
export async function closeTickets(
  tx: Db,
  organisationId: OrganisationId,
  contactIds: readonly ContactId[],
): Promise<void> {
  const { rows } = await tx.query<{ id: string; details: { readonly tickets?: unknown } }>(
    "select id, details from contacts where organisation_id = $1 and id = any($2::uuid[]) and details is not null",
    [organisationId, contactIds],
  );
  const waiting = rows.filter(({ details }) => details.tickets !== undefined);
  if (waiting.length === 0) return;
  await tx.query(
    "update contacts c set details = t.details from unnest($1::uuid[], $2::json[]) as t (id, details) where c.id = t.id",
    [waiting.map(({ id }) => id), waiting.map(({ details: { tickets: _, ...rest } }) => JSON.stringify(rest))],
  );
}
