import type { ContactId, JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** What there is to say of a broadcast before it is known whom it is for. */
export interface BroadcastPlan {
  readonly kind: "message" | "journey";
  /** What is said; empty where a journey begins. */
  readonly says: string;
  /** The journey that begins. */
  readonly startsId: string | null;
  readonly groups: readonly string[];
  readonly query: string | null;
}

export interface BroadcastRow extends BroadcastPlan {
  /** Of its job, too. */
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly journeyId: JourneyId;
  /** In whose turn it was asked for. */
  readonly contactId: ContactId;
}

/** Writes broadcasts down, with the commit of the turns that want them. */
export async function writeBroadcasts(db: Db, rows: readonly BroadcastRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into broadcasts (id, organisation_id, kind, journey_id, contact_id, starts_id, says, groups, query)
     select id, "organisationId", kind, "journeyId", "contactId", "startsId", says,
       array(select json_array_elements_text(groups)), query
     from json_to_recordset($1) as t (id uuid, "organisationId" uuid, kind text, "journeyId" uuid, "contactId" uuid,
       "startsId" uuid, says text, groups json, query text)`,
    [JSON.stringify(rows)],
  );
}

/** Somebody stopped the broadcast before its people were known: nothing of it is to happen. */
export class StoppedBefore extends Error {}

/**
 * Writes down whom a broadcast is for: who waits for it, and who is spared it from the start. Throws where it was stopped by
 * then; to be the last of its transaction, so that whoever stops it now waits for the commit and no longer.
 */
export async function beginBroadcast(
  db: Db,
  organisationId: OrganisationId,
  id: string,
  { waits, spared }: { readonly waits: readonly ContactId[]; readonly spared: readonly ContactId[] },
): Promise<void> {
  await db.query(
    `insert into broadcast_people (broadcast_id, organisation_id, contact_id, state)
     select $1, $2, contact, case when n <= $4 then 'waits' else 'spared' end
     from unnest($3::uuid[]) with ordinality as t (contact, n)`,
    [id, organisationId, [...waits, ...spared], waits.length],
  );
  const { rowCount } = await db.query(
    `update broadcasts set begun_at = now(), people = $2::int + $3::int, waits = $2, spared = $3
     where id = $1 and stopped_at is null`,
    [id, waits.length, spared.length],
  );
  if (rowCount === 0) throw new StoppedBefore();
}
