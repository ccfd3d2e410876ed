import { transaction } from "@hotline/server/store/database.ts";
import type pg from "pg";

/**
 * Indexes whose places come in no order: built at the end, of all rows at once, they take a fraction of the time. Those whose
 * places come in the order of the rows, such as ids, stay.
 */
const scattered = [
  "messages_by_contact",
  "messages_once",
  "deliveries_by_wamid",
  "sessions_by_contact",
  "turns_by_contact",
  "search_entries_by_words",
];

/** A table that is larger than this has rows that somebody may be looking for meanwhile. */
const small = "64 MB";

/** Drops the scattered indexes of tables that are nearly empty. How they are to be built again is kept in the same commit. */
export function setAside(pool: pg.Pool): Promise<void> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ name: string }>(
      `insert into trial_fill_indexes (name, definition)
       select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
       where i.indexrelid = any(select to_regclass(name) from unnest($1::text[]) as name)
         and pg_table_size(i.indrelid) < pg_size_bytes('${small}')
       on conflict (name) do update set definition = excluded.definition returning name`,
      [scattered],
    );
    for (const { name } of rows) await tx.query(`drop index ${tx.escapeIdentifier(name)}`);
  });
}

/** The names of the indexes that are to be built again. */
export async function missingIndexes(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>("select name from trial_fill_indexes order by name desc");
  return rows.map(({ name }) => name);
}

export async function buildIndex(db: pg.PoolClient, name: string): Promise<void> {
  const { rows } = await db.query<{ definition: string }>(
    "delete from trial_fill_indexes where name = $1 returning definition",
    [name],
  );
  if (rows[0]) await db.query(rows[0].definition);
}
