import type pg from "pg";
import { closeTickets } from "../contacts/tickets.ts";
import { type Db, transaction } from "../database.ts";
import { type Conversation, insertHandBack } from "../hand-back.ts";
import { holdShards } from "../hold-shards.ts";
import { insertEvent } from "./events.ts";
import { readRules } from "./rules.ts";

const atOnce = 200;

/**
 * Ends the claims whose holder went away, each by its organisation's rule: the person waits for another human, or the
 * journeys take over. Returns the conversations. Several processes may look at once: each claim ends once.
 */
export async function expireClaims(pool: pg.Pool): Promise<readonly Conversation[]> {
  const { rows } = await pool.query<Conversation>(
    `select contact_id as "contactId", organisation_id as "organisationId", number_id as "numberId"
     from human_conversations where claimed_until < now() order by claimed_until limit ${atOnce}`,
  );
  const ended: Conversation[] = [];
  for (const one of rows) if (await transaction(pool, (tx) => expire(tx, one))) ended.push(one);
  return ended;
}

async function expire(tx: Db, one: Conversation): Promise<boolean> {
  await holdShards(tx, [one.contactId]);
  const { onExpiry } = await readRules(tx, one.organisationId);
  const waits = onExpiry === "queue";
  const { rows } = await tx.query<{ holder: string }>(
    `with before as (
       select contact_id, claimed_by from human_conversations
       where contact_id = $1 and organisation_id = $2 and claimed_until < now() for update)
     update human_conversations h set claimed_by = null, claim_kind = null, claimed_at = null, claimed_until = null,
       assignee = null, changed_at = now(), state = case when $3 then 'open' else 'done' end,
       waiting_since = case when $3 then coalesce(h.waiting_since, now()) end,
       urgency = case when $3 then h.urgency else 0 end, reason = case when $3 then h.reason end
     from before b where h.contact_id = b.contact_id returning b.claimed_by as holder`,
    [one.contactId, one.organisationId, waits],
  );
  const [was] = rows;
  if (!was) return false;
  await tx.query(
    `update conversations set claimed_until = null, human_since = case when $3 then coalesce(human_since, now()) end
     where contact_id = $1 and organisation_id = $2`,
    [one.contactId, one.organisationId, waits],
  );
  if (!waits) await closeTickets(tx, one.organisationId, [one.contactId]);
  await insertHandBack(tx, one, { goesOn: "continue", ...(waits && { quiet: true as const }) });
  await insertEvent(tx, { ...one, kind: "expired", author: null, details: { holder: was.holder, rule: onExpiry } });
  return true;
}

/** Brings back what was put off until now. Returns the conversations. */
export async function wakeSnoozed(pool: pg.Pool): Promise<readonly Conversation[]> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<Conversation>(
      `with due as (
         select contact_id from human_conversations where state = 'snoozed' and snoozed_until <= now()
         order by snoozed_until limit ${atOnce} for update skip locked)
       update human_conversations h set state = 'open', snoozed_until = null, waiting_since = coalesce(waiting_since, now()),
         changed_at = now()
       from due where h.contact_id = due.contact_id
       returning h.contact_id as "contactId", h.organisation_id as "organisationId", h.number_id as "numberId"`,
    );
    for (const one of rows) await insertEvent(tx, { ...one, kind: "woke", author: null });
    return rows;
  });
}

/** Forgets who looked at what a while ago. */
export async function forgetPresences(db: Db): Promise<void> {
  await db.query("delete from presences where seen_at < now() - interval '1 minute'");
}
