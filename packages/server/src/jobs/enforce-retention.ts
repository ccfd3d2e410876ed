import type pg from "pg";
import { audit, theInstallation } from "../store/audit.ts";
import { transaction } from "../store/database.ts";
import { eraseOldMessages, eraseOldTraces, organisationsToTidy } from "../store/retention.ts";

/** Erases what organisations do not want to keep, in small commits. Killed in between, the next run goes on. */
export async function enforceRetention(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const erased = new Map<string, number>();
  for (const { id, days } of await organisationsToTidy(pool)) {
    const count = await untilNone(() => transaction(pool, (tx) => eraseOldMessages(tx, id, days)));
    await untilNone(() => transaction(pool, (tx) => eraseOldTraces(tx, id, days)));
    if (count > 0) await audit(pool, theInstallation(id), "retention.enforced", null, { count, retentionDays: days });
    erased.set(id, count);
  }
  return erased;
}

async function untilNone(eraseSome: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await eraseSome();
    if (count === 0) return sum;
    sum += count;
  }
}
