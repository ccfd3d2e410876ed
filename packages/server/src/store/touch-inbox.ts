import type pg from "pg";
import { documents, instants, jsonArray, plain, uuids } from "./arrays.ts";
import type { ContactTurns } from "./turns.ts";

/** A label that triage is as sure of as this stands on the conversation. */
export const sureLabel = 0.6;

/**
 * Keeps the operators' inbox up with the turns of a batch. Nothing is asked of the database for the many whom no human
 * answers.
 */
export async function touchInbox(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  // All at once: the commit travels right behind them, and what waited for an answer first would come after it.
  await Promise.all([
    addWaiting(tx, batch),
    addHeard(tx, batch),
    addLabels(tx, batch),
    assignWanted(tx, batch),
    finishHelped(tx, batch),
    addNotes(tx, batch),
  ]);
}

/** Whoever answers does so by the number of the last word, however late an older one comes. */
const lastNumber = (at: string, number: string) =>
  `number_id = case when ${at} >= h.last_inbound_at or h.last_inbound_at is null then ${number} else h.number_id end`;

/**
 * The longest wait counts, and the greatest urgency until somebody is done with the conversation, an answer or not; the reason
 * is that of the greatest.
 */
async function addWaiting(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.flatMap((turns) => (turns.handover ? [{ ...turns, handover: turns.handover }] : []));
  if (rows.length === 0) return;
  const isGreater = "excluded.urgency > h.urgency or (h.waiting_since is null and excluded.urgency = h.urgency)";
  await tx.query({
    name: "add_waiting",
    text: `insert into human_conversations as h (contact_id, organisation_id, number_id, waiting_since, urgency, reason,
        unread, last_inbound_at, labels)
      select contact, org, number, since, urgency, reason, heard, inbound_at, array(select json_array_elements_text(labels))
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::smallint[], ${jsonArray("$6")}, $7::int[],
        $8::timestamptz[], ${jsonArray("$9")})
        as t (contact, org, number, since, urgency, reason, heard, inbound_at, labels)
      on conflict (contact_id) do update set ${lastNumber("excluded.last_inbound_at", "excluded.number_id")},
        state = 'open', snoozed_until = null,
        urgency = case when ${isGreater} then excluded.urgency else h.urgency end,
        reason = case when ${isGreater} then excluded.reason else h.reason end,
        waiting_since = coalesce(h.waiting_since, excluded.waiting_since), unread = h.unread + excluded.unread,
        last_inbound_at = greatest(excluded.last_inbound_at, h.last_inbound_at),
        labels = array(select distinct unnest(h.labels || excluded.labels) order by 1), changed_at = now()`,
    values: [
      uuids(rows.map(({ contactId }) => contactId)),
      uuids(rows.map(({ organisationId }) => organisationId)),
      uuids(rows.map(({ numberId }) => numberId)),
      instants(rows.map(({ handover }) => handover.since)),
      plain(rows.map(({ handover }) => handover.urgency)),
      documents(rows.map(({ handover }) => handover.reason)),
      plain(rows.map(({ inbox }) => inbox.heard)),
      instants(rows.map(({ conversation }) => conversation.lastInboundAt)),
      documents(rows.map(labelsOf)),
    ],
  });
}

/**
 * What was written in a conversation that the inbox has: it waits for the human who holds it, as urgently as before they
 * answered, and one that was put off is there again. Of one that is done, or that nobody holds, the journeys take care.
 */
async function addHeard(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.filter(({ inbox, handover }) => inbox.known && inbox.heard > 0 && !handover);
  if (rows.length === 0) return;
  const isLeft = "h.waiting_since is null and not t.claimed and h.state <> 'snoozed'";
  await tx.query({
    name: "add_heard",
    text: `update human_conversations h set last_inbound_at = greatest(t.inbound_at, h.last_inbound_at),
        ${lastNumber("t.inbound_at", "t.number")},
        unread = case when h.state = 'done' then h.unread else h.unread + t.heard end,
        waiting_since = case when t.claimed or h.state = 'snoozed' then coalesce(h.waiting_since, t.inbound_at) else h.waiting_since end,
        urgency = case when ${isLeft} then 0 else h.urgency end,
        reason = case when ${isLeft} then null else h.reason end,
        labels = case when json_array_length(t.labels) = 0 then h.labels
          else array(select distinct l from unnest(h.labels || array(select json_array_elements_text(t.labels))) l order by 1) end,
        state = case when h.state = 'snoozed' then 'open' else h.state end, snoozed_until = null,
        changed_at = case when h.state = 'done' then h.changed_at else now() end
      from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::int[], $5::boolean[], ${jsonArray("$6")})
        as t (contact, number, inbound_at, heard, claimed, labels)
      where h.contact_id = t.contact`,
    values: [
      uuids(rows.map(({ contactId }) => contactId)),
      uuids(rows.map(({ numberId }) => numberId)),
      instants(rows.map(({ conversation }) => conversation.lastInboundAt)),
      plain(rows.map(({ inbox }) => inbox.heard)),
      plain(rows.map(({ inbox }) => inbox.claimed)),
      documents(rows.map(labelsOf)),
    ],
  });
}

