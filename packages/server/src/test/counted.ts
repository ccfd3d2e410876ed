import type pg from "pg";
import { countJourneys } from "../jobs/journeys/count-journeys.ts";
import { until } from "./fixtures.ts";

/** Counts until no turn is left: one must wait for all transactions of the server, those of other tests' databases too. */
export function countAllJourneys(db: pg.Pool): Promise<void> {
  return until(async () => {
    await countJourneys(db);
    const { rows } = await db.query<{ is_all: boolean }>(
      `select counted >= (select case when is_called then last_value else 0 end from turns_id_seq) as is_all
       from journey_progress`,
    );
    return rows[0]?.is_all === true;
  });
}
