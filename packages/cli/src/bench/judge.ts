import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { say } from "../output.ts";
import { quantile } from "./quantile.ts";
import type { Screens } from "./screens.ts";
import { untruths } from "./true-state.ts";

/** Says what is wrong; the run goes on, and ends with 1. */
export function fail(reason: string): void {
  say(`FAILED: ${reason}`);
  process.exitCode = 1;
}

/** Whether all screens show what the database has. Waits for what is late. */
export async function judgeScreens(pool: pg.Pool, organisationId: OrganisationId, screens: Screens): Promise<void> {
  const { watchers, overviews } = screens;
  const wrong = await untruths(pool, organisationId, watchers, overviews);
  if (wrong.length > 0) fail(`${wrong.length} differences from the database, such as: ${wrong.slice(0, 3).join(" ")}`);
  else say(`${watchers.length} conversations, ${overviews.length} lists and live pages ended with the true state`);
}

/** Says how long pushes took from their commit, of what was said since `from`. None may be missing. */
export async function judgePushes(pool: pg.Pool, screens: Screens, from: Date): Promise<void> {
  await judgeMissed(pool, screens);
  const heard = (await heardSince(pool, screens, from)).filter((one): one is Heard => one.pushed !== undefined);
  if (heard.length === 0) {
    fail("No message of a watched conversation was timed: give it more seconds, a higher rate, or fewer people.");
    return;
  }
  say(
    `commit to push: ${inWords(heard.map(({ pushed, committed }) => pushed - committed))} (${heard.length} messages)`,
  );
  say(`beginning of the transaction to commit: ${inWords(heard.map(({ committed, at }) => committed - at))}`);
}

/** Nobody may have missed a message since the screens were open. */
export async function judgeMissed(pool: pg.Pool, screens: Screens): Promise<void> {
  const missed = (await heardSince(pool, screens, screens.opened)).filter(({ pushed }) => pushed === undefined);
  if (missed.length > 0) fail(`${missed.length} messages were never pushed.`);
}

/** A message of a watched conversation: when its transaction began, when it was committed, and when it was pushed, in milliseconds since 1970. */
interface Heard {
  readonly at: number;
  readonly committed: number;
  readonly pushed: number;
}

async function heardSince(
  pool: pg.Pool,
  { watchers }: Screens,
  from: Date,
): Promise<readonly (Omit<Heard, "pushed"> & { readonly pushed: number | undefined })[]> {
  const { rows } = await pool.query<{ id: string; contactId: string; at: Date; committed: Date }>(
    `select id, contact_id as "contactId", created_at as at, pg_xact_commit_timestamp(xmin) as committed
     from messages where contact_id = any($1) and created_at > $2`,
    [watchers.map(({ contactId }) => contactId), from],
  );
  const told = new Map<string, ReadonlyMap<string, number>>(watchers.map((one) => [one.contactId, one.told]));
  return rows.map(({ id, contactId, at, committed }) => ({
    at: at.getTime(),
    committed: committed.getTime(),
    pushed: told.get(contactId)?.get(id),
  }));
}

function inWords(times: readonly number[]): string {
  return [0.5, 0.95, 0.99].map((part) => `p${part * 100} ${quantile(times, part).toFixed(0)} ms`).join(", ");
}
