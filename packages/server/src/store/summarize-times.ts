import type { Db } from "./database.ts";

/** The indexes by time of the tables that grow with each message. */
const indexes = [
  "messages_by_time",
  "turns_by_time",
  "turns_by_id",
  "contacts_by_time",
  "contact_changes_by_time",
] as const;

/** How many ranges of an index were seen to; what a process does not know of, the database finds done or does again. */
export type Seen = Map<(typeof indexes)[number], string>;

/**
 * Brings the indexes by time up to the newest rows. PostgreSQL does so once a minute, and reads whatever came since for
 * anybody who asks for the last seconds: the live page, counts and search.
 */
export async function summarizeTimes(db: Db, seen: Seen): Promise<void> {
  for (const index of indexes) {
    const { rows } = await db.query<{ seen: string }>("select summarize_times($1::regclass, $2) as seen", [
      index,
      seen.get(index) ?? "0",
    ]);
    seen.set(index, rows[0]?.seen ?? "0");
  }
}
