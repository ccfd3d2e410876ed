import type pg from "pg";
import { transaction } from "../../store/database.ts";
import { addCounts } from "../../store/journey-counts.ts";
import { saveProgress, takeProgress } from "../../store/journey-progress.ts";
import { endedSessions, openRuns, readStretch, saveRuns, type TurnRow, timezones } from "../../store/journey-runs.ts";
import { days } from "./days.ts";
import { type CountedTurn, tally } from "./tally.ts";

/** Turns in one transaction: it is over in a fraction of a second, and little is lost where it is not. */
const stretch = 5000;
/** While turns come without end so does the counting; it makes room now and then. */
const longestMs = 2000;

/** How far the counts are behind the turns, but for busy times. */
const everyMs = 3000;
/** A process that has less than this share of its time free has no time to count, but for a twentieth. */
const busyFrom = 0.6;
const pausesWhenBusy = 20;

/**
 * How long to wait after a counting that took so long, where the process was busy for this share of the time. Counts
 * can be made good later, an answer cannot: on a busy day they took a tenth of the messages a second.
 */
export function pauseAfter(tookMs: number, busy: number): number {
  return Math.max(everyMs, tookMs * (busy < busyFrom ? 0.5 : pausesWhenBusy));
}

let before = performance.eventLoopUtilization();

/** When the counting is due again, after one that took so long; there is one such job, however often it is asked for. */
export function countAgain(tookMs: number): { readonly jobKey: string; readonly runAt: Date } {
  const now = performance.eventLoopUtilization();
  const { utilization } = performance.eventLoopUtilization(now, before);
  before = now;
  return { jobKey: "countJourneys", runAt: new Date(Date.now() + pauseAfter(tookMs, utilization)) };
}

export interface Counted {
  readonly turns: number;
  /** Whose journeys have new counts. */
  readonly organisations: ReadonlySet<string>;
}

/**
 * Counts the turns that nobody counted yet, as far as they are settled. What was counted and how far that goes is one
 * commit: it may run twice, be killed, or not run for a week, and each turn is counted once.
 */
export async function countJourneys(pool: pg.Pool): Promise<Counted> {
  const organisations = new Set<string>();
  const until = Date.now() + longestMs;
  let turns = 0;
  for (let more = true; more && Date.now() < until; ) {
    const counted = await transaction(pool, countStretch);
    more = counted.more;
    turns += counted.turns.length;
    for (const { organisationId } of counted.turns) organisations.add(organisationId);
  }
  return { turns, organisations };
}

async function countStretch(tx: pg.PoolClient): Promise<{ turns: readonly TurnRow[]; more: boolean }> {
  const { after, upTo, isNew } = await takeProgress(tx, stretch);
  if (after === upTo) return { turns: [], more: isNew };
  const turns = await readStretch(tx, { after, upTo });
  if (turns.length > 0) await count(tx, await withDays(tx, turns));
  await saveProgress(tx, upTo);
  return { turns, more: true };
}

async function count(tx: pg.PoolClient, turns: readonly CountedTurn[]): Promise<void> {
  const open = await openRuns(tx, [...new Set(turns.map(({ contactId }) => contactId))]);
  const begun = turns.flatMap(({ sessionId }) => sessionId ?? []);
  const sessions = new Set([...open.map(({ sessionId }) => sessionId), ...begun]);
  const { runs, counters } = tally(turns, open, await endedSessions(tx, [...sessions]));
  await saveRuns(tx, runs);
  await addCounts(tx, counters);
}

async function withDays(tx: pg.PoolClient, turns: readonly TurnRow[]): Promise<readonly CountedTurn[]> {
  const zones = await timezones(tx, [...new Set(turns.map(({ organisationId }) => organisationId))]);
  const dayIn = days();
  return turns.map((turn) => ({ ...turn, day: dayIn(turn.createdAt, zones.get(turn.organisationId) ?? "UTC") }));
}
