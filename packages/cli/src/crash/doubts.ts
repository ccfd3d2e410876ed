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
      create table outbox_trail (id bigint generated always as identity, message_id uuid, at timestamptz, step text);
      create function watch_outbox() returns trigger language plpgsql as $$
      declare
        one outbox := coalesce(new, old);
      begin
        insert into outbox_trail (message_id, at, step)
        values (one.message_id, clock_timestamp(), case tg_op when 'DELETE' then 'gone' else one.state || ' by ' || coalesce(one.claimed_by::text, 'nobody') end);
        if tg_op = 'UPDATE' and one.state = 'doubt' then
          insert into listed_doubts values (one.message_id) on conflict do nothing;
        end if;
        return null;
      end $$;
      create trigger watch_outbox after insert or update or delete on outbox for each row execute function watch_outbox()`);
  });
}

/** What became of messages in the outbox, step by step, one line each: the way to the cause of a run that failed. */
export function readTrails(databaseUrl: string, messageIds: readonly string[]): Promise<string[]> {
  return withPool(databaseUrl, async (pool) => {
    const { rows } = await pool.query<{ line: string }>(
      `select message_id || ': ' || string_agg(to_char(at, 'HH24:MI:SS.MS ') || step, ', ' order by id) as line
       from outbox_trail where message_id = any($1::uuid[]) group by message_id`,
      [messageIds],
    );
    return rows.map(({ line }) => line);
  });
}

/** What the hotline has of these people's conversations, one line a message: the way to the cause of a run that failed. */
export function readThreads(databaseUrl: string, phones: readonly string[]): Promise<string[]> {
  return withPool(databaseUrl, async (pool) => {
    const { rows } = await pool.query<{ line: string }>(
      `select concat_ws(' ', c.phone, to_char(m.created_at, 'HH24:MI:SS.MS'), m.direction, m.id, left(m.content::text, 80),
          d.state, d.wamid, d.error, (select string_agg(to_char(t.at, 'HH24:MI:SS.MS ') || t.step, ', ' order by t.id)
            from outbox_trail t where t.message_id = m.id)) as line
       from contacts c join messages m on m.contact_id = c.id left join deliveries d on d.message_id = m.id
       where c.phone = any($1::text[]) order by c.phone, m.created_at, m.id`,
      [phones],
    );
    return rows.map(({ line }) => line);
  });
}

export function readDoubts(databaseUrl: string): Promise<Doubts> {
  return withPool(databaseUrl, async (pool) => {
    // First what is left: with nothing left, whatever is listed afterwards has ended.
    const left = await pool.query<{ rows: number }>(
      "select ((select count(*) from inbox) + (select count(*) from bulk_starts) + (select count(*) from outbox))::int as rows",
    );
    const listed = await pool.query<{ id: string; ended: boolean; given_up: boolean }>(`
      select l.message_id as id, o.message_id is null as ended, coalesce(d.error ->> 'code' = '-1', false) as given_up
      from listed_doubts l left join outbox o using (message_id) left join deliveries d using (message_id)`);
    const givenUp = listed.rows.filter((row) => row.given_up).map((row) => row.id);
    const settled = listed.rows.filter((row) => row.ended && !row.given_up).length;
    return { listed: listed.rows.length, settled, givenUp, unfinished: left.rows[0]?.rows ?? 0 };
  });
}

/** Messages from before that moment that are not settled: one that was in doubt may be so again, after another try. */
export function countUnsettledBefore(databaseUrl: string, moment: Date): Promise<number> {
  return withPool(databaseUrl, async (pool) => {
    const { rows } = await pool.query<{ count: number }>(
      "select count(*)::int as count from outbox where created_at < $1",
      [moment],
    );
    return rows[0]?.count ?? 0;
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
