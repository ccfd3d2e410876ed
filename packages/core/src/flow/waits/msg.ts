import type { MessageWaitRule } from "../definition.ts";
import { isoInstant } from "../instant.ts";
import type { Work } from "../work.ts";

/** Waits for a message; the one that started the session answers a wait that stands at its very beginning. */
export function beginMessageWait(work: Work, wait: MessageWaitRule): boolean {
  if (work.session.trigger.type === "msg" && work.session.steps === 1) return false;
  const expires = work.environment.now + work.flow.expireAfterMinutes * 60_000;
  work.emit({
    type: "msg_wait",
    ...(wait.timeout === undefined ? {} : { timeoutSeconds: wait.timeout.seconds }),
    expiresOn: isoInstant(expires),
    lateTaps: wait.lateTaps,
    ...(wait.hint === undefined ? {} : { hint: wait.hint }),
  });
  return true;
}
