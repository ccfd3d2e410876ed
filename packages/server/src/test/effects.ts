import type { EffectResult } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { EffectJob } from "../store/turns.ts";

/** The effect for which somebody's journey has stopped. */
export async function pendingEffect(db: pg.Pool): Promise<EffectJob> {
  const { rows } = await db.query<EffectJob>(
    `select contact_id as "contactId", session ->> 'uuid' as "sessionId", session -> 'effect' ->> 'id' as "effectId"
     from conversations where session ->> 'status' = 'pending'`,
  );
  const [job] = rows;
  if (job === undefined) throw new Error("No journey waits for an effect.");
  return job;
}

/** A server's answer as a job brings it. */
export function sky(sky: string): EffectResult {
  const body = JSON.stringify({ sky });
  const made = { request: "GET / HTTP/1.1", elapsedMs: 5, retries: 0, sizes: { request: 14, response: body.length } };
  const response = `HTTP/1.1 200\r\n\r\n${body}`;
  return { kind: "http", answers: [{ outcome: "answered", status: 200, headers: {}, body, response, ...made }] };
}

/**
 * Lets a process die in the middle of its commit: `table` is locked for writing until some statement waits for it, and
 * then the connection of that statement is cut. Not the timers', which look for what is due all the time.
 */
export async function killAt(db: pg.Pool, table: string, begin: () => Promise<unknown> | unknown): Promise<void> {
  const lock = await db.connect();
  try {
    await lock.query(`begin; lock table ${table} in share mode`);
    const begun = Promise.resolve(begin()).catch(() => undefined);
    const cut = async () =>
      (
        await db.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query ~ '${table}'
            and not starts_with(query, 'with due as')`)
      ).rowCount ?? 0;
    while ((await cut()) === 0) await new Promise((done) => setTimeout(done, 10));
    await lock.query("rollback");
    await begun;
  } finally {
    lock.release();
  }
}
