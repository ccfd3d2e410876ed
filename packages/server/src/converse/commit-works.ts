import type { Answer, Session } from "@hotline/core/flow/index.ts";
import type pg from "pg";
import type { Work } from "../store/claim-inbox.ts";
import { commitTurns } from "../store/commit-turns.ts";
import type { ContactTurns } from "../store/turns.ts";
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

/** What is left to be done after a commit. */
export interface Committed {
  /** Whether the outbox must be searched for replies; others are on their way, or follow what is. */
  readonly outbox: boolean;
  /** What journeys wait for before they answer: effects, by contact. */
  readonly effects: ReadonlyMap<string, string>;
}

const nothing: Committed = { outbox: false, effects: new Map() };

/** Runs the turns of a batch and commits the transaction. */
export async function commitWorks(tx: pg.PoolClient, works: readonly Work[], deps: CommitDeps): Promise<Committed> {
  if (works.length === 0) {
    await tx.query("commit");
    return nothing;
  }
  const turns = await turnsOf(tx, works, deps);
  const claim = new Claim(deps.outlet, turns);
  try {
    const waiting = await commitTurns(tx, turns, claim.claimers, newest(works));
    return { outbox: claim.send(waiting) > 0, effects: effectsOf(turns) };
  } catch (error) {
    claim.cancel();
    throw error;
  }
}

/** A transaction may have begun before the newest of what it found was queued: the answer is no older than the question. */
function newest(works: readonly Work[]): Date | null {
  const queued = works.filter(({ isQueued }) => isQueued).map(({ queuedAt }) => queuedAt.getTime());
  // Queued within this millisecond.
  return queued.length === 0 ? null : new Date(Math.max(...queued) + 1);
}

function effectsOf(turns: readonly ContactTurns[]): ReadonlyMap<string, string> {
  const effects = new Map<string, string>();
  for (const { contactId, conversation } of turns) {
    const effect = (conversation.session as Session | null)?.effect;
    if (effect) effects.set(contactId, effect.id);
  }
  return effects;
}

export function observe(works: readonly Work[], { metrics }: CommitDeps): void {
  const now = Date.now();
  metrics.turnBatch.observe(works.length);
  for (const { queuedAt } of works) metrics.waited.observe(Math.max(0, now - queuedAt.getTime()) / 1000);
}
