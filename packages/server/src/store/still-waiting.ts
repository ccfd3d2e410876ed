import type { ContactId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

/** Somebody who may wait for an answer. */
export interface Awaited {
  readonly contactId: ContactId;
  /** What their journey asked of another system, if it did. */
  readonly effect: string | null;
}

/** Those whose journey still waits for its effect, or whose reply has not begun to leave. */
export async function stillWaiting(db: Db, awaited: readonly Awaited[]): Promise<readonly string[]> {
  const { rows } = await db.query<{ contact: string }>(
    `select contact from unnest($1::uuid[], $2::text[]) as one (contact, effect)
     where exists (select from graphile_worker.jobs where key = effect)
       or exists (select from outbox o where o.contact_id = contact and o.state = 'ready' and o.priority = 0)`,
    [awaited.map(({ contactId }) => contactId), awaited.map(({ effect }) => effect)],
  );
  return rows.map(({ contact }) => contact);
}
