import type { JourneyId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { plain } from "../arrays.ts";

interface Sum {
  readonly organisationId: OrganisationId;
  readonly journeyId: JourneyId;
  readonly day: string;
  readonly added: number;
}

export type Outcome = "started" | "entered" | "completed" | "expired" | "interrupted" | "failed";
export type DaySum = Sum & { readonly version: number; readonly outcome: Outcome };
export type ExitSum = Sum & { readonly version: number; readonly exit: string };
export type StopSum = Sum & { readonly version: number; readonly node: string };
export type CategorySum = Sum & { readonly result: string; readonly category: string };

export interface Sums {
  readonly days: readonly DaySum[];
  readonly exits: readonly ExitSum[];
  readonly stops: readonly StopSum[];
  readonly categories: readonly CategorySum[];
}

/** Adds what was counted to the rows of all tables. */
export async function addCounts(tx: pg.PoolClient, { days, exits, stops, categories }: Sums): Promise<void> {
  await addDays(tx, days);
  await add(tx, exits, {
    table: "journey_exits",
    key: "exit",
    count: "taken",
    keys: exits.map(({ exit }) => exit),
    versions: exits.map(({ version }) => version),
  });
  await add(tx, stops, {
    table: "journey_stops",
    key: "node",
    count: "stopped",
    keys: stops.map(({ node }) => node),
    versions: stops.map(({ version }) => version),
  });
  await addCategories(tx, categories);
}

async function addDays(tx: pg.PoolClient, sums: readonly DaySum[]): Promise<void> {
  if (sums.length === 0) return;
  const of = (outcome: Outcome) => `coalesce(sum(added) filter (where outcome = '${outcome}'), 0)`;
  const outcomes: readonly Outcome[] = ["started", "entered", "completed", "expired", "interrupted", "failed"];
  await tx.query(
    `insert into journey_days as d (organisation_id, journey_id, version, day, ${outcomes.join(", ")})
     select org, journey, version, day, ${outcomes.map(of).join(", ")}
     from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[], $5::text[], $6::int[])
       as t (org, journey, version, day, outcome, added)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4
     on conflict (organisation_id, journey_id, version, day)
     do update set ${outcomes.map((one) => `${one} = d.${one} + excluded.${one}`).join(", ")}`,
    [
      ...common(sums),
      plain(sums.map(({ version }) => version)),
      days(sums),
      plain(sums.map(({ outcome }) => outcome)),
      added(sums),
    ],
  );
}

interface Target {
  readonly table: "journey_exits" | "journey_stops";
  readonly key: "exit" | "node";
  readonly count: "taken" | "stopped";
  readonly keys: readonly string[];
  readonly versions: readonly number[];
}

async function add(tx: pg.PoolClient, sums: readonly Sum[], target: Target): Promise<void> {
  if (sums.length === 0) return;
  const { table, key, count, keys, versions } = target;
  await tx.query(
    `insert into ${table} as c (organisation_id, journey_id, version, day, ${key}, ${count})
     select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::date[], $5::text[], $6::int[])
     on conflict (organisation_id, journey_id, version, ${key}, day) do update set ${count} = c.${count} + excluded.${count}`,
    [...common(sums), plain(versions), days(sums), keys, added(sums)],
  );
}

async function addCategories(tx: pg.PoolClient, sums: readonly CategorySum[]): Promise<void> {
  if (sums.length === 0) return;
  await tx.query(
    `insert into journey_categories as c (organisation_id, journey_id, day, result, category, people)
     select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::int[])
     on conflict (organisation_id, journey_id, result, category, day) do update set people = c.people + excluded.people`,
    [...common(sums), days(sums), sums.map(({ result }) => result), sums.map(({ category }) => category), added(sums)],
  );
}

const common = (sums: readonly Sum[]) => [
  plain(sums.map(({ organisationId }) => organisationId)),
  plain(sums.map(({ journeyId }) => journeyId)),
];
const days = (sums: readonly Sum[]) => plain(sums.map(({ day }) => day));
const added = (sums: readonly Sum[]) => plain(sums.map((sum) => sum.added));
