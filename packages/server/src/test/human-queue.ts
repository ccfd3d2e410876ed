import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import { type Db, transaction } from "../store/database.ts";
import { finish } from "../store/inbox/change.ts";
import type { Room } from "./room.ts";

/** A conversation that waits for a human. */
interface HumanWait {
  readonly contactId: ContactId;
  readonly numberId: NumberId;
  readonly since: Date;
  /** 2: at once. 1: soon. 0: in turn. */
  readonly urgency: number;
  readonly reason: unknown;
}

/** Who waits for a human, in the order in which they should be answered: the most urgent, then the longest wait. */
export async function humanQueue(db: Db, organisationId: OrganisationId): Promise<readonly HumanWait[]> {
  const { rows } = await db.query<HumanWait>(
    `select contact_id as "contactId", number_id as "numberId", waiting_since as since, urgency, reason
     from human_conversations where organisation_id = $1 and state = 'open' and waiting_since is not null
     order by urgency desc, waiting_since, contact_id `,
    [organisationId],
  );
  return rows;
}

/** An operator is done with everybody who waits. */
export async function finishAll({ db, organisationId }: Room): Promise<void> {
  const contactIds = (await humanQueue(db, organisationId)).map(({ contactId }) => contactId);
  await transaction(db, (tx) => finish(tx, { organisationId, contactIds, author: null }));
}
