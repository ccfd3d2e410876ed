import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import { plain } from "../arrays.ts";
import type { Db } from "../database.ts";

export interface FoundMessage {
  readonly id: string;
  readonly contactId: ContactId;
  readonly direction: "i" | "o";
  readonly content: unknown;
  readonly name: string;
  readonly phone: string | null;
}

/** The messages with these ids, with whose they are. */
export async function messagesFound(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundMessage>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<FoundMessage>(
    `select m.id, m.contact_id as "contactId", m.direction, m.content, coalesce(c.name, '') as name, c.phone
     from messages m left join contacts c on c.id = m.contact_id and c.organisation_id = $1
     where m.organisation_id = $1 and m.id = any($2::uuid[])`,
    [organisationId, plain(ids)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
