import type { OrganisationId } from "@hotline/core/model/ids.ts";
import { transaction } from "@hotline/server/store/database.ts";
import type pg from "pg";
import { buildIndex, missingIndexes, setAside } from "./indexes.ts";
import { firstLanes, type Lane, lastLanes } from "./lanes.ts";
import { functions } from "./made-up.ts";
import { type Plan, planOf, reachedSteps, type Sizes, saveReached } from "./plan.ts";
import { atOnce, Progress } from "./work.ts";

export interface FillOptions extends Sizes {
  readonly say: (text: string) => void;
  /** How many tables are filled at once. */
  readonly workers?: number;
}

/** Rows of one commit: what was made before an end stays, and the next run goes on behind it. */
const portion = 100_000;
const lock = 7_261_090;

/**
 * Fills an organisation with invented people and a year of what they said, in the order in which it would have come, with
 * deliveries, turns, sessions, what triage found, and the search. For trials of size: nobody has numbers that begin with 999.
 * Every table is made from numbers alone, each by statements of its own, so that several are filled side by side.
 */
export async function fill(pool: pg.Pool, options: FillOptions): Promise<void> {
  const holder = await pool.connect();
  try {
    const { rows } = await holder.query<{ free: boolean }>("select pg_try_advisory_lock($1) as free", [lock]);
    if (!rows[0]?.free) throw new Error("Somebody else fills this database just now.");
    await fillAlone(pool, holder, options);
  } finally {
    // In so many words: a connection that only ends keeps its lock until the server has noticed, and who fills again at once is refused.
    await holder.query("select pg_advisory_unlock($1)", [lock]).catch(() => undefined);
    holder.release(true);
  }
}

async function fillAlone(pool: pg.Pool, holder: pg.PoolClient, options: FillOptions): Promise<void> {
  const { say, workers = 2 } = options;
  const plan = await planOf(holder, options);
  await markRead(pool, plan.organisationId);
  if (!(await reachedSteps(holder, plan.organisationId)).has("indexes")) await setAside(pool);
  await fillLanes(pool, plan, firstLanes, options);
  const missing = await missingIndexes(pool);
  await atOnce(
    pool,
    workers,
    "",
    missing.map((name) => (db) => indexed(db, name, say)),
  );
  await saveReached(holder, plan.organisationId, "indexes", 1);
  await fillLanes(pool, plan, lastLanes, options);
  const tables = [...new Set([...firstLanes, ...lastLanes].map(({ table }) => table.split(" ")[0]))];
  await atOnce(
    pool,
    workers,
    "",
    tables.map((table) => (db) => swept(db, `${table}`, say)),
  );
  await countNothing(pool);
}

async function fillLanes(pool: pg.Pool, plan: Plan, lanes: readonly Lane[], { say, workers = 2 }: FillOptions) {
  const reached = await withClient(pool, (db) => reachedSteps(db, plan.organisationId));
  const sum = (of: (lane: Lane) => number) => lanes.reduce((total, lane) => total + of(lane), 0);
  const progress = new Progress(
    say,
    sum((lane) => lane.count(plan)),
    sum(({ table }) => reached.get(table) ?? 0),
  );
  const jobs = lanes.map(
    (lane) => (db: pg.PoolClient) => fillLane(db, plan, lane, reached.get(lane.table) ?? 0, progress),
  );
  await atOnce(pool, workers, functions(plan), jobs);
}

async function fillLane(db: pg.PoolClient, plan: Plan, lane: Lane, begin: number, progress: Progress): Promise<void> {
  const [all, sql] = [lane.count(plan), lane.sql(plan)];
  for (let from = begin; from < all; from += portion) {
    const to = Math.min(all, from + portion);
    await db.query("begin");
    const { rowCount } = await db.query(sql, [from, to]);
    await saveReached(db, plan.organisationId, lane.table, to);
    await db.query("commit");
    progress.add(lane.table, to, all, { numbers: to - from, rows: rowCount ?? 0 });
  }
}

async function indexed(db: pg.PoolClient, name: string, say: (text: string) => void): Promise<void> {
  const begun = performance.now();
  await db.query("begin");
  await buildIndex(db, name);
  await db.query("commit");
  say(`${name} built in ${Math.ceil((performance.now() - begun) / 1000)} seconds`);
}

/** What readers would otherwise do for every row that they meet first, and what the planner knows of the tables. */
async function swept(db: pg.PoolClient, table: string, say: (text: string) => void): Promise<void> {
  await db.query(`vacuum (analyze) ${db.escapeIdentifier(table)}`);
  say(`${table} swept`);
}

async function withClient<T>(pool: pg.Pool, work: (db: pg.PoolClient) => Promise<T>): Promise<T> {
  const db = await pool.connect();
  try {
    return await work(db);
  } finally {
    db.release();
  }
}

const readings = [
  "search messages",
  "search contacts",
  "search turns",
  "search contact changes",
  "live messages",
  "live turns",
];

/** What is made is older than this moment and in the search already, and it is not of today: jobs have nothing to read of it. */
function markRead(pool: pg.Pool, organisationId: OrganisationId): Promise<void> {
  return transaction(pool, async (tx) => {
    await tx.query(
      `insert into reading_progress (organisation_id, reading, at)
       select $1, reading, settled_until() from unnest($2::text[]) as reading
       on conflict (organisation_id, reading) do update set at = greatest(reading_progress.at, excluded.at), after = ''`,
      [organisationId, readings],
    );
  });
}

/** Nobody went through these journeys: their turns are not to be counted. */
async function countNothing(pool: pg.Pool): Promise<void> {
  await pool.query(
    `update journey_progress set counted = given, looked = given
     from (select case when is_called then last_value else 0 end as given from turns_id_seq offset 0) turns where counted < given`,
  );
}
