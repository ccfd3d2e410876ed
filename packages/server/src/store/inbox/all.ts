import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { asInboxRow, type InboxRow, rowColumns, rowSources } from "./list.ts";

/** Where a page of all conversations ended: at a message, or at a time and a contact. */
export type AllCursor =
  | { readonly kind: "message"; readonly id: string }
  | { readonly kind: "time"; readonly at: string; readonly contactId: ContactId };

export interface AllRow extends InboxRow {
  readonly cursor: AllCursor;
}

/** So many conversations are sorted at once within some 50 ms. */
const few = 20_000;

/**
 * All conversations, the one with the latest message first. No index has that order: one would have to change with every
 * message. Ids of messages are in the order of time, so the newest messages are walked through backwards, each contact
 * standing where its latest one is. An organisation with few conversations may be silent beside busy ones, whose messages
 * would all be passed: its conversations are sorted instead.
 */
export async function readAllConversations(
  db: Db,
  organisationId: OrganisationId,
  { count, after }: { readonly count: number; readonly after?: AllCursor },
): Promise<readonly AllRow[]> {
  const kind = after?.kind ?? ((await isSmall(db, organisationId)) ? "time" : "message");
  return kind === "time"
    ? sorted(db, organisationId, count, after?.kind === "time" ? after : undefined)
    : walked(db, organisationId, count, after?.kind === "message" ? after.id : undefined);
}

async function isSmall(db: Db, organisationId: OrganisationId): Promise<boolean> {
  const { rows } = await db.query<{ count: string }>(
    `select count(*) from (select from conversations where organisation_id = $1 limit ${few + 1}) counted`,
    [organisationId],
  );
  return Number(rows[0]?.count) <= few;
}

async function sorted(
  db: Db,
  organisationId: OrganisationId,
  count: number,
  after: Extract<AllCursor, { kind: "time" }> | undefined,
): Promise<readonly AllRow[]> {
  const { rows } = await db.query<InboxRow & { readonly place: string }>(
    `with h as materialized (
       select ${asInboxRow}, v.place from (
         select *, coalesce(last_inbound_at, '-infinity') as place from conversations
         where organisation_id = $1
           and ($3::timestamptz is null or (coalesce(last_inbound_at, '-infinity'), contact_id) < ($3, $4::uuid))
         order by place desc, contact_id desc limit $2) v
       left join human_conversations h on h.contact_id = v.contact_id)
     select ${rowColumns}, h.place::text as place from h ${rowSources} order by h.place desc, h.contact_id desc`,
    [organisationId, count, after?.at ?? null, after?.contactId ?? null],
  );
  return rows.map(({ place, ...row }) => ({ ...row, cursor: { kind: "time", at: place, contactId: row.contactId } }));
}

const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

async function walked(
  db: Db,
  organisationId: OrganisationId,
  count: number,
  before: string = lastId,
): Promise<readonly AllRow[]> {
  const { rows } = await db.query<InboxRow & { readonly messageId: MessageId }>(
    `with latest as materialized (
       select m.id, m.contact_id from messages m
       where m.organisation_id = $1 and m.id < $3 and m.id = (
         select newest.id from messages newest where newest.contact_id = m.contact_id
         order by newest.created_at desc, newest.id desc limit 1)
       order by m.id desc limit $2)
     select ${rowColumns}, h.message_id as "messageId"
     from (
       select ${asInboxRow}, latest.id as message_id from latest
       join conversations v on v.contact_id = latest.contact_id
       left join human_conversations h on h.contact_id = v.contact_id) h ${rowSources}
     order by h.message_id desc`,
    [organisationId, count, before],
  );
  return rows.map(({ messageId, ...row }) => ({ ...row, cursor: { kind: "message", id: messageId } }));
}
