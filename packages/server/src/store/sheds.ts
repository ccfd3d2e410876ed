import type { FlagName } from "@hotline/core/model/flags.ts";
import type pg from "pg";
import type { Db } from "./database.ts";

/** A feature that the load switched off for a while. */
export interface Shed {
  readonly id: string;
  readonly name: FlagName;
  /** The figures that were too high. */
  readonly reason: Readonly<Record<string, number>>;
  readonly shedAt: string;
  readonly restoredAt: string | null;
}

export async function readSheds(db: Db, count: number): Promise<readonly Shed[]> {
  const { rows } = await db.query<Shed>(
    `select id::text, name, reason, to_json(shed_at) #>> '{}' as "shedAt", to_json(restored_at) #>> '{}' as "restoredAt"
     from sheds order by id desc limit $1`,
    [count],
  );
  return rows;
}

const shedLock = 7_261_060;

/** One process at a time decides; who comes second sees what the first one did. */
export async function takeShedding(
  tx: pg.PoolClient,
): Promise<{ readonly shed: readonly string[]; readonly quietMs: number }> {
  await tx.query("select pg_advisory_xact_lock($1)", [shedLock]);
  const { rows } = await tx.query<{ shed: string[] | null; quietMs: number | null }>(
    `select array_agg(name order by id) filter (where restored_at is null) as shed,
       (extract(epoch from clock_timestamp() - max(greatest(shed_at, restored_at))) * 1000)::float8 as "quietMs"
     from sheds`,
  );
  return { shed: rows[0]?.shed ?? [], quietMs: rows[0]?.quietMs ?? Number.POSITIVE_INFINITY };
}

export async function shed(tx: Db, name: FlagName, reason: object): Promise<void> {
  await tx.query("insert into sheds (name, reason) values ($1, $2)", [name, JSON.stringify(reason)]);
}

export async function restore(tx: Db, name: string): Promise<void> {
  await tx.query("update sheds set restored_at = now() where name = $1 and restored_at is null", [name]);
}
