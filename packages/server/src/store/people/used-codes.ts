import type { Db } from "../database.ts";

/** Longer than a code is good: in its own half minute, the one before and the one after. By chance it comes again later. */
const goodFor = "interval '2 minutes'";

/** Uses up a code with which somebody signed in just now; false where they had done so already. */
export async function useCode(db: Db, userId: string, code: string): Promise<boolean> {
  await db.query(`delete from used_codes where user_id = $1 and used_at < now() - ${goodFor}`, [userId]);
  const { rowCount } = await db.query("insert into used_codes (user_id, code) values ($1, $2) on conflict do nothing", [
    userId,
    code,
  ]);
  return rowCount === 1;
}
