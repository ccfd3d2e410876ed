import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

export interface Membership {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly hidesPersonalData: boolean | null;
}

/** A person's place in the organisation that their session works for, or in the one that they joined first. */
export async function membershipOf(
  db: Db,
  userId: string,
  organisationId: OrganisationId | null,
): Promise<Membership | undefined> {
  const { rows } = await db.query<Membership>(
    `select id as "memberId", organisation_id as "organisationId", name, email, role,
       hides_personal_data as "hidesPersonalData"
     from members where user_id = $1 and ended_at is null
     order by (organisation_id = $2::uuid) desc nulls last, joined_at, id limit 1`,
    [userId, organisationId],
  );
  return rows[0];
}

/** Whether somebody is in the team now; their row is held until the transaction ends. */
export async function holdMembership(tx: Db, userId: string, organisationId: OrganisationId): Promise<boolean> {
  const { rowCount } = await tx.query(
    "select from members where user_id = $1 and organisation_id = $2 and ended_at is null for update",
    [userId, organisationId],
  );
  return rowCount === 1;
}

/** Lets a session work for another organisation of its person; false where they are no member there. */
export async function switchOrganisation(
  db: Db,
  session: { token: string; userId: string },
  organisationId: OrganisationId,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update sign_ins set current_organisation_id = $3 where token = $1 and user_id = $2 and exists (
       select from members where user_id = $2 and organisation_id = $3 and ended_at is null)`,
    [session.token, session.userId, organisationId],
  );
  return rowCount === 1;
}

/** What a session amounts to, in the words of `standingOf`. */
export function standingOfPerson({ memberId, role, hidesPersonalData }: Membership): string {
  const sight = hidesPersonalData === null ? [] : [hidesPersonalData ? "t" : "f"];
  return [memberId, role, ...sight].join(" ");
}

/**
 * What each session amounts to now, in one word to compare: it changes when the session ended, went over to another
 * organisation, or its person's role or sight did. A session that is not in the answer has ended.
 */
export async function standingOf(db: Db, tokens: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ token: string; standing: string }>(
    `select distinct on (s.token) s.token, concat_ws(' ', m.id, m.role, m.hides_personal_data) as standing
     from sign_ins s join members m on m.user_id = s.user_id and m.ended_at is null
     where s.token = any($1) and s.expires_at > now()
     order by s.token, (m.organisation_id = s.current_organisation_id) desc nulls last, m.joined_at, m.id`,
    [tokens],
  );
  return new Map(rows.map(({ token, standing }) => [token, standing]));
}

/**
 * These sessions and members have a page open now. To the minute: rows are not written each time that somebody looks.
 * A new session was seen when it began; its member, in this organisation, was not.
 */
export async function see(db: Db, tokens: readonly string[], memberIds: readonly string[]): Promise<void> {
  await db.query(
    `with sessions as (
       update sign_ins set updated_at = now() where token = any($1) and updated_at < now() - interval '1 minute')
     update members set seen_at = now()
     where id = any($2) and (seen_at is null or seen_at < now() - interval '1 minute')`,
    [tokens, memberIds],
  );
}
