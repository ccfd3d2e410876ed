import type pg from "pg";
import type { Access } from "../deliver/access.ts";
import { writeHealth } from "../store/number-settings.ts";
import { lookAtNumber } from "./look-at-number.ts";

/** Asks WhatsApp about every number that is in use, one after the other. */
export async function checkNumbers(pool: pg.Pool, access: Access): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string; organisationId: string; phoneNumberId: string }>(
    `select id, organisation_id as "organisationId", phone_number_id as "phoneNumberId" from numbers
     where retired_at is null order by id`,
  );
  for (const number of rows) await writeHealth(pool, number, await lookAtNumber(access, number.phoneNumberId));
  return [...new Set(rows.map(({ organisationId }) => organisationId))];
}
