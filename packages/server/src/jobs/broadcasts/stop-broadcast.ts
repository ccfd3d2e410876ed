import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { firstPerson, waitForTurns } from "../../store/broadcasts/hold.ts";
import {
  isOnItsWay,
  readStopped,
  type StoppedBroadcast,
  stopHeld,
  stopMessages,
  stopStarts,
} from "../../store/broadcasts/stop.ts";
import { transaction } from "../../store/database.ts";

export interface StopJob {
  readonly organisationId: OrganisationId;
  readonly id: string;
}

/**
 * Takes away what a stopped broadcast has left, in small commits: killed in between, the next try goes on. "later" where messages
 * are on their way that may come back to the outbox.
 */
export async function stopBroadcast(pool: pg.Pool, { id }: StopJob): Promise<"done" | "later"> {
  const broadcast = await readStopped(pool, id);
  if (broadcast === null) return "done";
  await untilNone(() => transaction(pool, (tx) => stopStarts(tx, broadcast)));
  await transaction(pool, waitForTurns);
  await untilNone(() => transaction(pool, (tx) => stopHeld(tx, broadcast)));
  await stopAllMessages(pool, broadcast);
  return (await isOnItsWay(pool, id)) ? "later" : "done";
}

async function untilNone(stopSome: () => Promise<number>): Promise<void> {
  while ((await stopSome()) > 0);
}

async function stopAllMessages(pool: pg.Pool, broadcast: StoppedBroadcast): Promise<void> {
  let after: string | null = firstPerson;
  while (after !== null) {
    const from: string = after;
    after = await transaction(pool, (tx) => stopMessages(tx, broadcast, from));
  }
}
