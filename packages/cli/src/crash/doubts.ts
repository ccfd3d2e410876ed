import { openPool } from "@hotline/server/store/database.ts";

/** How the sends ended whose answer was lost. */
export interface Doubts {
  /** Messages that were in doubt at least once. */
  readonly listed: number;
  /** Found to be with WhatsApp, or sent again after silence. */
  readonly settled: number;
  /** Ids of those given up: nobody knows, and they were not sent again. */
  readonly givenUp: readonly string[];
  /** Rows of the inbox and the outbox that nobody has finished. */
  readonly unfinished: number;
}

/** Lets the database itself write down each doubt: a poll would miss the short ones, and a killed server's metrics die with it. */
export async function watchDoubts(databaseUrl: string): Promise<void> {
  await withPool(databaseUrl, async (pool) => {
    await pool.query(`
      create table listed_doubts (message_id uuid primary key);
      create function list_doubt() returns trigger language plpgsql as $$
      begin
        insert into listed_doubts values (new.message_id) on conflict do nothing;
        return null;
      end $$;
      create trigger list_doubt after update on outbox for each row when (new.state = 'doubt')
        execute function list_doubt()`);
  });
}

export function readDoubts(databaseUrl: string): Promise<Doubts> {
  return withPool(databaseUrl, async (pool) => {
    const listed = await pool.query<{ id: string; ended: boolean; given_up: boolean }>(`
      select l.message_id as id, o.message_id is null as ended, coalesce(d.error ->> 'code' = '-1', false) as given_up
      from listed_doubts l left join outbox o using (message_id) left join deliveries d using (message_id)`);
    const left = await pool.query<{ rows: number }>(
      "select ((select count(*) from inbox) + (select count(*) from outbox))::int as rows",
    );
    const givenUp = listed.rows.filter((row) => row.given_up).map((row) => row.id);
    const settled = listed.rows.filter((row) => row.ended && !row.given_up).length;
    return { listed: listed.rows.length, settled, givenUp, unfinished: left.rows[0]?.rows ?? 0 };
  });
}

async function withPool<T>(databaseUrl: string, run: (pool: ReturnType<typeof openPool>) => Promise<T>): Promise<T> {
  const pool = openPool(databaseUrl, 1);
  try {
    return await run(pool);
  } finally {
    await pool.end();
  }
}
