import type pg from "pg";
import { type Db, transaction } from "./database.ts";

/** What the database's clock says, in milliseconds since 1970. */
export async function databaseClock(db: Db): Promise<number> {
  const { rows } = await db.query<{ now: number }>("select date_part('epoch', clock_timestamp()) * 1000 as now");
  return rows[0]?.now ?? 0;
}

/**
 * What is written a moment later is no sign of anything. Not `now()`, which is when our transaction began: where that waits for a
 * lock, or the machine is slow, all that others write meanwhile would lie ahead.
 */
const soon = "clock_timestamp() + interval '1 second'";

/**
 * Brings forward what work planned for "now and some seconds more" before the clock was set back: messages of the outbox, sends
 * in doubt, jobs, and what other systems are told. Each has a moment that was the present when it was planned; where that lies
 * ahead, all of the row is as much too late. Moments that people and journeys chose stay: they are of the clock on the wall.
 * Returns how many there were.
 */
export function bringForward(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    await tx.query(
      `update numbers set listening_since = least(listening_since, now()), heard_at = least(heard_at, now())
       where greatest(listening_since, heard_at) > ${soon}`,
    );
    const planned = "greatest(created_at, claimed_at)";
    const messages = await tx.query(
      `update outbox set due_at = due_at - (${planned} - now()), created_at = least(created_at, now()),
         claimed_at = least(claimed_at, now())
       where message_id in (select message_id from outbox where ${planned} > ${soon} for update skip locked)`,
    );
    const touched = "greatest(created_at, updated_at)";
    const jobs = await tx.query(
      `update graphile_worker._private_jobs set run_at = run_at - (${touched} - now()),
         created_at = least(created_at, now()), updated_at = least(updated_at, now())
       where id in (select id from graphile_worker._private_jobs
         where ${touched} > ${soon} and locked_at is null for update skip locked)`,
    );
    const told = await tx.query(
      `update webhook_deliveries set due_at = due_at - (created_at - now()), created_at = now()
       where id in (select id from webhook_deliveries
         where state = 'waiting' and created_at > ${soon} for update skip locked)`,
    );
    return [messages, jobs, told].reduce((sum, { rowCount }) => sum + (rowCount ?? 0), 0);
  });
}
