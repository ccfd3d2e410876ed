import type { ContactId, MessageId, OrganisationId } from "@hotline/core/model/ids.ts";
import { closeTickets } from "../contacts/tickets.ts";
import type { Db } from "../database.ts";
import { holdShards } from "../hold-shards.ts";
import { insertEvent } from "./events.ts";
import { asSpelled } from "./label-spelling.ts";

/** What people do with conversations of the inbox, one or many at once; those of others are passed over in silence. */
export interface Selection {
  readonly organisationId: OrganisationId;
  readonly contactIds: readonly ContactId[];
  /** The membership of who does it; null where a rule does. */
  readonly author: string | null;
}

interface Changed {
  readonly id: ContactId;
}

/** Puts conversations into the inbox that it does not have. */
async function enterAll(tx: Db, { organisationId, contactIds }: Selection): Promise<void> {
  await tx.query(
    `with entered as (
       insert into human_conversations (contact_id, organisation_id, number_id, last_inbound_at, state)
       select contact_id, organisation_id, number_id, last_inbound_at, 'done' from conversations
       where contact_id = any($1::uuid[]) and organisation_id = $2
       on conflict (contact_id) do nothing returning contact_id)
     update conversations v set in_inbox = true from entered where v.contact_id = entered.contact_id`,
    [contactIds, organisationId],
  );
}

async function noteAll(
  tx: Db,
  { organisationId, author }: Selection,
  ids: readonly Changed[],
  event: NoteOf,
): Promise<void> {
  for (const { id } of ids) await insertEvent(tx, { organisationId, contactId: id, author, ...event });
}
type NoteOf = Pick<Parameters<typeof insertEvent>[1], "kind" | "details">;

/** Gives conversations to an operator, or to nobody. They are open then. Returns those that changed hands. */
export async function assign(tx: Db, selection: Selection, to: string | null): Promise<readonly string[]> {
  await enterAll(tx, selection);
  const { rows } = await tx.query<Changed>(
    `update human_conversations set assignee = $3, changed_at = now(), snoozed_until = null, state = 'open'
     where contact_id = any($1::uuid[]) and organisation_id = $2 and (assignee is distinct from $3 or state <> 'open')
     returning contact_id as id`,
    [selection.contactIds, selection.organisationId, to],
  );
  await noteAll(tx, selection, rows, { kind: "assigned", details: { to } });
  return rows.map(({ id }) => id);
}

/** Puts conversations off. One that is held stays held: the journeys do not begin to talk by that. */
export async function snooze(tx: Db, selection: Selection, until: Date): Promise<readonly string[]> {
  await enterAll(tx, selection);
  const { rows } = await tx.query<Changed>(
    `update human_conversations set state = 'snoozed', snoozed_until = $3, changed_at = now()
     where contact_id = any($1::uuid[]) and organisation_id = $2 returning contact_id as id`,
    [selection.contactIds, selection.organisationId, until],
  );
  await noteAll(tx, selection, rows, { kind: "snoozed", details: { until: until.toISOString() } });
  return rows.map(({ id }) => id);
}

/** Nobody needs to do anything any more. Conversations that somebody holds are handed back by `handBack` instead. */
export async function finish(tx: Db, selection: Selection): Promise<readonly string[]> {
  await holdShards(tx, selection.contactIds);
  const { rows } = await tx.query<Changed>(
    `with gone as (
       update human_conversations set state = 'done', snoozed_until = null, waiting_since = null, urgency = 0, reason = null,
         unread = 0, changed_at = now()
       where contact_id = any($1::uuid[]) and organisation_id = $2 and state <> 'done' and claimed_until is null
       returning contact_id as id
     ), free as (
       update conversations v set human_since = null from gone where v.contact_id = gone.id and v.human_since is not null)
     select id from gone`,
    [selection.contactIds, selection.organisationId],
  );
  await noteAll(tx, selection, rows, { kind: "done" });
  const ids = rows.map(({ id }) => id);
  await closeTickets(tx, selection.organisationId, ids);
  return ids;
}

