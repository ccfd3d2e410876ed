import type { ContactId, MemberId, NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import { closeTickets } from "../contacts/tickets.ts";
import type { Db } from "../database.ts";
import { type GoesOn, insertHandBack } from "../hand-back.ts";
import { holdShards } from "../hold-shards.ts";
import { insertEvent } from "./events.ts";

/** Who holds a conversation: an operator, named by membership, or another system, named by its key. */
export interface Holder {
  readonly kind: "operator" | "outside";
  readonly id: string;
}

export interface Wanted {
  readonly organisationId: OrganisationId;
  readonly contactId: ContactId;
}

export type Claimed =
  | { readonly kind: "claimed"; readonly numberId: NumberId; readonly until: Date }
  /** Somebody else was first, and holds it still. */
  | { readonly kind: "held"; readonly by: Holder }
  | { readonly kind: "unknown" };

/** Puts a conversation into the operators' inbox, where it is not there; false where there is no such conversation. */
async function enter(tx: Db, { organisationId, contactId }: Wanted): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into human_conversations (contact_id, organisation_id, number_id, last_inbound_at)
     select contact_id, organisation_id, number_id, last_inbound_at from conversations
     where contact_id = $1 and organisation_id = $2
     on conflict (contact_id) do update set number_id = excluded.number_id where human_conversations.organisation_id = $2`,
    [contactId, organisationId],
  );
  return rowCount === 1;
}

/**
 * Takes a conversation for `minutes`, or keeps it for longer. When this commits no turn of the contact is under way, and
 * none begins: the person hears no journey any more until it is handed back. `from` names a holder to take it over from.
 */
export async function claim(
  tx: Db,
  wanted: Wanted,
  holder: Holder,
  { minutes, from }: { readonly minutes: number; readonly from?: string },
): Promise<Claimed> {
  await holdShards(tx, [wanted.contactId]);
  if (!(await enter(tx, wanted))) return { kind: "unknown" };
  const { rows } = await tx.query<{ numberId: NumberId; until: Date; isNew: boolean }>(
    `with before as (select * from human_conversations where contact_id = $1 and organisation_id = $2 for update)
     update human_conversations h set claimed_by = $3, claim_kind = $4, claimed_until = now() + $5 * interval '1 minute',
       claimed_at = case when b.claimed_by = $3 and b.claimed_until > now() then b.claimed_at else now() end,
       assignee = case when $4 = 'operator' then $3 else h.assignee end,
       state = 'open', snoozed_until = null, changed_at = now()
     from before b
     where h.contact_id = b.contact_id
       and (b.claimed_until is null or b.claimed_until < now() or b.claimed_by = $3 or b.claimed_by = $6)
     returning h.number_id as "numberId", h.claimed_until as until,
       (b.claimed_by is distinct from $3 or b.claimed_until < now()) as "isNew"`,
    [wanted.contactId, wanted.organisationId, holder.id, holder.kind, minutes, from ?? null],
  );
  const [mine] = rows;
  if (!mine) return heldBy(tx, wanted);
  await tx.query(
    "update conversations set claimed_until = $3, in_inbox = true where contact_id = $1 and organisation_id = $2",
    [wanted.contactId, wanted.organisationId, mine.until],
  );
  if (mine.isNew)
    await insertEvent(tx, { ...wanted, kind: "claimed", author: holder.id, details: { by: holder.kind } });
  return { kind: "claimed", numberId: mine.numberId, until: mine.until };
}

async function heldBy(tx: Db, { organisationId, contactId }: Wanted): Promise<Claimed> {
  const { rows } = await tx.query<{ kind: Holder["kind"]; id: string }>(
    `select claim_kind as kind, claimed_by as id from human_conversations where contact_id = $1 and organisation_id = $2`,
    [contactId, organisationId],
  );
  return rows[0] ? { kind: "held", by: rows[0] } : { kind: "unknown" };
}

export interface Release {
  /** Who gives it back: the holder, or null for whoever may do it in their place. */
  readonly holder: string | null;
  /** Who is written down as having done so. */
  readonly author: string;
  readonly goesOn: GoesOn;
  readonly done: boolean;
}

/**
 * Ends a claim: the journeys go on with the conversation's next turn, which this adds. Nobody waits any more. False where
 * the conversation was not held (by this holder).
 */
export async function handBack(tx: Db, wanted: Wanted, { holder, author, goesOn, done }: Release): Promise<boolean> {
  await holdShards(tx, [wanted.contactId]);
  const { rows } = await tx.query<{ numberId: NumberId }>(
    `update human_conversations set claimed_by = null, claim_kind = null, claimed_at = null, claimed_until = null,
       waiting_since = null, urgency = 0, reason = null, changed_at = now(), state = case when $4 then 'done' else 'open' end
     where contact_id = $1 and organisation_id = $2 and claimed_until is not null and ($3::text is null or claimed_by = $3)
     returning number_id as "numberId"`,
    [wanted.contactId, wanted.organisationId, holder, done],
  );
  const [was] = rows;
  if (!was) return false;
  const isDue = await leave(tx, wanted);
  await insertHandBack(
    tx,
    { ...wanted, ...was },
    { goesOn, ...(isDue && goesOn === "continue" && { quiet: true as const }) },
  );
  await insertEvent(tx, { ...wanted, kind: done ? "done" : "handedBack", author, details: { goesOn } });
  return true;
}

/** Lets the journeys have the conversation; whether a time-out of theirs has waited for that. */
async function leave(tx: Db, { contactId, organisationId }: Wanted): Promise<boolean> {
  await closeTickets(tx, organisationId, [contactId]);
  const { rows } = await tx.query<{ isDue: boolean }>(
    `update conversations set claimed_until = null, human_since = null
     where contact_id = $1 and organisation_id = $2 returning coalesce(wakes_at <= now(), false) as "isDue"`,
    [contactId, organisationId],
  );
  return rows[0]?.isDue === true;
}

/**
 * Lets go of all that a member holds or was given, who can do nothing about it any more. Their claims are over, and what
 * becomes of each is the organisation's rule, as where somebody went away.
 */
export async function letGoOfAll(tx: Db, organisationId: OrganisationId, memberId: MemberId): Promise<void> {
  const { rows } = await tx.query<{ id: ContactId }>(
    `select contact_id as id from human_conversations
     where organisation_id = $1 and (claimed_by = $2 or assignee = $2) and state <> 'done'`,
    [organisationId, memberId],
  );
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await holdShards(tx, ids);
  await tx.query(
    `update human_conversations set assignee = null, changed_at = now(),
       claimed_until = case when claimed_by = $2 then least(claimed_until, now()) else claimed_until end
     where organisation_id = $1 and contact_id = any($3::uuid[]) and (claimed_by = $2 or assignee = $2)`,
    [organisationId, memberId, ids],
  );
}

/**
 * Keeps the claims of a holder who is there. They are written only when half of their time is over: the rows of
 * conversations are long.
 */
export async function renewClaims(
  tx: Db,
  organisationId: OrganisationId,
  holder: string,
  minutes: number,
): Promise<void> {
  const { rows } = await tx.query<{ id: ContactId }>(
    `select contact_id as id from human_conversations where organisation_id = $1 and claimed_by = $2
       and claimed_until between now() and now() + $3 * interval '30 seconds'`,
    [organisationId, holder, minutes],
  );
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await holdShards(tx, ids);
  await tx.query(
    `with mine as (
       update human_conversations set claimed_until = now() + $3 * interval '1 minute'
       where contact_id = any($4::uuid[]) and organisation_id = $1 and claimed_by = $2 and claimed_until > now()
       returning contact_id, claimed_until)
     update conversations v set claimed_until = mine.claimed_until from mine where v.contact_id = mine.contact_id`,
    [organisationId, holder, minutes, ids],
  );
}
