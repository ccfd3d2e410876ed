import type pg from "pg";
import { documents, jsonArray, plain, uuids } from "./arrays.ts";
import type { ContactTurns } from "./turns.ts";

/** Stores what was said and queues it; returns the messages that must wait in the outbox. */
export async function writeMessages(
  tx: pg.PoolClient,
  batch: readonly ContactTurns[],
  { claims, after }: { readonly claims: ReadonlyMap<string, string>; readonly after: Date | null },
): Promise<ReadonlySet<string>> {
  const rows = batch.flatMap((one) => one.messages.map((message) => ({ one, message })));
  if (rows.length === 0) return new Set();
  // What is ahead of a reply holds it back. A reply that waits behind bulk for the same person takes that bulk along:
  // order within a chat comes first. `is not distinct from`: a plain comparison would let the planner look through all that the
  // number has to send, for each contact.
  const { rows: waiting } = await tx.query<{ id: string }>({
    name: "write_messages",
    text: `with given as (
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], ${jsonArray("$5")}, $6::bigint[], $7::smallint[])
          with ordinality as t (id, org, number, contact, content, claimer, priority, n)
      ), said as (
        insert into messages (id, organisation_id, number_id, contact_id, direction, content, created_at)
        select id, org, number, contact, 'o', content, greatest(now(), $8::timestamptz) from given order by n
      ), ahead as materialized (
        select distinct contact_id, number_id from outbox where contact_id = any($4::uuid[])
      ), promoted as (
        update outbox set priority = given.priority from ahead join given on given.contact = ahead.contact_id and given.number = ahead.number_id
        where outbox.contact_id = ahead.contact_id and outbox.number_id is not distinct from ahead.number_id and outbox.priority > given.priority and outbox.state = 'ready'
      ), queued as (
        insert into outbox (contact_id, organisation_id, number_id, message_id, priority, state, attempts, claims, claimed_by, claimed_at)
        select contact, org, number, id, priority, case when free then 'sending' else 'ready' end, free::int, free::int,
          case when free then claimer end, case when free then now() end
        from (
          select g.*, g.claimer is not null and a.contact_id is null as free
          from given g left join ahead a on a.contact_id = g.contact and a.number_id = g.number) g
        order by n
        returning message_id, state
      )
      select message_id as id from queued where state = 'ready'`,
    values: [
      uuids(rows.map(({ message }) => message.id)),
      uuids(rows.map(({ one }) => one.organisationId)),
      uuids(rows.map(({ message }) => message.numberId)),
      uuids(rows.map(({ one }) => one.contactId)),
      documents(rows.map(({ message }) => message.content)),
      plain(rows.map(({ message }) => claims.get(message.id) ?? null)),
      plain(rows.map(({ one }) => one.priority)),
      after,
    ],
  });
  return new Set(waiting.map(({ id }) => id));
}
