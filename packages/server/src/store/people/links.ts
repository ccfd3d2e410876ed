import { createHash, randomBytes } from "node:crypto";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

type LinkKind = "firstAdmin" | "invitation" | "passwordReset";

export interface NewLink {
  readonly kind: LinkKind;
  readonly organisationId: OrganisationId | null;
  readonly role?: string;
  readonly email?: string | null;
  readonly userId?: string;
  readonly madeBy?: string;
  readonly hours: number;
}

export interface LinkRow {
  readonly id: string;
  readonly kind: LinkKind;
  readonly organisationId: OrganisationId | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly email: string | null;
  readonly userId: string | null;
  readonly madeBy: string | null;
}

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Makes a link and returns its token, which is written down nowhere. */
export async function makeLink(db: Db, link: NewLink): Promise<{ id: string; token: string }> {
  const [id, token] = [newUuid(), randomBytes(32).toString("base64url")];
  await db.query(
    `insert into links (id, token_hash, kind, organisation_id, role, email, user_id, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(hours => $9))`,
    [
      id,
      hashOf(token),
      link.kind,
      link.organisationId,
      link.role ?? null,
      link.email ?? null,
      link.userId ?? null,
      link.madeBy ?? null,
      link.hours,
    ],
  );
  return { id, token };
}

/** The link of a token while it is good; `undefined` alike for one that never was, is used up, or has expired. */
export async function findLink(db: Db, token: string, lock = false): Promise<LinkRow | undefined> {
  const { rows } = await db.query<LinkRow>(
    `select l.id, l.kind, l.organisation_id as "organisationId", o.name as organisation, l.role, 
       coalesce(l.email, u.email) as email, l.user_id as "userId", l.made_by as "madeBy"
     from links l left join organisations o on o.id = l.organisation_id left join users u on u.id = l.user_id
     where l.token_hash = $1 and l.used_at is null and l.expires_at > now()
       and (l.kind <> 'firstAdmin' or not exists (select from users))
     ${lock ? "for update of l" : ""}`,
    [hashOf(token)],
  );
  return rows[0];
}

/** From now on it lets nobody in any more. */
export async function useLink(db: Db, id: string): Promise<void> {
  await db.query("update links set used_at = now() where id = $1", [id]);
}

/** The password was set by one of them. */
export async function endResetLinks(db: Db, userId: string): Promise<void> {
  await db.query("update links set used_at = now() where user_id = $1 and kind = 'passwordReset' and used_at is null", [
    userId,
  ]);
}

/**
 * A fresh link for the first admin while nobody can sign in; the one before it ends. Null when somebody can.
 * It is for the organisation that was there first, or for one that the admin will name.
 */
export async function firstAdminLink(db: Db): Promise<string | null> {
  const { rows } = await db.query<{ users: boolean; organisation: OrganisationId | null }>(
    `select exists (select from users) as users,
       (select id from organisations order by created_at, id limit 1) as organisation`,
  );
  if (!rows[0] || rows[0].users) return null;
  await db.query("delete from links where kind = 'firstAdmin'");
  const link = { kind: "firstAdmin", organisationId: rows[0].organisation, role: "admin", hours: 24 } as const;
  return (await makeLink(db, link)).token;
}
