import type pg from "pg";
import { documents, instants, jsonArray, plain, texts, uuids } from "./arrays.ts";
import { writeBroadcastTurns } from "./broadcasts/turns.ts";
import { addEffectJobs } from "./effects.ts";
import { holdInbox, releaseHeld } from "./hold-inbox.ts";
import { addJobsForOthers } from "./jobs-for-others.ts";
import { queueInbox } from "./store-and-read.ts";
import { touchInbox } from "./touch-inbox.ts";
import type { ContactTurns, ConversationChange } from "./turns.ts";
import { writeMessages } from "./write-messages.ts";
import { writeSessions } from "./write-sessions.ts";
import { silence, writeTriage } from "./write-triage.ts";

/**
 * Writes a batch of turns and commits `tx`: then all of it is there, before it nothing. All statements travel in one
 * go; after one that fails the commit is a rollback. `claims` gives the claimer of a message that may leave at once; nothing that is
 * written is older than `after`. Returns the messages that must wait in the outbox all the same.
 */
export async function commitTurns(
  tx: pg.PoolClient,
  batch: readonly ContactTurns[],
  claims: ReadonlyMap<string, string>,
  after: Date | null,
): Promise<ReadonlySet<string>> {
  const silenced = silence(tx, batch);
  const [waiting, ...rest] = await Promise.allSettled([
    writeMessages(tx, batch, { claims, after }),
    silenced,
    writeConversations(tx, batch),
    writeContacts(tx, batch),
    writeSessions(tx, batch, after),
    addEffectJobs(tx, batch),
    addJobsForOthers(tx, batch),
    writeBroadcastTurns(tx, batch),
    queueInbox(
      tx,
      batch.flatMap(({ toQueue }) => toQueue),
    ),
    holdInbox(tx, batch),
    releaseHeld(tx, batch),
    writeTriage(tx, batch),
    touchInbox(tx, batch),
    deleteInbox(tx, batch),
    tx.query("commit"),
  ]);
  for (const outcome of [waiting, ...rest]) if (outcome.status === "rejected") throw outcome.reason;
  return waiting.status === "fulfilled" ? waiting.value : new Set();
}

async function deleteInbox(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const done = batch.flatMap((one) => one.done);
  if (done.length === 0) return;
  await tx.query({
    name: "delete_inbox",
    text: `delete from inbox using unnest($1::smallint[], $2::bigint[]) as gone (shard, id)
      where inbox.shard = gone.shard and inbox.id = gone.id`,
    values: [plain(done.map(({ shard }) => shard)), plain(done.map(({ id }) => id))],
  });
}

async function writeConversations(tx: pg.PoolClient, batch: readonly ContactTurns[]): Promise<void> {
  const of = <T>(pick: (change: ConversationChange) => T) => batch.map(({ conversation }) => pick(conversation));
  await tx.query({
    name: "write_conversations",
    text: `insert into conversations as c (contact_id, organisation_id, number_id, last_inbound_at, session_id, journey_id,
        session, prompt_id, late_taps, wakes_at, expires_at, prompt_choices)
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::timestamptz[], $5::uuid[], $6::uuid[], ${jsonArray("$7")}, $8::text[],
        $9::text[], $10::timestamptz[], $11::timestamptz[], ${jsonArray("$12")})
      on conflict (contact_id) do update set
        -- Of the last word, which opens the window: neither an older one that comes late nor a reminder moves it.
        number_id = case when excluded.last_inbound_at >= c.last_inbound_at or c.last_inbound_at is null
          then excluded.number_id else c.number_id end,
        last_inbound_at = greatest(excluded.last_inbound_at, c.last_inbound_at), session_id = excluded.session_id,
        journey_id = excluded.journey_id, session = excluded.session, prompt_id = excluded.prompt_id,
        late_taps = excluded.late_taps, prompt_choices = excluded.prompt_choices, wakes_at = excluded.wakes_at, expires_at = excluded.expires_at`,
    values: [
      uuids(batch.map((one) => one.contactId)),
      uuids(batch.map((one) => one.organisationId)),
      uuids(batch.map((one) => one.numberId)),
      instants(of((c) => c.lastInboundAt)),
      uuids(of((c) => c.sessionId)),
      uuids(of((c) => c.journeyId)),
      documents(of((c) => c.session)),
      plain(of((c) => c.promptId)),
      plain(of((c) => c.lateTaps)),
      instants(of((c) => c.wakesAt)),
      instants(of((c) => c.expiresAt)),
      documents(of((c) => c.promptChoices)),
    ],
  });
}

async function writeContacts(tx: pg.PoolClient, all: readonly ContactTurns[]): Promise<void> {
  const batch = all.filter(({ contact }) => contact !== null);
  if (batch.length === 0) return;
  await tx.query({
    name: "write_contacts",
    text: `update contacts set name = given.name, language = given.language, fields = given.fields,
        details = given.details,
        -- One that is due and not yet sent stays due: whoever sends it looks what comes next.
        reminds_at = case when contacts.reminds_at <= now() then contacts.reminds_at else given.reminds_at end,
        opted_out_at = case when given.opted_out then coalesce(opted_out_at, now()) end
      from unnest($1::uuid[], $2::text[], $3::text[], ${jsonArray("$4")}, $5::boolean[], ${jsonArray("$6")}, $7::timestamptz[])
        as given (id, name, language, fields, opted_out, details, reminds_at)
      where contacts.id = given.id`,
    values: [
      uuids(batch.map((one) => one.contactId)),
      texts(batch.map((one) => one.contact?.name ?? "")),
      texts(batch.map((one) => one.contact?.language ?? "")),
      documents(batch.map((one) => one.contact?.fields ?? {})),
      plain(batch.map((one) => one.contact?.optedOut ?? false)),
      documents(batch.map((one) => one.contact?.details)),
      instants(batch.map((one) => one.contact?.remindsAt ?? null)),
    ],
  });
}
