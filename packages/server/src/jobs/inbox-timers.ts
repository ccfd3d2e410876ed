import type pg from "pg";
import type { Changes } from "../store/changes.ts";
import { routeWaiting } from "../store/inbox/operators.ts";
import { expireClaims, forgetPresences, wakeSnoozed } from "../store/inbox/timers.ts";
import { describe, type Log } from "../telemetry/log.ts";

export interface InboxTimersDeps {
  readonly pool: pg.Pool;
  readonly changes: Pick<Changes, "touch">;
  readonly log: Log;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

const everyMs = 2000;

/** What happens to conversations by the clock: claims end, what was put off comes back, who waits is given to somebody. */
export class InboxTimers {
  readonly #deps: InboxTimersDeps;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  constructor(deps: InboxTimersDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.#look().finally(() => {
        this.#running = null;
      });
    }, everyMs);
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  async #look(): Promise<void> {
    const { pool, changes, log, onInbox } = this.#deps;
    try {
      const expired = await expireClaims(pool);
      if (expired.length > 0) onInbox();
      const woken = await wakeSnoozed(pool);
      for (const { organisationId, contactId } of [...expired, ...woken])
        changes.touch(organisationId, "conversation", [contactId]);
      for (const { organisationId, contactIds } of await routeWaiting(pool))
        changes.touch(organisationId, "conversation", contactIds);
      await forgetPresences(pool);
    } catch (error) {
      log.warn(describe(error), "the inbox's clock could not be looked at");
    }
  }
}
