import type { Db } from "./database.ts";

export interface QueueState {
  readonly queue: "inbox" | "outbox" | "bulk" | "doubt" | "jobs";
  readonly length: number;
  readonly ageSeconds: number;
}

/** What is waited in, and since when. Bulk may take hours at a number's rate, and would hide a reply that waits. */
const sources: Readonly<Record<QueueState["queue"], readonly [from: string, since: string]>> = {
  inbox: ["inbox", "created_at"],
  outbox: ["outbox where priority = 0", "created_at"],
  bulk: [
    "(select created_at from outbox where priority > 0 union all select created_at from bulk_starts) as bulk",
    "created_at",
  ],
  doubt: ["outbox where state = 'doubt'", "claimed_at"],
  jobs: ["graphile_worker._private_jobs where is_available and run_at <= now()", "run_at"],
};

/** Length and age of the durable queues. They are short when all is well, so counting them is cheap when it matters least. */
export async function queueStates(db: Db): Promise<readonly QueueState[]> {
  const { rows } = await db.query<QueueState>(
    [stateOf("inbox"), stateOf("outbox"), stateOf("bulk"), stateOf("doubt"), stateOf("jobs")].join(" union all "),
  );
  return rows;
}

/** The inbox alone: the outbox is full of rows that were just deleted, each of which is looked at by whoever counts. */
export async function inboxState(db: Db): Promise<QueueState> {
  const { rows } = await db.query<QueueState>(stateOf("inbox"));
  return rows[0] ?? { queue: "inbox", length: 0, ageSeconds: 0 };
}

function stateOf(queue: QueueState["queue"]): string {
  const [from, since] = sources[queue];
  return `select '${queue}' as queue, count(*)::int as length,
    coalesce(extract(epoch from now() - min(${since})), 0)::float8 as "ageSeconds" from ${from}`;
}
