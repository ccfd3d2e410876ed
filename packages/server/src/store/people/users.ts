import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Addresses are the same in any case of their letters. */
export async function findUser(db: Db, by: { id: string } | { email: string }): Promise<UserRow | undefined> {
  const [column, value] = "id" in by ? ["id", by.id] : ["email", by.email.toLowerCase()];
  return (await db.query<UserRow>(`select id, name, email from users where ${column} = $1`, [value])).rows[0];
}

/** Somebody who signs in with a password; `password` is its hash. */
export async function addUser(db: Db, user: { name: string; email: string; password: string }): Promise<UserRow> {
  const [id, email] = [newUuid(), user.email.toLowerCase()];
  // They came by a link that an admin gave to that address: it counts as theirs.
  await db.query("insert into users (id, name, email, email_verified) values ($1, $2, $3, true)", [
    id,
    user.name,
    email,
  ]);
  await db.query(
    `insert into sign_in_methods (id, user_id, account_id, provider_id, password) values ($1, $2, $2::uuid::text, 'credential', $3)`,
    [newUuid(), id, user.password],
  );
  return { id, name: user.name, email };
}

/** Sets the hash of a new password, and ends all sessions: whoever knew the old one is out. */
export async function setPassword(db: Db, userId: string, password: string): Promise<void> {
  await db.query(
    "update sign_in_methods set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'",
    [userId, password],
  );
  await db.query("delete from sign_ins where user_id = $1", [userId]);
}

export async function hasSecondFactor(db: Db, userId: string): Promise<boolean> {
  return (await db.query("select from users where id = $1 and two_factor_enabled", [userId])).rowCount === 1;
}

/** Takes a second factor off somebody whose phone is lost, and ends all sessions; false where they had none. */
export async function removeSecondFactor(db: Db, userId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    "update users set two_factor_enabled = false where id = $1 and two_factor_enabled",
    [userId],
  );
  await db.query("delete from second_factors where user_id = $1", [userId]);
  await db.query("delete from sign_ins where user_id = $1", [userId]);
  return rowCount === 1;
}
