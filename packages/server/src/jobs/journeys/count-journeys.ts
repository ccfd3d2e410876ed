import { days } from "@hotline/core/model/days.ts";
import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { transaction } from "../../store/database.ts";
import { addCounts } from "../../store/journeys/counts.ts";
import { saveProgress, takeProgress } from "../../store/journeys/progress.ts";
import { endedSessions, openRuns, readStretch, saveRuns, type TurnRow, timezones } from "../../store/journeys/runs.ts";
import { longestWorkMs } from "../again.ts";
import { Unhurried } from "../unhurried.ts";
import { type CountedTurn, tally } from "./tally.ts";

/** Turns in one transaction: a message that comes meanwhile waits for little, and little is lost where the process dies. */
const stretch = 500;
/** How far the counts are behind the turns, but for busy times. */
export const countEveryMs = 3000;

export interface Counted {
  readonly turns: number;
  /** Whose journeys have new counts. */
  readonly organisations: ReadonlySet<OrganisationId>;
}

/**
 * Counts the turns that nobody counted yet, as far as they are settled. What was counted and how far that goes is one
 * commit: it may run twice, be killed, or not run for a week, and each turn is counted once. Its steps take turns with
 * others of the same `steps`.
 */
export async function countJourneys(pool: pg.Pool, steps = new Unhurried()): Promise<Counted> {
  const organisations = new Set<OrganisationId>();
  const until = Date.now() + longestWorkMs;
  let turns = 0;
  for (let more = true; more && Date.now() < until; ) {
    const counted = await steps.one(() => transaction(pool, countStretch));
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
