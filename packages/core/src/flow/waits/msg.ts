import type { MessageWaitRule } from "../definition.ts";
import { isoInstant } from "../instant.ts";
import type { OpenTurn } from "../open-turn.ts";

/** Waits for a message; the one that started the session answers a wait that stands at its very beginning. */
export function beginMessageWait(turn: OpenTurn, wait: MessageWaitRule): boolean {
  if (turn.session.trigger.type === "msg" && turn.session.steps === 1) return false;
  const expires = turn.environment.now + turn.flow.expireAfterMinutes * 60_000;
  turn.emit({
    type: "msg_wait",
    ...(wait.timeout === undefined ? {} : { timeoutSeconds: wait.timeout.seconds }),
    expiresOn: isoInstant(expires),
    lateTaps: wait.lateTaps,
    ...(wait.hint === undefined ? {} : { hint: wait.hint }),
  });
  return true;
}
