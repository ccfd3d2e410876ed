import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

export interface MessageRow {
  readonly id: string;
  readonly contactId: ContactId;
  readonly numberId: NumberId;
  readonly direction: "in" | "out";
  readonly content: unknown;
  readonly createdAt: Date;
  /** Of an outbound message: `queued` until WhatsApp took it. */
  readonly state: string | null;
  readonly error: unknown;
}

const columns = `m.id, m.contact_id as "contactId", m.number_id as "numberId", m.content, m.created_at as "createdAt",
  case m.direction when 'i' then 'in' else 'out' end as direction,
  case m.direction when 'o' then coalesce(d.state, 'queued') end as state, d.error`;

/** Messages in the order of their coming: those of one contact, or all. */
export async function readMessages(
  tx: Db,
  organisationId: OrganisationId,
  { contactId, after, count }: { contactId: ContactId | null; after: string | null; count: number },
): Promise<readonly MessageRow[]> {
  const { rows } = await tx.query<MessageRow>(
    `select ${columns} from messages m left join deliveries d on d.message_id = m.id
     where m.organisation_id = $1 and ($2::uuid is null or m.contact_id = $2) and ($3::uuid is null or m.id > $3)
     order by m.id limit $4`,
    [organisationId, contactId, after, count],
  );
  return rows;
}

export async function readMessage(tx: Db, organisationId: OrganisationId, id: string): Promise<MessageRow | undefined> {
  const { rows } = await tx.query<MessageRow>(
    `select ${columns} from messages m left join deliveries d on d.message_id = m.id
     where m.organisation_id = $1 and m.id = $2`,
    [organisationId, id],
  );
  return rows[0];
}
