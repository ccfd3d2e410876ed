import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Reading, Stretch, Window } from "../reading-progress.ts";
import { stepOf, stepValues } from "../reading-rows.ts";
import { addingUp } from "./minutes.ts";
import { timezone } from "./timezone.ts";

/** Somebody who had not written on that day yet, with the minute of their first message. */
export interface NewPerson {
  readonly minute: string;
  readonly language: string;
  readonly phone: string | null;
}

/** The longest text that is counted as one, in characters. */
const longestKey = 80;
const minute = "date_trunc('minute', created_at)";
const measured = (measure: string, key: string, where: string) =>
  `select minute, '${measure}' as measure, left(${key}, ${longestKey}) as key from rows where ${where}`;

/** Adds up the rows of a step, each of which counts for all that it is. */
const counted = (measures: readonly string[]) =>
  `insert into live_minutes (organisation_id, minute, measure, key, count)
     select $1, minute, measure, key, count(*) from (${measures.join(" union all ")}) as t
     group by minute, measure, key order by minute, measure, key ${addingUp}`;

const lastRow = `(select count(*)::int from step) as rows,
       (select json_build_object('at', created_at::text, 'id', id) from step order by created_at desc, id desc limit 1) as last`;

/** Counts the messages of one step, and who wrote for the first time that day. */
export async function countSaid(tx: pg.PoolClient, organisationId: OrganisationId, reading: Reading, window: Window) {
  const choice = "case when direction = 'i' and content ->> 'kind' = 'choice' then content ->> 'title' end";
  const { rows } = await tx.query<Stretch & { readonly people: readonly NewPerson[] }>(
    `with step as materialized (${stepOf(reading.table, `contact_id, created_at, direction, ${choice} as choice`)}),
       rows as (select *, ${minute} as minute from step),
       counted as (${counted([
         measured("in", "''", "direction = 'i'"),
         measured("out", "''", "direction = 'o'"),
         measured("choice", "choice", "choice <> ''"),
       ])}),
       wrote as (
         select (created_at at time zone ${timezone})::date as day, contact_id, min(minute) as minute from rows
         where direction = 'i' group by 1, 2),
       came as (
         insert into live_people (organisation_id, day, contact_id) select $1, day, contact_id from wrote order by day, contact_id
         on conflict do nothing returning day, contact_id),
       people as (
         select wrote.minute::text as minute, c.language, c.phone from came join wrote using (day, contact_id)
         join contacts c on c.id = came.contact_id where c.organisation_id = $1)
     select ${lastRow}, (select coalesce(json_agg(people), '[]') from people) as people`,
    stepValues(organisationId, reading, window),
  );
  return rows[0] ?? { ...nothing, people: [] };
}

/** Counts what triage found in the turns of one step: it is there with the turn, not with the message. */
export async function countFound(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  reading: Reading,
  window: Window,
): Promise<Stretch> {
  const { rows } = await tx.query<Stretch>(
    `with step as materialized (${stepOf(reading.table, "created_at, message_id")}),
       rows as (
         select distinct on (r.message_id) ${minute.replace("created_at", "s.created_at")} as minute, r.outcome, r.answer, r.urgency,
           r.found -> 'labels' -> 0 ->> 0 as label
         from step s join triage_records r on r.message_id = s.message_id and r.organisation_id = $1
         order by r.message_id, s.created_at desc),
       counted as (${counted([
         measured("answer", "answer", "answer is not null and outcome = 'answered'"),
         measured("label", "label", "label is not null"),
         measured("urgent", "urgency", "urgency is not null"),
       ])})
     select ${lastRow}`,
    stepValues(organisationId, reading, window),
  );
  return rows[0] ?? nothing;
}

const nothing = { rows: 0, last: null };
