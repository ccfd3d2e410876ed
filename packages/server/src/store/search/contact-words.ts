import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { plain } from "../arrays.ts";
import type { Db } from "../database.ts";

export interface ContactWords {
  readonly id: ContactId;
  readonly name: string;
  readonly phone: string | null;
  readonly userId: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly details: { readonly urns?: readonly string[] } | null;
  readonly createdAt: string;
}

export async function contactsToIndex(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly ContactWords[]> {
  const { rows } = await db.query<ContactWords>(
    `select id, name, phone, user_id as "userId", fields, details, created_at::text as "createdAt" from contacts
     where organisation_id = $1 and id = any($2::uuid[])`,
    [organisationId, plain(ids)],
  );
  return rows;
}
