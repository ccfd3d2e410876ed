import type pg from "pg";
import type { Part } from "./house.ts";
import { regularly } from "./regularly.ts";
import type { Changes } from "./store/changes.ts";
import { assigneesOf } from "./store/inbox/given.ts";
import { routeWaiting } from "./store/inbox/operators.ts";
import { expireClaims, forgetPresences, wakeSnoozed } from "./store/inbox/timers.ts";
import { describe, type Log } from "./telemetry/log.ts";

export interface InboxTimersDeps {
  readonly pool: pg.Pool;
  readonly changes: Pick<Changes, "touch">;
  readonly log: Log;
  /** There is work in the inbox. */
  readonly onInbox: () => void;
}

const everyMs = 2_000;

/** What happens to conversations by the clock: claims end, what was put off comes back, who waits is given to somebody. */
export function startInboxTimers(deps: InboxTimersDeps): Part {
  const failed = (error: unknown) => deps.log.warn(describe(error), "the inbox's clock could not be looked at");
  return regularly(everyMs, () => look(deps), failed);
}

async function look({ pool, changes, onInbox }: InboxTimersDeps): Promise<void> {
  const expired = await expireClaims(pool);
  if (expired.length > 0) onInbox();
  const woken = await wakeSnoozed(pool);
  for (const { organisationId, contactId } of [...expired, ...woken])
    changes.touch(organisationId, "conversation", [contactId]);
  for (const { organisationId, contactIds } of await routeWaiting(pool)) {
    changes.touch(organisationId, "conversation", contactIds);
    changes.touch(organisationId, "given", await assigneesOf(pool, organisationId, contactIds));
  }
  await forgetPresences(pool);
}
