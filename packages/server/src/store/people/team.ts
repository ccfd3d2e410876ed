import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

export interface MemberRow {
  readonly id: string;
  readonly userId: string | null;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly hidesPersonalDataChoice: boolean | null;
  readonly joinedAt: Date;
  readonly endedAt: Date | null;
  readonly seenAt: Date | null;
}

const columns = `id, user_id as "userId", name, email, role, hides_personal_data as "hidesPersonalDataChoice",
  joined_at as "joinedAt", ended_at as "endedAt", seen_at as "seenAt"`;

/** Those that are there first, each by name. */
export async function readMembers(
  tx: Db,
  organisationId: OrganisationId,
  ended: boolean,
): Promise<readonly MemberRow[]> {
  const { rows } = await tx.query<MemberRow>(
    `select ${columns} from members where organisation_id = $1 and ($2 or ended_at is null)
     order by ended_at is not null, name, id`,
    [organisationId, ended],
  );
  return rows;
}

/** The member, held until the transaction ends. */
export async function holdMember(tx: Db, organisationId: OrganisationId, id: string): Promise<MemberRow | undefined> {
  const { rows } = await tx.query<MemberRow>(
    `select ${columns} from members where organisation_id = $1 and id = $2 and ended_at is null for update`,
    [organisationId, id],
  );
  return rows[0];
}

/** Whether somebody else can still do everything. Holds all admins, so that two cannot go at the same time. */
export async function isOtherAdmin(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from members where organisation_id = $1 and role = 'admin' and user_id is not null and ended_at is null
     order by id for update`,
    [organisationId],
  );
  return rows.some((row) => row.id !== id);
}

/** Undefined where the organisation has no such member. */
export async function updateMember(
  tx: Db,
  organisationId: OrganisationId,
  { id, role, hidesPersonalDataChoice }: Pick<MemberRow, "id" | "role" | "hidesPersonalDataChoice">,
): Promise<MemberRow | undefined> {
  const { rows } = await tx.query<MemberRow>(
    `update members set role = $3, hides_personal_data = $4 where organisation_id = $1 and id = $2 returning ${columns}`,
    [organisationId, id, role, hidesPersonalDataChoice],
  );
  return rows[0];
}

/**
 * The row stays: notes, claims and the audit log go on naming them. Undefined where the organisation has no such
 * member.
 */
export async function endMember(tx: Db, organisationId: OrganisationId, id: string): Promise<MemberRow | undefined> {
  const { rows } = await tx.query<MemberRow>(
    `update members set ended_at = now() where organisation_id = $1 and id = $2 returning ${columns}`,
    [organisationId, id],
  );
  return rows[0];
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string | null;
  readonly role: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function readInvitations(tx: Db, organisationId: OrganisationId): Promise<readonly InvitationRow[]> {
  const { rows } = await tx.query<InvitationRow>(
    `select l.id, l.email, l.role, coalesce(m.name, '') as "madeBy", l.created_at as "createdAt", l.expires_at as "expiresAt"
     from links l left join members m on m.id = l.made_by
     where l.organisation_id = $1 and l.kind = 'invitation' and l.used_at is null and l.expires_at > now()
     order by l.created_at desc`,
    [organisationId],
  );
  return rows;
}

/** False where somebody has come in by it already. */
export async function removeInvitation(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    "delete from links where organisation_id = $1 and id = $2 and kind = 'invitation' and used_at is null",
    [organisationId, id],
  );
  return rowCount === 1;
}
