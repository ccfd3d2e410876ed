import type pg from "pg";
import type { Db } from "../database.ts";
import { timezone } from "./timezone.ts";

/** So many of something in one minute. */
export interface Count {
  readonly minute: string;
  readonly measure: string;
  readonly key: string;
  readonly count: number;
}

export async function addToMinutes(tx: pg.PoolClient, organisationId: string, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  await tx.query(
    `insert into live_minutes (organisation_id, minute, measure, key, count)
     select $1, minute, measure, key, sum(count)
     from unnest($2::timestamptz[], $3::text[], $4::text[], $5::int[]) as t (minute, measure, key, count)
     group by minute, measure, key order by minute, measure, key
     on conflict (organisation_id, minute, measure, key) do update set count = live_minutes.count + excluded.count`,
    [
      organisationId,
      counts.map(({ minute }) => minute),
      counts.map(({ measure }) => measure),
      counts.map(({ key }) => key),
      counts.map(({ count }) => count),
    ],
  );
}

/** Those of the people who had not written on that day yet; now they have. */
export async function newToday(
  tx: pg.PoolClient,
  organisationId: string,
  people: readonly { readonly contactId: string; readonly at: string }[],
): Promise<readonly { readonly contactId: string; readonly language: string; readonly phone: string | null }[]> {
  const { rows } = await tx.query<{ contactId: string; language: string; phone: string | null }>(
    `with came as (
       insert into live_people (organisation_id, day, contact_id)
       select distinct $1::uuid, (t.at at time zone ${timezone})::date, t.contact_id
       from unnest($2::uuid[], $3::timestamptz[]) as t (contact_id, at)
       on conflict do nothing returning contact_id
     )
     select c.id as "contactId", c.language, c.phone from contacts c where c.organisation_id = $1 and c.id in (select contact_id from came)`,
    [organisationId, people.map(({ contactId }) => contactId), people.map(({ at }) => at)],
  );
  return rows;
}

export interface Found {
  readonly messageId: string;
  readonly outcome: string;
  readonly answer: string | null;
  readonly urgency: string | null;
  readonly language: string | null;
  readonly label: string | null;
}

/** What triage found in the messages of these turns. */
export async function foundInTurns(
  tx: pg.PoolClient,
  organisationId: string,
  messageIds: readonly string[],
): Promise<readonly Found[]> {
  const { rows } = await tx.query<Found>(
    `select message_id as "messageId", outcome, answer, urgency, language, found -> 'labels' -> 0 ->> 0 as label
     from triage_records where organisation_id = $1 and message_id = any($2::uuid[])`,
    [organisationId, messageIds],
  );
  return rows;
}

/** What is shown is of today; two days are kept, so that the day is whole in every time zone. */
export async function forgetOldPeople(db: Db): Promise<void> {
  await db.query("delete from live_people where day < current_date - 2");
  await db.query("delete from live_minutes where minute < now() - interval '60 days'");
}
