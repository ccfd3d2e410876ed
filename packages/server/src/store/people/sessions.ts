import type { MemberId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/*
 * People are members of several organisations, so their sessions stand behind no wall. These functions of the database let a
 * walled transaction see and end those of its own members; see the migration.
 */

export interface SessionRow {
  readonly id: string;
  readonly memberId: MemberId;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly address: string | null;
  readonly browser: string | null;
}

/** Of all members of the wall's organisation. */
export async function readMemberSessions(tx: Db): Promise<readonly SessionRow[]> {
  const { rows } = await tx.query<SessionRow>(
    `select id, member_id as "memberId", created_at as "createdAt", seen_at as "seenAt", ip_address as address,
       user_agent as browser from member_sessions()`,
  );
  return rows;
}

/** How many there were. The organisation is that of the wall. */
export async function endMemberSessions(tx: Db, memberId: MemberId): Promise<number> {
  const { rows } = await tx.query<{ count: string }>("select end_member_sessions($1) as count", [memberId]);
  return Number(rows[0]?.count ?? 0);
}

export interface AccountRow {
  readonly memberId: MemberId;
  /** A member of another organisation, too. */
  readonly elsewhere: boolean;
  readonly secondFactor: boolean;
}

export async function readMemberAccounts(tx: Db): Promise<readonly AccountRow[]> {
  const { rows } = await tx.query<AccountRow>(
    `select member_id as "memberId", elsewhere, second_factor as "secondFactor" from member_accounts()`,
  );
  return rows;
}

/** Takes the second factor off a member and ends their sessions; false where there is none that may be taken. */
export async function removeMemberFactor(tx: Db, memberId: MemberId): Promise<boolean> {
  const { rows } = await tx.query<{ removed: boolean }>("select remove_second_factor($1) as removed", [memberId]);
  return rows[0]?.removed ?? false;
}

/** One that just began, and should not have; its token is known to nobody else. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.query("delete from sign_ins where token = $1", [token]);
}
