import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { begun } from "./database.ts";

/**
 * A transaction that sees one organisation's rows and no others, whatever its statements forget to ask: row-level
 * security does it, for a role that may not pass by. Everything that serves people or their programs reads and writes here.
 */
export function walled<T>(
  pool: pg.Pool,
  organisationId: OrganisationId,
  work: (tx: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return begun(pool, async (tx) => {
    const wall = tx.query(
      "select set_config('role', 'hotline_api', true), set_config('hotline.organisation', $1, true)",
      [organisationId],
    );
    // It travels with the first statement of the work, which fails with it.
    wall.catch(() => undefined);
    const result = await work(tx);
    await wall;
    await tx.query("commit");
    return result;
  });
}
