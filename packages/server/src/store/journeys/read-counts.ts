import type { JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type { Db } from "../database.ts";

/** The first of so many days, today the last one, as the organisation counts days. */
const firstDay = (organisation: string, days: string) =>
  `((now() at time zone coalesce((select settings->>'timezone' from organisations where id = ${organisation}), 'UTC'))::date
    - ${days}::int + 1)`;

/** `2026-03-01`. */
export async function readFirstDay(db: Db, organisationId: OrganisationId, days: number): Promise<string> {
  const { rows } = await db.query<{ day: string }>(`select ${firstDay("$1", "$2")}::text as day`, [
    organisationId,
    days,
  ]);
  return rows[0]?.day ?? "";
}

export interface CountsSeen {
  readonly journeyId: JourneyId;
  readonly started: number;
  readonly entered: number;
  readonly completed: number;
  readonly expired: number;
  readonly interrupted: number;
  readonly failed: number;
  readonly waiting: number;
  readonly days: readonly { readonly day: string; readonly begun: number; readonly completed: number }[];
}

/** The counts of these journeys, of those who began on the last `days` days. */
export async function readCounts(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
  days: number,
): Promise<readonly CountsSeen[]> {
  const { rows } = await db.query<CountsSeen>(
    `with by_day as (
       select journey_id, day, sum(started)::int as started, sum(entered)::int as entered, sum(completed)::int as completed,
         sum(expired)::int as expired, sum(interrupted)::int as interrupted, sum(failed)::int as failed
       from journey_days
       where organisation_id = $1 and journey_id = any($2::uuid[]) and day >= ${firstDay("$1", "$3")}
       group by journey_id, day)
     select id as "journeyId", coalesce(sum(started), 0)::int as started, coalesce(sum(entered), 0)::int as entered,
       coalesce(sum(completed), 0)::int as completed, coalesce(sum(expired), 0)::int as expired,
       coalesce(sum(interrupted), 0)::int as interrupted, coalesce(sum(failed), 0)::int as failed,
       coalesce(sum(started + entered - completed - expired - interrupted - failed), 0)::int as waiting,
       coalesce(json_agg(json_build_object('day', day, 'begun', started + entered, 'completed', completed) order by day)
         filter (where day is not null), '[]') as days
     from unnest($2::uuid[]) as id left join by_day on journey_id = id group by id`,
    [organisationId, ids, days],
  );
  return rows;
}

export interface FlowSeen {
  readonly begun: number;
  readonly exits: readonly { readonly exit: string; readonly taken: number }[];
  readonly stops: readonly { readonly node: string | null; readonly stopped: number }[];
}

export interface FlowWanted {
  readonly journeyId: JourneyId;
  /** All versions where it is null. */
  readonly version: number | null;
  readonly days: number;
}

export async function readFlow(db: Db, organisationId: OrganisationId, wanted: FlowWanted): Promise<FlowSeen> {
  const given = [organisationId, wanted.journeyId, wanted.version, wanted.days];
  const rows = (table: string) =>
    `${table} where organisation_id = $1 and journey_id = $2 and ($3::int is null or version = $3)
       and day >= ${firstDay("$1", "$4")}`;
  const { rows: begun } = await db.query<{ begun: number }>(
    `select coalesce(sum(started + entered), 0)::int as begun from ${rows("journey_days")}`,
    given,
  );
  const { rows: exits } = await db.query<FlowSeen["exits"][number]>(
    `select exit, sum(taken)::int as taken from ${rows("journey_exits")} group by exit order by exit`,
    given,
  );
  const { rows: stops } = await db.query<FlowSeen["stops"][number]>(
    `select nullif(node, '') as node, sum(stopped)::int as stopped from ${rows("journey_stops")} group by 1 order by 1`,
    given,
  );
  return { begun: begun[0]?.begun ?? 0, exits, stops };
}

export interface CategorySeen {
  readonly result: string;
  readonly category: string;
  readonly people: number;
}

export async function readCategories(
  db: Db,
  organisationId: OrganisationId,
  journeyId: JourneyId,
  days: number,
): Promise<readonly CategorySeen[]> {
  const { rows } = await db.query<CategorySeen>(
    `select result, category, sum(people)::int as people from journey_categories
     where organisation_id = $1 and journey_id = $2 and day >= ${firstDay("$1", "$3")}
     group by result, category having sum(people) > 0 order by result, 3 desc, category`,
    [organisationId, journeyId, days],
  );
  return rows;
}
