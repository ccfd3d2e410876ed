import { openPool } from "@hotline/server/store/database.ts";

/** What the hotline has of these people's conversations, one line a message: the way to the cause of a run that failed. */
export async function readThreads(databaseUrl: string, phones: readonly string[]): Promise<string[]> {
  const pool = openPool(databaseUrl, 1);
  try {
    const { rows } = await pool.query<{ line: string }>(
      `select concat_ws(' ', c.phone, to_char(m.created_at, 'HH24:MI:SS.MS'), m.direction, m.id, left(m.content::text, 80),
          d.state, d.wamid, d.error, (select string_agg(to_char(t.at, 'HH24:MI:SS.MS ') || t.step, ', ' order by t.id)
            from outbox_trail t where t.message_id = m.id)) as line
       from contacts c join messages m on m.contact_id = c.id left join deliveries d on d.message_id = m.id
       where c.phone = any($1::text[]) order by c.phone, m.created_at, m.id`,
      [phones],
    );
    return rows.map(({ line }) => line);
  } finally {
    await pool.end();
  }
}
