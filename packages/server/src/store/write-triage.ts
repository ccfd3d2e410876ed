import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { instants, plain } from "./arrays.ts";

/** What triage found in one message, and what came of it. */
export interface TriageRecord {
  readonly messageId: MessageId;
  /** The model that said so; null where words alone decided. */
  readonly version: string | null;
  readonly language: string | null;
  readonly answer: string | null;
  readonly urgency: string | null;
  readonly outcome: string;
  readonly found: unknown;
}

/** Why and how urgently a conversation waits for a human. */
export interface Handover {
  readonly since: Date;
  readonly urgency: 0 | 1 | 2;
  readonly reason: unknown;
}

/** What triage adds to the turns of one contact. */
export interface TriageWrites {
  readonly contactId: ContactId;
  readonly organisationId: OrganisationId;
  readonly triage?: readonly TriageRecord[];
  readonly handover?: Handover;
  /** The contact wants no more messages: what is not on its way yet stays here. */
  readonly silenced?: true;
}

/** Takes back what waits in the outbox for contacts who want nothing more. Must go before their confirmation is queued. */
export async function silence(tx: pg.PoolClient, batch: readonly TriageWrites[]): Promise<void> {
  const contacts = batch.filter(({ silenced }) => silenced).map(({ contactId }) => contactId);
  if (contacts.length === 0) return;
  await tx.query("delete from outbox where contact_id = any($1::uuid[]) and state = 'ready'", [plain(contacts)]);
}

/** Nothing is asked of the database where triage found nothing. */
export async function writeTriage(tx: pg.PoolClient, batch: readonly TriageWrites[]): Promise<void> {
  await Promise.all([writeRecords(tx, batch), markHandovers(tx, batch)]);
}

/** A message has a record already where a journey labels it after it waited for a call: the labels join what was found. */
async function writeRecords(tx: pg.PoolClient, batch: readonly TriageWrites[]): Promise<void> {
  const rows = batch.flatMap(({ organisationId, triage = [] }) => triage.map((one) => ({ ...one, organisationId })));
  if (rows.length === 0) return;
  await tx.query({
    name: "write_triage",
    text: `insert into triage_records as r (message_id, organisation_id, version, language, answer, urgency, outcome, found)
      select "messageId", "organisationId", version, language, answer, urgency, outcome, found
      -- Each document is read once; asking one eight times for a part reads it eight times, and took half of the statement.
      from json_to_recordset($1) as t ("messageId" uuid, "organisationId" uuid, version text, language text, answer text,
        urgency text, outcome text, found json)
      on conflict (message_id) do update set found = (r.found::jsonb || jsonb_build_object('labels',
        (excluded.found->'labels')::jsonb || (
          select coalesce(jsonb_agg(had), '[]') from json_array_elements(coalesce(r.found->'labels', '[]')) had
          where had->>0 not in (select now->>0 from json_array_elements(excluded.found->'labels') now)
        )))::json
      where excluded.found->'labels' is not null`,
    values: [JSON.stringify(rows)],
  });
}

/** A mark in the row that turns read; what the operators see is written by `touch-inbox.ts`. */
async function markHandovers(tx: pg.PoolClient, batch: readonly TriageWrites[]): Promise<void> {
  const rows = batch.flatMap(({ contactId, handover }) => (handover ? [{ contactId, since: handover.since }] : []));
  if (rows.length === 0) return;
  await tx.query({
    name: "mark_handovers",
    text: `update conversations v set human_since = coalesce(v.human_since, t.since), in_inbox = true
      from unnest($1::uuid[], $2::timestamptz[]) as t (contact, since) where v.contact_id = t.contact`,
    values: [plain(rows.map(({ contactId }) => contactId)), instants(rows.map(({ since }) => since))],
  });
}