/** What a journey says of a message after it waited for a call, when nothing new is heard. */
async function addLabels(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch
    .filter(({ inbox, handover }) => inbox.known && inbox.heard === 0 && !handover)
    .flatMap((turns) => labelsOf(turns).map((label) => ({ contactId: turns.contactId, label })));
  if (rows.length === 0) return;
  await tx.query({
    name: "add_labels",
    text: `update human_conversations h set labels = array(select distinct unnest(h.labels || t.labels) order by 1), changed_at = now()
      from (select contact, array_agg(label) as labels from unnest($1::uuid[], $2::text[]) as u (contact, label) group by 1) t
      where h.contact_id = t.contact`,
    values: [uuids(rows.map(({ contactId }) => contactId)), plain(rows.map(({ label }) => label))],
  });
}

/** A journey may say who of the team answers; somebody else who is named leaves it to all. */
async function assignWanted(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.flatMap(({ contactId, inbox }) => (inbox.assignee ? [{ contactId, whom: inbox.assignee }] : []));
  if (rows.length === 0) return;
  await tx.query({
    name: "assign_wanted",
    text: `with given as (
        update human_conversations h set assignee = m.id, changed_at = now()
        from unnest($1::uuid[], $2::text[]) as t (contact, whom), members m
        where h.contact_id = t.contact and m.organisation_id = h.organisation_id and m.ended_at is null
          and m.user_id is not null and m.role in ('admin', 'operator')
          and lower(t.whom) in (lower(m.email), m.id::text) and h.assignee is distinct from m.id::text
        returning h.contact_id, h.organisation_id, h.assignee)
      insert into inbox_events (id, organisation_id, contact_id, kind, details)
      select gen_random_uuid(), organisation_id, contact_id, 'assigned', json_build_object('to', assignee) from given`,
    values: [uuids(rows.map(({ contactId }) => contactId)), plain(rows.map(({ whom }) => whom))],
  });
}

/** Who waited because a journey asked for a human, and not for anything urgent, waits no longer when a journey says so. */
async function finishHelped(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.filter(({ inbox, handover }) => inbox.isHelped && !handover);
  if (rows.length === 0) return;
  await tx.query({
    name: "finish_helped",
    text: `with gone as (
        update human_conversations set state = 'done', snoozed_until = null, waiting_since = null, reason = null, unread = 0,
          changed_at = now()
        where contact_id = any($1::uuid[]) and state <> 'done' and urgency = 0 and claimed_until is null
          and reason ->> 'ticket' is not null
        returning contact_id, organisation_id
      ), noted as (
        insert into inbox_events (id, organisation_id, contact_id, kind, details)
        select gen_random_uuid(), organisation_id, contact_id, 'done', '{}' from gone
      )
      update conversations v set human_since = null from gone where v.contact_id = gone.contact_id`,
    values: [uuids(rows.map(({ contactId }) => contactId))],
  });
}

/** What journeys say to whoever answers stands among the team's own notes. */
async function addNotes(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const rows = batch.flatMap(({ contactId, organisationId, inbox }) =>
    inbox.notes.map((details) => ({ contactId, organisationId, details })),
  );
  if (rows.length === 0) return;
  await tx.query({
    name: "add_notes",
    text: `insert into inbox_events (id, organisation_id, contact_id, kind, details)
      select gen_random_uuid(), org, contact, 'note', details
      from unnest($1::uuid[], $2::uuid[], ${jsonArray("$3")}) as t (contact, org, details)`,
    values: [
      uuids(rows.map(({ contactId }) => contactId)),
      uuids(rows.map(({ organisationId }) => organisationId)),
      documents(rows.map(({ details }) => details)),
    ],
  });
}

/** The label that triage is sure of, and all that a journey gave; `oos` says that none fits. */
function labelsOf({ triage = [] }: Pick<ContactTurns, "triage">): readonly string[] {
  return triage.flatMap(({ found }) => {
    const { labels = [] } = found as { labels?: readonly [string, number][] };
    return labels.flatMap(([label, confidence], place) => {
      const isSure = confidence === 1 || (place === 0 && confidence >= sureLabel);
      return label !== "oos" && isSure ? [label] : [];
    });
  });
}
