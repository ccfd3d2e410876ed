import type { OutboundContent } from "@hotline/core/model/message.ts";
import type pg from "pg";
import { documents, instants, jsonArray, plain } from "./arrays.ts";
import type { Recipient } from "./outbox.ts";

/** Everything that one contact's turns changed. */
export interface ContactTurns {
  /** The rows of the inbox that these turns have done. */
  readonly done: readonly { readonly shard: number; readonly id: string }[];
  readonly contactId: string;
  readonly organisationId: string;
  readonly numberId: string;
  readonly conversation: ConversationChange;
  /** Null where the contact is as before. */
  readonly contact: {
    readonly name: string;
    readonly language: string;
    readonly fields: unknown;
    readonly optedOut: boolean;
  } | null;
  readonly messages: readonly OutboundMessage[];
  readonly sessions: readonly SessionChange[];
  readonly turns: readonly TurnRecord[];
}

export interface ConversationChange {
  readonly lastInboundAt: Date | null;
  readonly sessionId: string | null;
  readonly journeyId: string | null;
  readonly session: unknown;
  readonly promptId: string | null;
  readonly promptChoices: readonly string[] | null;
  readonly lateTaps: string | null;
  readonly wakesAt: Date | null;
  readonly expiresAt: Date | null;
}

export interface OutboundMessage {
  readonly id: string;
  readonly recipient: Recipient;
  readonly content: OutboundContent;
}

export type SessionChange =
  | {
      readonly kind: "started";
      readonly id: string;
      readonly journeyId: string;
      readonly reason: unknown;
      readonly status: string;
    }
  | { readonly kind: "ended"; readonly id: string; readonly status: string };

export interface TurnRecord {
  readonly sessionId: string | null;
  readonly messageId: string | null;
  readonly reason: unknown;
  readonly events: unknown;
}

/**
 * Writes a batch of turns and commits `tx`: then all of it is there, before it nothing. All statements travel in one
 * go; after one that fails the commit is a rollback. `claims` gives the claimer of a message that may leave at once.
 * Returns the messages that must wait in the outbox all the same.
 */
export async function commitTurns(
  tx: pg.PoolClient,
  batch: readonly ContactTurns[],
  claims: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const [waiting, ...rest] = await Promise.allSettled([
    writeMessages(tx, batch, claims),
    writeConversations(tx, batch),
    writeContacts(
      tx,
      batch.filter(({ contact }) => contact !== null),
    ),
    writeSessions(tx, batch),
    deleteInbox(tx, batch),
    tx.query("commit"),
  ]);
  for (const outcome of [waiting, ...rest]) if (outcome.status === "rejected") throw outcome.reason;
  return waiting.status === "fulfilled" ? waiting.value : new Set();
}

async function deleteInbox(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const done = batch.flatMap((one) => one.done);
  await tx.query({
    name: "delete_inbox",
    text: `delete from inbox using unnest($1::smallint[], $2::bigint[]) as gone (shard, id)
      where inbox.shard = gone.shard and inbox.id = gone.id`,
    values: [plain(done.map(({ shard }) => shard)), plain(done.map(({ id }) => id))],
  });
}

async function writeMessages(
  tx: pg.PoolClient,
  batch: readonly ContactTurns[],
  claims: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const rows = batch.flatMap((one) => one.messages.map((message) => ({ one, message })));
  if (rows.length === 0) return new Set();
  // What is ahead of a reply holds it back. A reply that waits behind bulk for the same person takes that bulk along:
  // order within a contact comes first.
  const { rows: waiting } = await tx.query<{ id: string }>({
    name: "write_messages",
    text: `with given as (
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], ${jsonArray("$5")}, $6::bigint[])
          with ordinality as t (id, org, number, contact, content, claimer, n)
      ), said as (
        insert into messages (id, organisation_id, number_id, contact_id, direction, content)
        select id, org, number, contact, 'o', content from given order by n
      ), ahead as materialized (
        select distinct contact_id from outbox where contact_id = any($4::uuid[])
      ), promoted as (
        update outbox set priority = 0 from ahead
        where outbox.contact_id = ahead.contact_id and outbox.priority > 0 and outbox.state = 'ready'
      ), queued as (
        insert into outbox (contact_id, organisation_id, number_id, message_id, state, attempts, claimed_by, claimed_at)
        select contact, org, number, id, case when free then 'sending' else 'ready' end, free::int,
          case when free then claimer end, case when free then now() end
        from (
          select g.*, g.claimer is not null and a.contact_id is null as free
          from given g left join ahead a on a.contact_id = g.contact) g
        order by n
        returning message_id, state
      )
      select message_id as id from queued where state = 'ready'`,
    values: [
      plain(rows.map(({ message }) => message.id)),
      plain(rows.map(({ one }) => one.organisationId)),
      plain(rows.map(({ one }) => one.numberId)),
      plain(rows.map(({ one }) => one.contactId)),
      documents(rows.map(({ message }) => message.content)),
      plain(rows.map(({ message }) => claims.get(message.id) ?? null)),
    ],
  });
  return new Set(waiting.map(({ id }) => id));
}

