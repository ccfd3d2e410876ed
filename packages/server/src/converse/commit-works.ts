import type { Answer } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { Work } from "../store/claim-inbox.ts";
import { commitTurns } from "../store/commit-turns.ts";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { Claim, type Outlet } from "./outlet.ts";
import type { Programmes } from "./programmes.ts";
import { turnsOf } from "./turns-of.ts";

export interface CommitDeps {
  readonly programmes: Programmes;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Answers what journeys ask of the world and can be known at once; the rest becomes jobs. */
  readonly answer: Answer;
  /** Where replies leave at once; without it, and when it is full, they wait in the outbox. */
  readonly outlet?: Outlet;
}

/**
 * Runs the turns of a batch and commits the transaction. Returns how many replies the outbox must be searched for; the
 * others are on their way, or follow what is.
 */
export async function commitWorks(tx: pg.PoolClient, works: readonly Work[], deps: CommitDeps): Promise<number> {
  if (works.length === 0) {
    await tx.query("commit");
    return 0;
  }
  const turns = await turnsOf(tx, works, deps);
  const claim = new Claim(deps.outlet, turns);
  try {
    const waiting = await commitTurns(tx, turns, claim.claimers);
    return claim.send(waiting);
  } catch (error) {
    claim.cancel();
    throw error;
  }
}

export function observe(works: readonly Work[], { metrics }: CommitDeps): void {
  const now = Date.now();
  metrics.turnBatch.observe(works.length);
  for (const { queuedAt } of works) metrics.waited.observe(Math.max(0, now - queuedAt.getTime()) / 1000);
}
