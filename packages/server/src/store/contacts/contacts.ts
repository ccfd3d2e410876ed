import type { ContactId, JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import { documents, instants, jsonArray, plain } from "../arrays.ts";
import type { ContactRow } from "../claim-inbox.ts";
import type { Db } from "../database.ts";

/** A contact as people look at it; times in milliseconds since 1970. */
export interface ContactRecord extends ContactRow {
  readonly optedOutAt: number | null;
  readonly lastSeenAt: number | null;
  /** The journey that it is in. */
  readonly journeyId: JourneyId | null;
}

const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

const columns = `c.id, c.user_id as "userId", c.phone, c.name, c.language, c.fields, c.details, c.opted_out_at is not null as "optedOut",
  ${ms("c.created_at")} as "createdAt", ${ms("c.opted_out_at")} as "optedOutAt", ${ms("v.last_inbound_at")} as "lastSeenAt",
  v.journey_id as "journeyId"`;

/** The contacts with these ids that there are, in no order. */
export async function readContacts(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<readonly ContactRecord[]> {
  const { rows } = await db.query<ContactRecord>(
    `select ${columns} from contacts c left join conversations v on v.contact_id = c.id
     where c.organisation_id = $1 and c.id = any($2::uuid[])`,
    [organisationId, plain(ids)],
  );
  return rows;
}

/** The ids of an organisation's contacts, the newest first. */
export async function newestContacts(
  db: Db,
  organisationId: OrganisationId,
  { before, count }: { readonly before: string; readonly count: number },
): Promise<readonly ContactId[]> {
  const { rows } = await db.query<{ id: ContactId }>(
    "select id from contacts where organisation_id = $1 and id < $2 order by id desc limit $3",
    [organisationId, before, count],
  );
  return rows.map(({ id }) => id);
}

/** Contacts whose phone number begins with these digits. A range, not a pattern: behind the wall only that uses the index. */
export async function contactsByPhone(
  db: Db,
  organisationId: OrganisationId,
  digits: string,
  count: number,
): Promise<readonly ContactId[]> {
  const { rows } = await db.query<{ id: ContactId }>(
    `select id from contacts where organisation_id = $1 and phone >= $2 and phone < $3 order by phone limit $4`,
    [organisationId, digits, `${digits}:`, count],
  );
  return rows.map(({ id }) => id);
}

/** A contact as it is to be, as turns store it. */
export interface WrittenContact {
  readonly id: ContactId;
  readonly name: string;
  readonly language: string;
  readonly fields: unknown;
  readonly optedOut: boolean;
  readonly details: unknown;
  readonly remindsAt: Date | null;
}

/** Stores contacts whose shards are held. */
export async function writeContacts(
  db: Db,
  organisationId: OrganisationId,
  rows: readonly WrittenContact[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update contacts c set name = t.name, language = t.language, fields = t.fields, details = t.details,
        reminds_at = case when c.reminds_at <= now() then c.reminds_at else t.reminds_at end,
        opted_out_at = case when t.opted_out then coalesce(c.opted_out_at, now()) end
      from unnest($2::uuid[], $3::text[], $4::text[], ${jsonArray("$5")}, $6::boolean[], ${jsonArray("$7")}, $8::timestamptz[])
        as t (id, name, language, fields, opted_out, details, reminds_at)
      where c.organisation_id = $1 and c.id = t.id`,
    [
      organisationId,
      plain(rows.map(({ id }) => id)),
      rows.map(({ name }) => name),
      rows.map(({ language }) => language),
      documents(rows.map(({ fields }) => fields)),
      plain(rows.map(({ optedOut }) => optedOut)),
      documents(rows.map(({ details }) => details)),
      instants(rows.map(({ remindsAt }) => remindsAt)),
    ],
  );
}

/** What waits for these contacts and is not on its way yet stays here. */
export async function takeBackMessages(db: Db, contactIds: readonly ContactId[]): Promise<void> {
  if (contactIds.length === 0) return;
  await db.query("delete from outbox where contact_id = any($1::uuid[]) and state = 'ready'", [plain(contactIds)]);
}
