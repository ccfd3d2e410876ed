import type { Db } from "../database.ts";

/** Seconds until codes are taken again from a person whose wrong ones were too many; 0: now. */
export async function secondsLocked(db: Db, userId: string): Promise<number> {
  const { rows } = await db.query<{ seconds: number | null }>(
    "select ceil(extract(epoch from max(locked_until) - now()))::int as seconds from second_factors where user_id = $1",
    [userId],
  );
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/** Who has given the password and not yet the code, by what the sign-in has written down under `identifier`. */
export async function whoIsHalfIn(db: Db, identifier: string): Promise<string | undefined> {
  const { rows } = await db.query<{ value: string }>("select value from sign_in_checks where identifier = $1", [
    identifier,
  ]);
  return rows[0]?.value;
}
