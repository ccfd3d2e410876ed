import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";
import { timezone } from "./timezone.ts";

export interface KeyCount {
  readonly measure: string;
  readonly key: string;
  readonly count: number;
}

/** How many of each are shown. */
const best = 8;

/** What was counted since midnight of the organisation: sums, and of what has keys the most frequent ones. */
export async function countsToday(db: Db, organisationId: OrganisationId): Promise<readonly KeyCount[]> {
  const { rows } = await db.query<KeyCount>(
    `with today as (
       select measure, key, sum(count)::int as count from live_minutes
       where organisation_id = $1 and minute >= date_trunc('day', now(), ${timezone}) group by measure, key),
     placed as (select *, row_number() over (partition by measure order by count desc, key) as place from today)
     select measure, key, count from placed where place <= ${best} order by measure, place`,
    [organisationId],
  );
  return rows;
}

export interface MinuteRow {
  readonly at: string;
  readonly in: number;
  readonly out: number;
}

/** Each minute of the last hour that is over, also those in which nothing was said. */
export async function lastHour(db: Db, organisationId: OrganisationId): Promise<readonly MinuteRow[]> {
  const { rows } = await db.query<MinuteRow>(
    `select to_json(t.minute) #>> '{}' as at, coalesce(sum(count) filter (where measure = 'in'), 0)::int as in,
       coalesce(sum(count) filter (where measure = 'out'), 0)::int as out
     from generate_series(date_trunc('minute', now()) - interval '59 minutes', date_trunc('minute', now()), interval '1 minute') as t (minute)
     left join live_minutes m on m.organisation_id = $1 and m.minute = t.minute and m.measure in ('in', 'out')
     group by t.minute order by t.minute`,
    [organisationId],
  );
  return rows;
}
