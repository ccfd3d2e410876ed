import type { FlagName } from "@hotline/core/model/flags.ts";
import type pg from "pg";
import type { Db } from "./database.ts";

/** A feature that the load switched off for a while. */
export interface Shed {
  readonly id: string;
  readonly name: FlagName;
  /** The figures of that moment; `worst` names the one that was too high. */
  readonly reason: Readonly<Record<string, unknown>>;
  readonly shedAt: string;
  readonly restoredAt: string | null;
}

/** The newest first, of the whole installation. */
export async function readSheds(db: Db, count: number): Promise<readonly Shed[]> {
  const { rows } = await db.query<Shed>(
    `select id::text, name, reason, to_json(shed_at) #>> '{}' as "shedAt", to_json(restored_at) #>> '{}' as "restoredAt"
     from sheds order by sheds.id desc limit $1`,
    [count],
  );
  return rows;
}

const shedLock = 7_261_060;

/** What is shed now, for how long nothing was switched, and for how long no process has been too busy. */
export interface Shedded {
  readonly shed: readonly string[];
  readonly quietMs: number;
  readonly calmMs: number;
}

/** One process at a time decides; who comes second sees what the first one did. */
export async function takeShedding(tx: pg.PoolClient): Promise<Shedded> {
  await tx.query("select pg_advisory_xact_lock($1)", [shedLock]);
  // What lies ahead was written before the clock was set back: as long ago as it is ahead, else it lasts until the clock is there.
  const since = (instant: string) => `abs(extract(epoch from clock_timestamp() - ${instant}) * 1000)::float8`;
  const { rows } = await tx.query<{ shed: string[] | null; quietMs: number | null; calmMs: number }>(
    `select array_agg(name order by id) filter (where restored_at is null) as shed,
       ${since("max(greatest(shed_at, restored_at))")} as "quietMs",
       ${since("(select greatest(busy_at, '2000-01-01') from busy_times)")} as "calmMs"
     from sheds`,
  );
  const [row] = rows;
  const never = Number.POSITIVE_INFINITY;
  return { shed: row?.shed ?? [], quietMs: row?.quietMs ?? never, calmMs: row?.calmMs ?? never };
}

/** This process is too busy: the others are not to bring back what was shed. */
export async function noteBusy(tx: Db): Promise<void> {
  await tx.query("update busy_times set busy_at = clock_timestamp()");
}

/** Switches a feature off for everybody, because of load. */
export async function shed(tx: Db, name: FlagName, reason: object): Promise<void> {
  await tx.query("insert into sheds (name, reason) values ($1, $2)", [name, JSON.stringify(reason)]);
}

/** Ends what `shed` began; what people switched off stays off. */
export async function restore(tx: Db, name: string): Promise<void> {
  await tx.query("update sheds set restored_at = now() where name = $1 and restored_at is null", [name]);
}

/** Ends all that `shed` began, and tells what that was. */
export async function restoreAll(db: Db): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    "update sheds set restored_at = now() where restored_at is null returning name",
  );
  return rows.map(({ name }) => name);
}
