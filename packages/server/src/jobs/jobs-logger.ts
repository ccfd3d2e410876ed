import { Logger } from "graphile-worker";
import type { Log } from "../telemetry/log.ts";
import { TrainingStopped } from "../triage/learn-apart.ts";

/** What Graphile Worker says, as far as somebody wants to know: a training that our own end cut off begins anew by itself. */
export function jobsLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (meta?.["error"] instanceof TrainingStopped) return;
    if (level === "error" || level === "warning") log.warn({ message }, "jobs");
  });
}
