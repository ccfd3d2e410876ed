import type { NumberId, OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";

/** What is to be made, and what every part of it must agree about: kept, so that a later run goes on with the same. */
export interface Plan {
  readonly organisationId: OrganisationId;
  readonly numberId: NumberId;
  readonly contacts: number;
  readonly messages: number;
  /** Milliseconds since 1970 at which the year of talk begins. */
  readonly begin: number;
  /** The numbers of their entries in the search begin behind these. */
  readonly messageEntries: number;
  readonly contactEntries: number;
  readonly journeys: readonly string[];
  readonly answers: readonly string[];
}

export interface Sizes {
  readonly organisationId: OrganisationId;
  readonly contacts: number;
  readonly messages: number;
}

const year = 365 * 24 * 3600 * 1000;

/** The plan of this organisation's fill: the one that was begun, or a new one, whose year ended an hour ago. */
export async function planOf(db: pg.PoolClient, sizes: Sizes): Promise<Plan> {
  await db.query(`create table if not exists trial_fills (
      organisation_id uuid primary key, plan json not null, begun_at timestamptz not null default now());
    create table if not exists trial_fill_steps (
      organisation_id uuid not null, step text not null, reached bigint not null, primary key (organisation_id, step));
    create table if not exists trial_fill_indexes (name text primary key, definition text not null)`);
  const begun = await db.query<{ plan: Plan }>("select plan from trial_fills where organisation_id = $1", [
    sizes.organisationId,
  ]);
  const plan = begun.rows[0]?.plan ?? (await newPlan(db, sizes));
  if (plan.contacts !== sizes.contacts || plan.messages !== sizes.messages)
    throw new Error(
      `This organisation was filled with ${plan.contacts} people and ${plan.messages} messages: ask for as many again, or take a new database.`,
    );
  return plan;
}

async function newPlan(db: pg.PoolClient, sizes: Sizes): Promise<Plan> {
  const { organisationId, contacts, messages } = sizes;
  const { rows } = await db.query<Omit<Plan, keyof Sizes | "begin">>(
    `select (select id from numbers where organisation_id = $1 limit 1) as "numberId",
       setval('search_entries_n', nextval('search_entries_n') + $2::bigint)::float8 - $2::bigint as "messageEntries",
       setval('search_contacts_n', nextval('search_contacts_n') + $3::bigint)::float8 - $3::bigint as "contactEntries",
       array(select distinct id from journeys where organisation_id = $1) as journeys,
       array(select a ->> 'key' from triage_contents t, json_array_elements(t.content -> 'answers') a where t.organisation_id = $1) as answers`,
    [organisationId, messages, contacts],
  );
  const [found] = rows;
  if (!found?.numberId) throw new Error("The organisation has no number: give it one first.");
  const begin = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 3_600_000 - year;
  const plan: Plan = { ...sizes, ...found, begin };
  await db.query("insert into trial_fills (organisation_id, plan) values ($1, $2)", [
    organisationId,
    JSON.stringify(plan),
  ]);
  return plan;
}

/** How far each step has come; one that was never begun is not there. */
export async function reachedSteps(
  db: pg.PoolClient,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ step: string; reached: string }>(
    "select step, reached from trial_fill_steps where organisation_id = $1",
    [organisationId],
  );
  return new Map(rows.map(({ step, reached }) => [step, Number(reached)]));
}

/** In the transaction of what was made: a portion is there whole, or not at all. */
export async function saveReached(db: pg.PoolClient, organisationId: OrganisationId, step: string, reached: number) {
  await db.query(
    `insert into trial_fill_steps (organisation_id, step, reached) values ($1, $2, $3)
     on conflict (organisation_id, step) do update set reached = excluded.reached`,
    [organisationId, step, reached],
  );
}
