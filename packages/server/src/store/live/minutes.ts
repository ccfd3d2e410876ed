import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Db } from "../database.ts";

/** So many of something in one minute. */
export interface Count {
  readonly minute: string;
  readonly measure: string;
  readonly key: string;
  readonly count: number;
}

/** What becomes of a count that is there already. */
export const addingUp =
  "on conflict (organisation_id, minute, measure, key) do update set count = live_minutes.count + excluded.count";

export async function addToMinutes(
  tx: pg.PoolClient,
  organisationId: OrganisationId,
  counts: readonly Count[],
): Promise<void> {
  if (counts.length === 0) return;
  await tx.query(
    `insert into live_minutes (organisation_id, minute, measure, key, count)
     select $1, minute, measure, key, sum(count)
     from unnest($2::timestamptz[], $3::text[], $4::text[], $5::int[]) as t (minute, measure, key, count)
     group by minute, measure, key order by minute, measure, key
     ${addingUp}`,
    [
      organisationId,
      counts.map(({ minute }) => minute),
      counts.map(({ measure }) => measure),
      counts.map(({ key }) => key),
      counts.map(({ count }) => count),
    ],
  );
}

/** What is shown is of today; two days are kept, so that the day is whole in every time zone. */
export async function forgetOldPeople(db: Db): Promise<void> {
  await db.query("delete from live_people where day < current_date - 2");
  await db.query("delete from live_minutes where minute < now() - interval '60 days'");
}
