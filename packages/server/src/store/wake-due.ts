import type { Db } from "./database.ts";
import { shards } from "./uuid.ts";

/**
 * Turns waits whose time has come into inbox rows. The row names the session, so a wake that comes too late (the person
 * has written, or moved on) is recognised and does nothing. While a human talks, time stands still for the journey. `skip locked`: several processes may look at once.
 */
export async function wakeDue(db: Db, count: number): Promise<number> {
  const { rowCount } = await db.query({
    name: "wake_due",
    text: `with due as (
        select contact_id from conversations
        where wakes_at <= now() and (claimed_until is null or claimed_until < now())
        order by wakes_at limit $1 for update skip locked
      ), woken as (
        update conversations v set wakes_at = null from due where v.contact_id = due.contact_id
        returning v.contact_id, v.organisation_id, v.number_id, v.session_id, v.prompt_id
      )
      insert into inbox (shard, contact_id, organisation_id, number_id, kind, payload)
      select get_byte(uuid_send(contact_id), 15) % ${shards}, contact_id, organisation_id, number_id, 'wake',
        json_build_object('sessionId', session_id, 'promptId', prompt_id)
      from woken`,
    values: [count],
  });
  return rowCount ?? 0;
}

/**
 * Gives sessions whose wait has expired a wake. Expiry is days long and also noticed when the person writes again, so
 * an hourly look without an index is enough, and no turn pays for one.
 */
export async function wakeExpired(db: Db): Promise<number> {
  const { rowCount } = await db.query(
    `update conversations set wakes_at = now()
     where session is not null and expires_at < now() and (wakes_at is null or wakes_at > now())
       and (claimed_until is null or claimed_until < now())`,
  );
  return rowCount ?? 0;
}
