import type { Wait } from "../definition.ts";
import type { OpenTurn } from "../open-turn.ts";
import { beginDial } from "./dial.ts";
import { beginMessageWait } from "./msg.ts";

/** Begins to wait, unless there is nothing to wait for; whether it waits now. */
export function beginWait(turn: OpenTurn, wait: Wait | undefined): boolean {
  if (wait === undefined) return false;
  const waits = wait.type === "msg" ? beginMessageWait(turn, wait) : beginDial(turn, wait);
  if (!waits) return false;
  turn.run.status = "waiting";
  turn.session.status = "waiting";
  return true;
}

/** What each kind of wait can end with. */
export function accepts(wait: Wait, resume: "msg" | "wait_timeout" | "wait_expiration" | "dial"): boolean {
  if (wait.type === "dial") return resume === "dial";
  return resume === "wait_timeout" ? wait.timeout !== undefined : resume !== "dial";
}
