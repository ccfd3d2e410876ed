import type { Db } from "../database.ts";

/** Writes down what somebody did to their account, in the log of each organisation that it opens. */
export async function auditAccount(db: Db, userId: string, action: string): Promise<void> {
  await db.query(
    `insert into audit_log (organisation_id, member_id, member_name, action)
     select organisation_id, id, name, $2 from members where user_id = $1 and ended_at is null`,
    [userId, action],
  );
}
