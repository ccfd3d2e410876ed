import type pg from "pg";
import type { Part } from "./house.ts";
import { regularly } from "./regularly.ts";
import { letBulkIn } from "./store/bulk-starts.ts";
import { describe, type Log } from "./telemetry/log.ts";

/** A batch of turns each time: a thousand people a second, more than a number may write to. */
const everyMs = 200;

/** Broadcasts and reminders enter the inbox as it has room for them. */
export function startBulkStartsTimer({ pool, log, onInbox }: { pool: pg.Pool; log: Log; onInbox: () => void }): Part {
  const look = async () => {
    if ((await letBulkIn(pool)) > 0) onInbox();
  };
  return regularly(everyMs, look, (error) => log.warn(describe(error), "broadcasts could not go on"));
}
