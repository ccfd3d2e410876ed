import { failureFor } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import { firstPerson, waitForTurns } from "../../store/broadcasts/hold.ts";
import { moveMessages, moveStarts, readPause } from "../../store/broadcasts/pause.ts";
import { transaction } from "../../store/database.ts";
import type { Log } from "../../telemetry/log.ts";
import type { StopJob } from "./stop-broadcast.ts";

/**
 * Moves what a broadcast has left to where it waits for the team while it is paused, and back when it may go on. In small commits:
 * killed in between, the next try goes on.
 */
export async function pauseBroadcast(pool: pg.Pool, job: StopJob, log: Log): Promise<void> {
  const code = await readPause(pool, job.id);
  if (code === undefined) return;
  const isPaused = code !== null;
  if (isPaused)
    log.error(
      { broadcast: job.id, code, advice: failureFor(code, 400).people },
      "a broadcast is paused, for WhatsApp refuses it: somebody must look",
    );
  while ((await moveStarts(pool, job.id, isPaused)) > 0);
  // A turn that may not know of the pause has ended by then; one that begins later says what it says where that waits.
  if (isPaused) await transaction(pool, waitForTurns);
  let after: string | null = firstPerson;
  while (after !== null) {
    const from: string = after;
    after = await transaction(pool, (tx) => moveMessages(tx, job, { isPaused, after: from }));
  }
}
