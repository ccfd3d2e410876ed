import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { begun } from "./database.ts";

const wall = "set_config('role', 'hotline_api', true), set_config('hotline.organisation', $1, true)";
/** For statements that are prepared, few, and asked many times a second: see `withKeptPlans`. */
const keptPlans = "set_config('plan_cache_mode', 'force_generic_plan', true)";

/**
 * A transaction that sees one organisation's rows and no others, whatever its statements forget to ask: row-level
 * security does it, for a role that may not pass by. Everything that serves people or their programs reads and writes here.
 */
export function walled<T>(
  pool: pg.Pool,
  organisationId: OrganisationId,
  work: (tx: pg.PoolClient) => Promise<T>,
  plans: "any" | "kept" = "any",
): Promise<T> {
  return begun(pool, async (tx) => {
    const built = tx.query(`select ${plans === "kept" ? `${wall}, ${keptPlans}` : wall}`, [organisationId]);
    // It travels with the first statement of the work, which fails with it.
    built.catch(() => undefined);
    const result = await work(tx);
    await built;
    await tx.query("commit");
    return result;
  });
}