/** Takes conversations up again that were done or put off, or brings one into the inbox that no human had. */
export async function reopen(tx: Db, selection: Selection): Promise<readonly string[]> {
  await enterAll(tx, selection);
  const { rows } = await tx.query<Changed>(
    `update human_conversations set state = 'open', snoozed_until = null, changed_at = now()
     where contact_id = any($1::uuid[]) and organisation_id = $2 and state <> 'open' returning contact_id as id`,
    [selection.contactIds, selection.organisationId],
  );
  await noteAll(tx, selection, rows, { kind: "reopened" });
  return rows.map(({ id }) => id);
}

/** Puts conversations into a folder, or takes them out of it. */
export async function collect(tx: Db, selection: Selection, collectionId: string | null): Promise<readonly string[]> {
  await enterAll(tx, selection);
  const { rows } = await tx.query<Changed>(
    `update human_conversations set collection_id = $3, changed_at = now()
     where contact_id = any($1::uuid[]) and organisation_id = $2 and collection_id is distinct from $3
       and ($3::uuid is null or exists (select from collections where id = $3 and organisation_id = $2))
     returning contact_id as id`,
    [selection.contactIds, selection.organisationId, collectionId],
  );
  await noteAll(tx, selection, rows, { kind: "collected", details: { collectionId } });
  return rows.map(({ id }) => id);
}

/** Labels on conversations: what they are about, as a person says. */
export async function label(
  tx: Db,
  selection: Selection,
  { add: typed, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<readonly string[]> {
  const add = await asSpelled(tx, selection.organisationId, typed);
  await enterAll(tx, selection);
  const { rows } = await tx.query<Changed>(
    `update human_conversations h set labels = next.labels, changed_at = now()
     from (
       select contact_id, array(select distinct l from unnest(labels || $3::text[]) l where l <> all($4::text[]) order by 1) as labels
       from human_conversations where contact_id = any($1::uuid[]) and organisation_id = $2
     ) next
     where h.contact_id = next.contact_id and h.labels <> next.labels returning h.contact_id as id`,
    [selection.contactIds, selection.organisationId, add, remove],
  );
  await noteAll(tx, selection, rows, { kind: "labelled", details: { add, remove } });
  return rows.map(({ id }) => id);
}

/** An operator looked: what is there has been read, by the team. False where there was nothing unread. */
export async function markSeen(tx: Db, organisationId: OrganisationId, contactId: ContactId): Promise<boolean> {
  const { rowCount } = await tx.query(
    "update human_conversations set unread = 0 where contact_id = $1 and organisation_id = $2 and unread > 0",
    [contactId, organisationId],
  );
  return rowCount === 1;
}

/** Somebody says that a message is not urgent. Returns whose conversation was urgent because of it, and is so no longer. */
export async function calm(tx: Db, organisationId: OrganisationId, messageId: MessageId): Promise<string | undefined> {
  const { rows } = await tx.query<Changed>(
    `update human_conversations h set urgency = 0, reason = null, changed_at = now()
     from messages m join triage_records r on r.message_id = m.id
     where m.id = $2 and m.organisation_id = $1 and h.contact_id = m.contact_id and h.organisation_id = $1
       and h.urgency > 0 and (r.urgency = h.reason ->> 'urgent' or r.urgency = 'emergencyWord')
     returning h.contact_id as id`,
    [organisationId, messageId],
  );
  return rows[0]?.id;
}

/**
 * Somebody says that a message is an emergency that triage missed. Returns whose conversation goes to the head of the queue;
 * undefined where nobody waits with it any more.
 */
export async function alarm(
  tx: Db,
  organisationId: OrganisationId,
  { messageId, rule }: { readonly messageId: MessageId; readonly rule: string },
): Promise<string | undefined> {
  const { rows } = await tx.query<Changed>(
    `update human_conversations h set urgency = 2, reason = $3, changed_at = now()
     from messages m
     where m.id = $2 and m.organisation_id = $1 and h.contact_id = m.contact_id and h.organisation_id = $1
       and h.urgency < 2 and greatest(m.created_at, m.sent_at) >= h.waiting_since
     returning h.contact_id as id`,
    [organisationId, messageId, JSON.stringify({ urgent: rule })],
  );
  return rows[0]?.id;
}
