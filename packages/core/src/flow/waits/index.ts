import type { Wait } from "../definition.ts";
import type { Work } from "../work.ts";
import { beginDial } from "./dial.ts";
import { beginMessageWait } from "./msg.ts";

/** Begins to wait, unless there is nothing to wait for; whether it waits now. */
export function beginWait(work: Work, wait: Wait | undefined): boolean {
  if (wait === undefined) return false;
  const waits = wait.type === "msg" ? beginMessageWait(work, wait) : beginDial(work, wait);
  if (!waits) return false;
  work.run.status = "waiting";
  work.session.status = "waiting";
  return true;
}

/** What each kind of wait can end with. */
export function accepts(wait: Wait, resume: "msg" | "wait_timeout" | "wait_expiration" | "dial"): boolean {
  if (wait.type === "dial") return resume === "dial";
  return resume === "wait_timeout" ? wait.timeout !== undefined : resume !== "dial";
}
