import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import type { Access } from "../deliver/access.ts";
import { readNumbersInUse, writeHealth } from "../store/number-settings.ts";
import { lookAtNumber } from "./look-at-number.ts";

/** Asks WhatsApp about every number that is in use, one after the other. */
export async function checkNumbers(pool: pg.Pool, access: Access): Promise<readonly OrganisationId[]> {
  const numbers = await readNumbersInUse(pool);
  for (const number of numbers) await writeHealth(pool, number, await lookAtNumber(access, number.phoneNumberId));
  return [...new Set(numbers.map(({ organisationId }) => organisationId))];
}
