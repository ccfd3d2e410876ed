import type { ContactId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { documents, jsonArray, plain } from "./arrays.ts";
import type { ContactRow } from "./claim-inbox.ts";
import { sendingNumber } from "./numbers.ts";
import { shards } from "./uuid.ts";

/** A contact for whom something may begin. */
export interface RemindedRow extends ContactRow {
  readonly organisationId: OrganisationId;
  /** Null where the organisation has no number. */
  readonly numberId: NumberId | null;
  /** Whether they may be told anything but a template: they wrote within the last day. */
  readonly isWindowOpen: boolean;
  /** When the next reminder was thought to be due; milliseconds since 1970, as all times here. */
  readonly remindsAt: number | null;
  /** The state of the row: whoever changes it in between knows better. */
  readonly xmin: string;
}

const ms = (column: string) => `date_part('epoch', ${column}) * 1000`;

const columns = `c.id, c.organisation_id as "organisationId", c.user_id as "userId", c.phone, c.name, c.language, c.fields,
  c.details, ${ms("c.created_at")} as "createdAt", c.opted_out_at is not null as "optedOut",
  ${ms("c.reminds_at")} as "remindsAt", c.xmin::text,
  exists (
    select from conversations v join numbers n on n.id = v.number_id and n.retired_at is null
    where v.contact_id = c.id and v.last_inbound_at > now() - interval '24 hours') as "isWindowOpen",
  ${sendingNumber("(select number_id from conversations where contact_id = c.id)", "c.organisation_id")} as "numberId"`;

/** Contacts with a reminder that is due, taken for this transaction; several processes may look at once. */
export async function takeReminded(tx: pg.PoolClient, now: number, count: number): Promise<readonly RemindedRow[]> {
  const { rows } = await tx.query<RemindedRow>(
    `select ${columns} from contacts c where c.reminds_at <= to_timestamp($1 / 1000.0)
     order by c.reminds_at limit $2 for update of c skip locked`,
    [now, count],
  );
  return rows;
}

/** Contacts of an organisation that know any of these fields, in pages by id. */
export async function readWithFields(
  db: pg.Pool,
  organisationId: OrganisationId,
  fields: readonly string[],
  { after, count }: { readonly after: string; readonly count: number },
): Promise<readonly RemindedRow[]> {
  const { rows } = await db.query<RemindedRow>(
    `select ${columns} from contacts c
     where c.organisation_id = $1 and c.id > $2 and (c.fields::jsonb ?| $3 or c.reminds_at is not null)
     order by c.id limit $4`,
    [organisationId, after, fields, count],
  );
  return rows;
}

/** An organisation's contacts that may be written to, in pages by id: all, or those of `ids`. */
export async function readRecipients(
  db: Pick<pg.Pool, "query">,
  organisationId: OrganisationId,
  ids: readonly string[] | null,
  { after, count }: { readonly after: string; readonly count: number },
): Promise<readonly RemindedRow[]> {
  const { rows } = await db.query<RemindedRow>(
    `select ${columns} from contacts c
     where c.organisation_id = $1 and c.id > $2 and c.opted_out_at is null and ($3::uuid[] is null or c.id = any($3))
     order by c.id limit $4`,
    [organisationId, after, ids, count],
  );
  return rows;
}

/** The contact with this phone number, made where there is none. */
export async function contactWithPhone(
  db: Pick<pg.Pool, "query">,
  organisationId: OrganisationId,
  newId: string,
  phone: string,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>("select resolve_contact($1, $2, null, $3, null) as id", [
    organisationId,
    newId,
    phone,
  ]);
  return rows[0]?.id ?? newId;
}

/** When each contact's next reminder is due; a row that has changed since it was read is left alone. */
export async function saveReminders(
  db: Pick<pg.Pool, "query">,
  planned: readonly { readonly row: RemindedRow; readonly at: number | null }[],
): Promise<void> {
  if (planned.length === 0) return;
  await db.query(
    `update contacts c set reminds_at = to_timestamp(t.at / 1000.0)
     from unnest($1::uuid[], $2::float8[], $3::text[]) as t (id, at, xmin)
     where c.id = t.id and c.xmin::text = t.xmin`,
    [
      plain(planned.map(({ row }) => row.id)),
      plain(planned.map(({ at }) => at)),
      plain(planned.map(({ row }) => row.xmin)),
    ],
  );
}

/** A journey that is to begin for a contact; what it is goes into the payload. */
export interface StartRow {
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  /** converse's Start. */
  readonly start: unknown;
}

/** Puts journeys that no message asks for into the inbox, in the contacts' order. */
export async function insertStarts(tx: pg.PoolClient, rows: readonly StartRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
     select get_byte(uuid_send(contact), 15) % ${shards}, contact, org, number, 'start', payload
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::json[]) with ordinality as t (contact, org, number, payload, n)
     order by n`,
    [
      rows.map((row) => row.contactId),
      rows.map((row) => row.organisationId),
      rows.map((row) => row.numberId),
      rows.map((row) => JSON.stringify(row.start)),
    ],
  );
}

/** What was to begin for a contact and did not. */
export interface LeftOut {
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  /** converse's Reason. */
  readonly reason: unknown;
}

/** Writes down, among the turns, what was not even tried. */
export async function noteLeftOut(tx: pg.PoolClient, rows: readonly LeftOut[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into turns (organisation_id, contact_id, reason, events)
     select org, contact, reason, '[]' from unnest($1::uuid[], $2::uuid[], ${jsonArray("$3")}) as t (org, contact, reason)`,
    [
      plain(rows.map((row) => row.organisationId)),
      plain(rows.map((row) => row.contactId)),
      documents(rows.map((row) => row.reason)),
    ],
  );
}
