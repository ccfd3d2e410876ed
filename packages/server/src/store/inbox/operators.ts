import type { ContactId, MemberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { type Db, transaction } from "../database.ts";
import { insertEvent } from "./events.ts";
import { readRules } from "./rules.ts";

/** An operator as routing sees them. */
export interface OperatorRow {
  readonly memberId: MemberId;
  readonly isAvailable: boolean;
  readonly capacity: number | null;
  readonly languages: readonly string[];
  /** Open conversations that are theirs. */
  readonly load: number;
  /** Connected within the last two minutes. */
  readonly isHere: boolean;
}

const here = "coalesce(o.seen_at > now() - interval '2 minutes', false)";
const load = `(select count(*)::int from human_conversations h
  where h.organisation_id = o.organisation_id and h.state = 'open' and h.assignee = o.member_id)`;

/** Who takes conversations, how many each has open now, and who is here. */
export async function readOperators(db: Db, organisationId: OrganisationId): Promise<readonly OperatorRow[]> {
  const { rows } = await db.query<OperatorRow>(
    `select member_id as "memberId", is_available as "isAvailable", capacity, languages, ${load} as load, ${here} as "isHere"
     from operators o where organisation_id = $1`,
    [organisationId],
  );
  return rows;
}

/** What an operator says of themselves; what is not named stays. */
export async function writeOperator(
  tx: Db,
  organisationId: OrganisationId,
  memberId: MemberId,
  change: { readonly isAvailable?: boolean; readonly capacity?: number | null; readonly languages?: readonly string[] },
): Promise<void> {
  await tx.query(
    `insert into operators as o (organisation_id, member_id, is_available, capacity, languages, seen_at)
     values ($1, $2, coalesce($3, false), $4, coalesce($5::text[], '{}'), now())
     on conflict (organisation_id, member_id) do update set is_available = coalesce($3, o.is_available), seen_at = now(),
       capacity = case when $6 then $4 else o.capacity end, languages = coalesce($5::text[], o.languages)`,
    [
      organisationId,
      memberId,
      change.isAvailable ?? null,
      change.capacity ?? null,
      change.languages ?? null,
      change.capacity !== undefined,
    ],
  );
}

/** A connected operator is seen; written at most every half minute. */
export async function seeOperator(tx: Db, organisationId: OrganisationId, memberId: MemberId): Promise<void> {
  await tx.query(
    `insert into operators as o (organisation_id, member_id, seen_at) values ($1, $2, now())
     on conflict (organisation_id, member_id) do update set seen_at = now()
       where o.seen_at is null or o.seen_at < now() - interval '30 seconds'`,
    [organisationId, memberId],
  );
}

export interface Assigned {
  readonly organisationId: OrganisationId;
  readonly contactIds: readonly ContactId[];
}

/**
 * Gives who waits to operators who are there, available and not full: among those who write the person's language the
 * least busy one, then the one whose turn is longest ago. What belonged to somebody who went away waits for another; what
 * a person gave to somebody by hand stays theirs until they have been there and gone.
 * Only organisations that want it; one process at a time for each.
 */
export async function routeWaiting(pool: pg.Pool): Promise<readonly Assigned[]> {
  const { rows } = await pool.query<{ id: OrganisationId }>(
    `select organisation_id as id from inbox_rules r where is_automatic and exists (
       select from human_conversations h where h.organisation_id = r.organisation_id and h.state = 'open' and h.waiting_since is not null)`,
  );
  const assigned: Assigned[] = [];
  for (const { id } of rows)
    assigned.push({ organisationId: id, contactIds: await transaction(pool, (tx) => route(tx, id)) });
  return assigned.filter(({ contactIds }) => contactIds.length > 0);
}

const lockSpace = 7_261_020;
const atOnce = 100;

async function route(tx: Db, organisationId: OrganisationId): Promise<readonly ContactId[]> {
  const { rows: lock } = await tx.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock(${lockSpace}, hashtext($1)) as free`,
    [organisationId],
  );
  if (!lock[0]?.free) return [];
  const returned = await takeBack(tx, organisationId);
  const { capacity } = await readRules(tx, organisationId);
  const { rows: waiting } = await tx.query<{ id: ContactId }>(
    `select contact_id as id from human_conversations
     where organisation_id = $1 and state = 'open' and waiting_since is not null and assignee is null and claimed_until is null
     order by urgency desc, waiting_since limit ${atOnce}`,
    [organisationId],
  );
  const given: ContactId[] = [];
  for (const { id } of waiting) {
    const outcome = await give(tx, organisationId, id, capacity);
    // Room that is made right now is not for those behind: whoever is worse off would be passed over.
    if (outcome === "noRoom") break;
    if (outcome === "given") given.push(id);
  }
  return [...new Set([...returned, ...given])];
}

/** Whether a person gave it to whom it belongs, who has not gone away since: that is no matter of being available. */
const givenByHand = `coalesce((
  select e.author is not null and e.details ->> 'to' = h.assignee
     and (coalesce(o.seen_at, '-infinity') < e.created_at - interval '2 minutes' or ${here})
  from inbox_events e left join operators o on o.organisation_id = $1 and o.member_id = h.assignee
  where e.contact_id = h.contact_id and e.organisation_id = $1 and e.kind = 'assigned'
  order by e.created_at desc, e.id desc limit 1), false)`;

async function takeBack(tx: Db, organisationId: OrganisationId): Promise<readonly ContactId[]> {
  const { rows } = await tx.query<{ id: ContactId; holder: string }>(
    `with gone as (
       select h.contact_id, h.assignee from human_conversations h
       where h.organisation_id = $1 and h.state = 'open' and h.waiting_since is not null and h.claimed_until is null
         and h.assignee is not null and not exists (
           select from operators o where o.organisation_id = $1 and o.member_id = h.assignee and o.is_available and ${here})
         and not ${givenByHand}
       for update)
     update human_conversations h set assignee = null, changed_at = now() from gone where h.contact_id = gone.contact_id
     returning h.contact_id as id, gone.assignee as holder`,
    [organisationId],
  );
  for (const { id, holder } of rows) {
    const details = { to: null, holder };
    await insertEvent(tx, { organisationId, contactId: id, kind: "assigned", author: null, details });
  }
  return rows.map(({ id }) => id);
}

/** By the statement that looks, so that each one given counts for the next. Whether somebody has room depends on no contact. */
async function give(
  tx: Db,
  organisationId: OrganisationId,
  contactId: ContactId,
  capacity: number,
): Promise<"given" | "taken" | "noRoom"> {
  const { rows } = await tx.query<{ best: string | null; to: string | null }>(
    `with best as (
       select o.member_id from operators o left join contacts c on c.id = $2 and c.organisation_id = $1
       where o.organisation_id = $1 and o.is_available and ${here} and ${load} < coalesce(o.capacity, $3)
       order by (c.language = any(o.languages)) desc, ${load}, o.assigned_at nulls first, o.member_id limit 1
     ), turn as (
       update operators o set assigned_at = clock_timestamp() from best
       where o.organisation_id = $1 and o.member_id = best.member_id
     ), given as (
       update human_conversations h set assignee = best.member_id, changed_at = now() from best
       where h.contact_id = $2 and h.organisation_id = $1 and h.assignee is null returning best.member_id
     )
     select (select member_id from best) as best, (select member_id from given) as to`,
    [organisationId, contactId, capacity],
  );
  const { best, to } = rows[0] ?? { best: null, to: null };
  if (best === null) return "noRoom";
  if (to === null) return "taken";
  await insertEvent(tx, { organisationId, contactId, kind: "assigned", author: null, details: { to } });
  return "given";
}
