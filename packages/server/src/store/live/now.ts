import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { timezone } from "./timezone.ts";

/** What one number took and sent within the last seconds, by the second. */
export interface Rate {
  readonly numberId: NumberId;
  readonly inPerSecond: number;
  readonly outPerSecond: number;
}

/** So many messages tell the rate: where two seconds have them, ten would say the same for five times the work. */
const enough = 1000;

export async function ratesNow(db: Db, organisationId: OrganisationId): Promise<readonly Rate[]> {
  const soon = await ratesOf(db, organisationId, 2);
  const count = soon.reduce((sum, { inPerSecond, outPerSecond }) => sum + 2 * (inPerSecond + outPerSecond), 0);
  return count >= enough ? soon : ratesOf(db, organisationId, 10);
}

/** Messages lie in the order of time, so only the newest pages are looked at. */
async function ratesOf(db: Db, organisationId: OrganisationId, seconds: number): Promise<readonly Rate[]> {
  const { rows } = await db.query<Rate>({
    name: "rates_now",
    text: `select number_id as "numberId", count(*) filter (where direction = 'i') / $2::float8 as "inPerSecond",
       count(*) filter (where direction = 'o') / $2::float8 as "outPerSecond"
     from messages where created_at > now() - make_interval(secs => $2) and organisation_id = $1 group by number_id`,
    values: [organisationId, seconds],
  });
  return rows;
}

/** Today: what stands beside it counts from midnight, and five minutes of yesterday would make it look wrong. */
const lately = `greatest(now() - interval '5 minutes', date_trunc('day', now(), ${timezone}))`;

/**
 * Who wrote within the last five minutes. Of a quiet time its messages tell; where there were more of them than there are
 * people at all, it is quicker to ask each when they wrote last.
 */
export async function peopleNow(db: Db, organisationId: OrganisationId): Promise<number> {
  // Not "count(distinct …)", for which all messages are sorted.
  const people = (await isCrowded(db, organisationId))
    ? `select from conversations where last_inbound_at > ${lately} and organisation_id = $1`
    : `select distinct contact_id from messages where created_at > ${lately} and organisation_id = $1 and direction = 'i'`;
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from (${people}) as people`, [
    organisationId,
  ]);
  return rows[0]?.count ?? 0;
}

async function isCrowded(db: Db, organisationId: OrganisationId): Promise<boolean> {
  const { rows } = await db.query<{ is: boolean }>(
    `select coalesce(sum(count), 0) > (select greatest(reltuples, $2) from pg_class where oid = 'conversations'::regclass) as is
     from live_minutes where organisation_id = $1 and measure in ('in', 'out') and minute > now() - interval '5 minutes'`,
    [organisationId, enough],
  );
  return rows[0]?.is ?? false;
}

export interface QueueNow {
  readonly name: string;
  readonly length: number;
  readonly ageSeconds: number;
}

/** What goes to many at once, also where its turn is still to come. */
const bulk = `(select organisation_id, created_at from outbox where priority > 0
  union all select organisation_id, created_at from bulk_starts) as bulk`;

/** Short when all is well, so counting is cheap when it matters least. */
export async function queuesNow(db: Db, organisationId: OrganisationId): Promise<readonly QueueNow[]> {
  const of = (name: string, table: string, at = "created_at", state = "true") =>
    `select '${name}' as name, count(*)::int as length,
       coalesce(extract(epoch from now() - min(${at})), 0)::float8 as "ageSeconds" from ${table} where organisation_id = $1 and ${state}`;
  const { rows } = await db.query<QueueNow>(
    [
      of("inbox", "inbox"),
      of("held", "held_inbox"),
      of("outbox", "outbox", "created_at", "priority = 0"),
      of("bulk", bulk),
      of("doubt", "outbox", "claimed_at", "state = 'doubt'"),
    ].join(" union all "),
    [organisationId],
  );
  return rows;
}

export async function humansNow(db: Db, organisationId: OrganisationId) {
  const { rows } = await db.query<{ urgent: number; waiting: number; waitingSince: string | null }>(
    `select count(*) filter (where urgency = 2 and waiting_since is not null)::int as urgent,
       count(*) filter (where waiting_since is not null)::int as waiting,
       to_json(min(waiting_since)) #>> '{}' as "waitingSince"
     from human_conversations where organisation_id = $1 and state <> 'done'`,
    [organisationId],
  );
  return rows[0] ?? { urgent: 0, waiting: 0, waitingSince: null };
}

export interface SourceNow {
  readonly key: string;
  readonly ageSeconds: number | null;
  readonly isStale: boolean;
  readonly lastError: string | null;
}

export async function sourcesNow(db: Db, organisationId: OrganisationId): Promise<readonly SourceNow[]> {
  const { rows } = await db.query<SourceNow>(
    `with aged as (
       select source ->> 'key' as key, (source ->> 'staleAfterSeconds')::float8 as "staleAfter", t.last_error as "lastError",
         extract(epoch from now() - t.fetched_at)::float8 as "ageSeconds"
       from organisations o cross join json_array_elements(coalesce(o.settings -> 'dataSources', '[]')) as source
       left join data_tables t on t.organisation_id = o.id and t.key = source ->> 'key'
       where o.id = $1)
     select key, "ageSeconds", "lastError", coalesce("ageSeconds" > "staleAfter", "ageSeconds" is null) as "isStale"
     from aged order by key`,
    [organisationId],
  );
  return rows;
}

export interface NumberNow {
  readonly id: string;
  readonly display: string;
  readonly quality: string | null;
  readonly tier: string | null;
  readonly status: string | null;
  readonly problem: string | null;
  readonly limitPerSecond: number;
  readonly heardAt: string | null;
}

export async function numbersNow(db: Db, organisationId: OrganisationId): Promise<readonly NumberNow[]> {
  const { rows } = await db.query<NumberNow>(
    `select n.id, n.display, h.quality, h.tier, h.status, h.problem, n.messages_per_second as "limitPerSecond",
       to_json(n.heard_at) #>> '{}' as "heardAt"
     from numbers n left join number_health h on h.number_id = n.id
     where n.organisation_id = $1 and n.retired_at is null order by n.created_at, n.id`,
    [organisationId],
  );
  return rows;
}