async function writeConversations(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const of = <T>(pick: (change: ConversationChange) => T) => batch.map(({ conversation }) => pick(conversation));
  await tx.query({
    name: "write_conversations",
    text: `insert into conversations as c (contact_id, organisation_id, number_id, last_inbound_at, session_id, journey_id,
        session, prompt_id, late_taps, wakes_at, expires_at, prompt_choices)
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::uuid[], $6::uuid[], ${jsonArray("$7")}, $8::text[],
        $9::text[], $10::timestamptz[], $11::timestamptz[], ${jsonArray("$12")})
      on conflict (contact_id) do update set number_id = excluded.number_id,
        last_inbound_at = coalesce(excluded.last_inbound_at, c.last_inbound_at), session_id = excluded.session_id,
        journey_id = excluded.journey_id, session = excluded.session, prompt_id = excluded.prompt_id,
        late_taps = excluded.late_taps, prompt_choices = excluded.prompt_choices, wakes_at = excluded.wakes_at, expires_at = excluded.expires_at`,
    values: [
      plain(batch.map((one) => one.contactId)),
      plain(batch.map((one) => one.organisationId)),
      plain(batch.map((one) => one.numberId)),
      instants(of((c) => c.lastInboundAt)),
      plain(of((c) => c.sessionId)),
      plain(of((c) => c.journeyId)),
      documents(of((c) => c.session)),
      plain(of((c) => c.promptId)),
      plain(of((c) => c.lateTaps)),
      instants(of((c) => c.wakesAt)),
      instants(of((c) => c.expiresAt)),
      documents(of((c) => c.promptChoices)),
    ],
  });
}

async function writeContacts(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  if (batch.length === 0) return;
  await tx.query({
    name: "write_contacts",
    text: `update contacts set name = given.name, language = given.language, fields = given.fields,
        opted_out_at = case when given.opted_out then coalesce(opted_out_at, now()) end
      from unnest($1::uuid[], $2::text[], $3::text[], $4::json[], $5::boolean[]) as given (id, name, language, fields, opted_out)
      where contacts.id = given.id`,
    values: [
      batch.map((one) => one.contactId),
      batch.map((one) => one.contact?.name ?? ""),
      batch.map((one) => one.contact?.language ?? ""),
      batch.map((one) => JSON.stringify(one.contact?.fields ?? {})),
      batch.map((one) => one.contact?.optedOut ?? false),
    ],
  });
}

async function writeSessions(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const changes = batch.flatMap((one) => one.sessions.map((change) => ({ one, change })));
  const started = changes.filter(({ change }) => change.kind === "started");
  const ended = changes.filter(({ change }) => change.kind === "ended");
  const turns = batch.flatMap((one) => one.turns.map((turn) => ({ one, turn })));
  await tx.query({
    name: "write_sessions",
    text: `with begun as (
        insert into sessions (id, organisation_id, contact_id, journey_id, reason, status, ended_at)
        select id, org, contact, journey, reason, status, case when status <> 'waiting' then now() end
        from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], ${jsonArray("$5")}, $6::text[]) as t (id, org, contact, journey, reason, status)
      ), ended as (
        update sessions set status = t.status, ended_at = now()
        from unnest($7::uuid[], $8::text[]) as t (id, status) where sessions.id = t.id
      )
      insert into turns (organisation_id, contact_id, session_id, message_id, reason, events)
      select * from unnest($9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], ${jsonArray("$13")}, ${jsonArray("$14")})`,
    values: [
      plain(started.map(({ change }) => change.id)),
      plain(started.map(({ one }) => one.organisationId)),
      plain(started.map(({ one }) => one.contactId)),
      plain(started.map(({ change }) => (change.kind === "started" ? change.journeyId : null))),
      documents(started.map(({ change }) => (change.kind === "started" ? change.reason : null))),
      plain(started.map(({ change }) => change.status)),
      plain(ended.map(({ change }) => change.id)),
      plain(ended.map(({ change }) => change.status)),
      plain(turns.map(({ one }) => one.organisationId)),
      plain(turns.map(({ one }) => one.contactId)),
      plain(turns.map(({ turn }) => turn.sessionId)),
      plain(turns.map(({ turn }) => turn.messageId)),
      documents(turns.map(({ turn }) => turn.reason)),
      documents(turns.map(({ turn }) => turn.events)),
    ],
  });
}
