import { createHash } from "node:crypto";
import type { ContactId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { ContactRow } from "../claim-inbox.ts";
import type { Db } from "../database.ts";
import { newUuid } from "../uuid.ts";
import { type PersonTable, personTables } from "./person.ts";
import { removeFilesLater } from "./remove-files.ts";

/** What becomes of a person's rows. What only counts stays, empty: how many messages there were is nobody's secret. */
const erasures: Readonly<Record<PersonTable, "delete" | `update ${string}`>> = {
  mentions: "delete",
  inbox_events: "delete",
  authored_messages: "delete",
  human_conversations: "delete",
  media_files: "delete",
  triage_corrections: "delete",
  triage_records: "update found = '{}', language = null",
  journey_runs: "update results = '{}'",
  contact_changes: "delete",
  contact_import_rows: "delete",
  claimed_urns: "delete",
  outbox: "delete",
  inbox: "delete",
  held_inbox: "delete",
  bulk_starts: "delete",
  broadcast_people: "update state = case when state = 'waits' then 'spared' else state end, contact_id = null",
  // It may name the person in whose turn it was asked for.
  broadcasts: "update contact_id = null, says = ''",
  conversations: "delete",
  turns: "update events = '[]', reason = json_build_object('because', reason ->> 'because')",
  sessions: "update reason = json_build_object('because', reason ->> 'because')",
  deliveries: "update wamid = null, error = null",
  // Last, since others are found through them.
  messages: `update content = '{"kind":"erased"}', wamid = null, reply_to = null`,
  contacts: "delete",
};

/** Who a person is, in the words under which something may stand elsewhere. */
export interface Identity {
  readonly phone: string | null;
  readonly userId: string | null;
  /** Further addresses. */
  readonly urns: readonly string[];
}

export async function readIdentity(
  tx: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
): Promise<Identity | null> {
  const { rows } = await tx.query<{ phone: string | null; userId: string | null; urns: string[] | null }>(
    `select phone, user_id as "userId", array(select json_array_elements_text(details -> 'urns')) as urns
     from contacts where organisation_id = $1 and id = $2 for update`,
    [organisationId, contactId],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, urns: row.urns ?? [] };
}

/**
 * Takes the number and the user id away, so that whoever writes with them from now on is somebody new. Among the further addresses
 * they stay until all is erased: an erasure that broke off here, and is asked for again, must still find what names them.
 */
export async function forgetIdentity(tx: Db, organisationId: OrganisationId, contactId: ContactId): Promise<void> {
  await tx.query(
    `update contacts set phone = null, user_id = null,
       details = (coalesce(details::jsonb, '{}') || jsonb_build_object('urns', coalesce(details::jsonb -> 'urns', '[]')
         || to_jsonb(array_remove(array['whatsapp:' || phone, 'ext:' || user_id], null))))::json
     where organisation_id = $1 and id = $2`,
    [organisationId, contactId],
  );
  // Those who receive messages remember for some minutes whose number is whose.
  await tx.query("select pg_notify('hotline', 'people')");
}

/**
 * Whether somebody is in the middle of being erased, by what `forgetIdentity` leaves: what is written down of them now, without
 * the number, is not found when all that has it is thrown away.
 */
export function isBeingErased({ phone, userId, details }: Pick<ContactRow, "phone" | "userId" | "details">): boolean {
  const { urns = [] } = (details ?? {}) as { readonly urns?: readonly string[] };
  return phone === null && userId === null && urns.some((urn) => /^(whatsapp|ext):/.test(urn));
}

/** Whether messages to a person are on their way right now: what comes of them is still to be written down. */
export async function isSending(db: Db, contactId: ContactId): Promise<boolean> {
  const { rowCount } = await db.query("select from outbox where contact_id = $1 and state = 'sending' limit 1", [
    contactId,
  ]);
  return rowCount === 1;
}

export type Removed = Readonly<Record<string, number>>;

/** Erases a person's own rows. */
export async function eraseRows(tx: Db, organisationId: OrganisationId, contactId: ContactId): Promise<Removed> {
  const removed: Record<string, number> = {};
  const files = await tx.query<{ id: string }>(`select id from media_files where ${personTables.media_files}`, [
    organisationId,
    contactId,
  ]);
  await removeFilesLater(tx, { organisationId, ids: files.rows.map(({ id }) => id) });
  for (const [table, way] of Object.entries(erasures) as [PersonTable, (typeof erasures)[PersonTable]][]) {
    const where = personTables[table];
    const statement =
      way === "delete" ? `delete from ${table} where ${where}` : `update ${table} set ${way.slice(7)} where ${where}`;
    removed[table] = (await tx.query(statement, [organisationId, contactId])).rowCount ?? 0;
  }
  return removed;
}

/** Where a person's address may stand in what belongs to nobody, or to somebody else: whole rows that go. */
const mentions: Readonly<Record<string, string>> = {
  parked_statuses: "delete from parked_statuses where position($1 in status::text) > 0",
  unreadable: "delete from unreadable where position($1 in raw) > 0",
  notices: "delete from notices where position($1 in raw::text) > 0",
  contact_import_rows:
    "delete from contact_import_rows where organisation_id = $2 and position($1 in regexp_replace(cells::text, '[ ().-]', '', 'g')) > 0",
  contact_exports: `with gone as (
      delete from contact_exports e where e.organisation_id = $2 and exists (
        select from contact_export_parts p where p.export_id = e.id
          and ($1 = any(p.people) or position(convert_to($1, 'UTF8') in p.content) > 0))
      returning id),
    parts as (delete from contact_export_parts using gone where export_id = gone.id)
    select from gone`,
  webhook_deliveries: "delete from webhook_deliveries where organisation_id = $2 and position($1 in body) > 0",
  idempotent_requests:
    "delete from idempotent_requests where organisation_id = $2 and position($1 in answer::text) > 0",
  jobs: `delete from graphile_worker._private_jobs where position($1 in payload::text) > 0 and locked_at is null`,
};

/** Erases an address wherever else it stands; in conversations of others it is replaced. */
export async function eraseMentions(tx: Db, organisationId: OrganisationId, address: string): Promise<Removed> {
  const removed: Record<string, number> = {};
  for (const [table, statement] of Object.entries(mentions)) {
    const values = statement.includes("$2") ? [address, organisationId] : [address];
    removed[table] = (await tx.query(statement, values)).rowCount ?? 0;
  }
  const replaced = await tx.query(
    `update conversations set session = replace(session::text, $1, 'erased')::json
     where organisation_id = $2 and session is not null and position($1 in session::text) > 0`,
    [address, organisationId],
  );
  return { ...removed, "conversations of others": replaced.rowCount ?? 0 };
}

export interface Erasure {
  readonly id: string;
  readonly certificate: string;
  readonly removed: Removed;
  readonly byName: string;
  readonly erasedAt: Date;
}

/** Writes the proof: a hash over what was done and the proof before it, so that none can be changed or left out. */
export async function certify(
  tx: Db,
  organisationId: OrganisationId,
  by: { readonly id: string; readonly name: string },
  removed: Removed,
): Promise<Erasure> {
  const [id, erasedAt] = [newUuid(), new Date()];
  await tx.query("select from organisations where id = $1 for update", [organisationId]);
  const { rows } = await tx.query<{ certificate: string }>(
    "select certificate from contact_erasures where organisation_id = $1 order by id desc limit 1",
    [organisationId],
  );
  const previous = rows[0]?.certificate ?? null;
  const certificate = certificateOf({ id, organisationId, previous, removed, byId: by.id, erasedAt });
  await tx.query(
    `insert into contact_erasures (id, organisation_id, certificate, previous, removed, by_id, by_name, erased_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, organisationId, certificate, previous, JSON.stringify(removed), by.id, by.name, erasedAt],
  );
  return { id, certificate, removed, byName: by.name, erasedAt };
}

export function certificateOf(parts: {
  readonly id: string;
  readonly organisationId: OrganisationId;
  readonly previous: string | null;
  readonly removed: Removed;
  readonly byId: string;
  readonly erasedAt: Date;
}): string {
  const { id, organisationId, previous, removed, byId, erasedAt } = parts;
  const counts = Object.entries(removed).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([id, organisationId, previous, counts, byId, erasedAt.toISOString()]);
  return createHash("sha256").update(text).digest("hex");
}

/** The newest certificates, before the one with the id `before`. */
export async function listErasures(
  db: Db,
  organisationId: OrganisationId,
  { before, count }: { readonly before: string; readonly count: number },
): Promise<readonly Erasure[]> {
  const { rows } = await db.query<Erasure>(
    `select id, certificate, removed, by_name as "byName", erased_at as "erasedAt" from contact_erasures
     where organisation_id = $1 and id < $2 order by id desc limit $3`,
    [organisationId, before, count],
  );
  return rows;
}
