import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "./database.ts";

/** Who did it: a viewer of the API, or somebody at the terminal of the installation, who is no member. Without a name: nobody. */
export interface Actor {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId | null;
  readonly name: string;
}

/** What the installation does by itself, as it was told. */
export const theInstallation = (organisationId: OrganisationId): Actor => ({
  organisationId,
  memberId: null,
  name: "",
});

/**
 * Writes down who did what, in the transaction that does it. `details` says what changed, without texts of conversations
 * and without names or numbers of contacts: the log cannot be edited, and a person must be able to be forgotten.
 */
export async function audit(
  tx: Db,
  actor: Actor,
  action: string,
  subject: string | null = null,
  details: unknown = null,
): Promise<void> {
  await tx.query(
    `insert into audit_log (organisation_id, member_id, member_name, action, subject, details)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      actor.organisationId,
      actor.memberId,
      actor.name,
      action,
      subject,
      details === null ? null : JSON.stringify(details),
    ],
  );
}

export interface AuditRow {
  readonly id: string;
  readonly at: Date;
  readonly memberId: MemberId | null;
  readonly memberName: string;
  readonly action: string;
  readonly subject: string | null;
  readonly details: unknown;
}

export interface AuditFilter {
  readonly memberId?: MemberId | null;
  /** The beginning of an action: `team` finds `team.invited`. */
  readonly action?: string | null;
  readonly subject?: string | null;
  readonly since?: Date | null;
  readonly until?: Date | null;
}

/** The newest entries first, before the entry `before` where that is given. */
export async function readAudit(
  tx: Db,
  organisationId: OrganisationId,
  { memberId, action, subject, since, until }: AuditFilter,
  { first, before }: { first: number; before: string | null },
): Promise<readonly AuditRow[]> {
  const { rows } = await tx.query<AuditRow>(
    `select id::text, at, member_id as "memberId", member_name as "memberName", action, subject, details from audit_log
     where organisation_id = $1 and ($2::bigint is null or id < $2) and ($3::uuid is null or member_id = $3)
       and ($4::text is null or starts_with(action, $4)) and ($5::text is null or subject = $5)
       and ($6::timestamptz is null or at >= $6) and ($7::timestamptz is null or at < $7)
     order by audit_log.id desc limit $8`,
    [organisationId, before, memberId ?? null, action ?? null, subject ?? null, since ?? null, until ?? null, first],
  );
  return rows;
}
