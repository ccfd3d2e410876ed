import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { lowestUuid } from "../uuid.ts";

/** Enough for a figure that one more or less does not change. */
const enough = 500;
const windows = [1, 10, 60, 1440];

/** The last minutes that had enough messages to people, a day at most: looking at more would say the same for more work. */
export async function windowMinutes(db: Db, organisationId: OrganisationId): Promise<number> {
  const { rows } = await db.query<{ minutes: number }>(
    `select w as minutes from unnest($2::int[]) as w
     where (select coalesce(sum(count), 0) from live_minutes
       where organisation_id = $1 and measure = 'out' and minute > now() - make_interval(mins => w)) >= $3 order by w limit 1`,
    [organisationId, windows, enough],
  );
  return rows[0]?.minutes ?? 1440;
}

/**
 * Messages of the last minutes, to be read from the newest one back: ids are in the order of time, so the newest 2,000 are
 * found without sorting all of a minute. The lowest id is where others' messages end the search.
 */
const newest = "created_at > now() - make_interval(mins => $2) and id > $3 and organisation_id = $1";
/** Clocks of processes that make ids may differ by so much. */
const clocksDifferMs = 60_000;
const within = (organisationId: OrganisationId, minutes: number) => [
  organisationId,
  minutes,
  lowestUuid(Date.now() - minutes * 60_000 - clocksDifferMs),
];

export interface Outcome {
  readonly key: string;
  readonly count: number;
}

/** What became of the last messages to people, the newest 2,000 at most. */
export async function outcomes(db: Db, organisationId: OrganisationId, minutes: number): Promise<readonly Outcome[]> {
  const { rows } = await db.query<Outcome>(
    `with sent as (
       select id from messages where ${newest} and direction = 'o' order by id desc limit 2000)
     select coalesce(d.state, 'waiting') as key, count(*)::int as count
     from sent left join deliveries d on d.message_id = sent.id group by 1 order by 2 desc`,
    within(organisationId, minutes),
  );
  return rows;
}

export interface ReplyTimes {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly sample: number;
}

/** From what a person said until WhatsApp had the first message after it, of the newest 500 replies; what humans wrote is not among them. */
export async function replyTimes(db: Db, organisationId: OrganisationId, minutes: number): Promise<ReplyTimes> {
  const { rows } = await db.query<ReplyTimes>(
    `with sent as (
       select m.id, m.contact_id, m.created_at from messages m
       where ${newest} and m.direction = 'o'
         and not exists (select from authored_messages a where a.message_id = m.id)
       order by m.id desc limit 500),
     taken as (
       select extract(epoch from d.accepted_at - before.created_at) * 1000 as ms
       from sent join deliveries d on d.message_id = sent.id and d.accepted_at is not null
       cross join lateral (
         select p.created_at, p.direction from messages p
         where p.contact_id = sent.contact_id and p.created_at <= sent.created_at and p.id <> sent.id and p.organisation_id = $1
           and p.created_at > sent.created_at - interval '5 minutes'
         order by p.created_at desc limit 1) before
       where before.direction = 'i')
     select percentile_cont(0.5) within group (order by ms)::float8 as p50,
       percentile_cont(0.95) within group (order by ms)::float8 as p95, count(*)::int as sample from taken`,
    within(organisationId, minutes),
  );
  return rows[0] ?? { p50: null, p95: null, sample: 0 };
}
