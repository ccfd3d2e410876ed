import { createHash, randomBytes } from "node:crypto";
import type { MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly memberId: MemberId;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly endedAt: Date | null;
}

const hashOf = (key: string): Buffer => createHash("sha256").update(key).digest();

const columns = `k.id, k.member_id as "memberId", m.name, k.prefix, k.scopes, k.created_at as "createdAt",
  k.last_used_at as "lastUsedAt", k.expires_at as "expiresAt", k.ended_at as "endedAt"`;

/** By hand or by itself, whichever came first. */
const isEnded = "coalesce(least(k.ended_at, k.expires_at) <= now(), false)";

export async function readApiKeys(tx: Db, organisationId: OrganisationId, id?: string): Promise<readonly ApiKeyRow[]> {
  const { rows } = await tx.query<ApiKeyRow>(
    `select ${columns} from api_keys k join members m on m.id = k.member_id
     where k.organisation_id = $1 and ($2::uuid is null or k.id = $2)
     order by ${isEnded}, k.created_at desc`,
    [organisationId, id ?? null],
  );
  return rows;
}

/** Makes a program; `renewKey` gives it its key. */
export async function addApiKey(
  tx: Db,
  organisationId: OrganisationId,
  { name, scopes, expiresAt }: { name: string; scopes: readonly string[]; expiresAt: Date | null },
): Promise<string> {
  const [id, memberId] = [newUuid(), newUuid()];
  await tx.query("insert into members (id, organisation_id, name, role) values ($1, $2, $3, 'viewer')", [
    memberId,
    organisationId,
    name,
  ]);
  await tx.query(
    `insert into api_keys (id, organisation_id, member_id, key_hash, prefix, scopes, expires_at)
     values ($1, $2, $3, $4, '', $5, $6)`,
    [id, organisationId, memberId, randomBytes(32), scopes, expiresAt],
  );
  return id;
}

/** A key for a program, which is told by nothing but this and takes the place of the one before; none where that was ended. */
export async function renewKey(tx: Db, organisationId: OrganisationId, id: string): Promise<string | undefined> {
  const key = `hl_${randomBytes(32).toString("base64url")}`;
  const { rowCount } = await tx.query(
    "update api_keys set key_hash = $3, prefix = $4 where organisation_id = $1 and id = $2 and ended_at is null",
    [organisationId, id, hashOf(key), key.slice(0, 9)],
  );
  return rowCount === 1 ? key : undefined;
}

/** Ends the key and the member that it stood for, whose name stays on what it did; false where it had ended already. */
export async function endApiKey(tx: Db, organisationId: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `with k as (
       update api_keys set ended_at = now() where organisation_id = $1 and id = $2 and ended_at is null returning member_id)
     update members set ended_at = now() from k where members.id = k.member_id and organisation_id = $1`,
    [organisationId, id],
  );
  return rowCount === 1;
}

export interface KeyHolder {
  readonly memberId: MemberId;
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Whose key this is, while it is good. Its use is written down at most once a minute. */
export async function holderOf(db: Db, key: string): Promise<KeyHolder | "ended" | undefined> {
  const { rows } = await db.query<KeyHolder & { isNoted: boolean; isEnded: boolean }>(
    `select k.member_id as "memberId", k.organisation_id as "organisationId", m.name, k.scopes,
       coalesce(k.last_used_at > now() - interval '1 minute', false) as "isNoted",
       ${isEnded} as "isEnded"
     from api_keys k join members m on m.id = k.member_id where k.key_hash = $1`,
    [hashOf(key)],
  );
  const [holder] = rows;
  if (holder?.isEnded) return "ended";
  if (holder && !holder.isNoted)
    await db.query("update api_keys set last_used_at = now() where member_id = $1", [holder.memberId]);
  return holder;
}

/** What a key may do, in the words of `standingOfKeys`. */
export const standingOfProgram = (scopes: readonly string[]): string => scopes.join(" ");

/** What the keys of these programs may do now, in one word to compare; a program whose key has ended is not in the answer. */
export async function standingOfKeys(db: Db, memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ memberId: MemberId; standing: string }>(
    `select member_id as "memberId", array_to_string(scopes, ' ') as standing from api_keys
     where member_id = any($1::uuid[]) and ended_at is null and (expires_at is null or expires_at > now())`,
    [memberIds],
  );
  return new Map(rows.map(({ memberId, standing }) => [memberId, standing]));
}
