import type { Db } from "./database.ts";

/** A conversation that waits for a human. */
export interface HumanWait {
  readonly contactId: string;
  readonly numberId: string;
  readonly since: Date;
  /** 2: at once. 1: soon. 0: in turn. */
  readonly urgency: number;
  readonly reason: unknown;
}

/** Who waits for a human, in the order in which they should be answered: the most urgent, then the longest wait. */
export async function humanQueue(db: Db, organisationId: string, count = 100): Promise<readonly HumanWait[]> {
  const { rows } = await db.query<HumanWait>(
    `select contact_id as "contactId", number_id as "numberId", waiting_since as since, urgency, reason
     from human_conversations where organisation_id = $1 and state = 'open' and waiting_since is not null
     order by urgency desc, waiting_since, contact_id limit $2`,
    [organisationId, count],
  );
  return rows;
}

/** A human has taken care of it. */
export async function leaveHumanQueue(db: Db, contactId: string): Promise<void> {
  await db.query(
    `with free as (update conversations set human_since = null where contact_id = $1)
     update human_conversations set waiting_since = null, urgency = 0, reason = null where contact_id = $1`,
    [contactId],
  );
}
