import type { Db } from "./database.ts";

export interface QueueState {
  readonly queue: "inbox" | "outbox" | "doubt";
  readonly length: number;
  readonly ageSeconds: number;
}

/** Length and age of the durable queues. They are short when all is well, so counting them is cheap when it matters least. */
export async function queueStates(db: Db): Promise<readonly QueueState[]> {
  const { rows } = await db.query<QueueState>(
    `select 'inbox' as queue, count(*)::int as length, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as "ageSeconds" from inbox
     union all
     select 'outbox', count(*)::int, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from outbox
     union all
     select 'doubt', count(*)::int, coalesce(extract(epoch from now() - min(claimed_at)), 0)::float8 from outbox where state = 'doubt'`,
  );
  return rows;
}
