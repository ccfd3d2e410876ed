import { Logger } from "graphile-worker";
import { isAway } from "../store/database.ts";
import { describe, type Log } from "../telemetry/log.ts";
import { TrainingStopped } from "../triage/learn-apart.ts";
import { FetchStopped } from "./fetch-source.ts";

/** What Graphile Worker says, as far as somebody wants to know: a training or fetch that our own end cut off begins anew by itself. */
export function jobsLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const error = meta?.["error"];
    if (error instanceof TrainingStopped || error instanceof FetchStopped) return;
    // That the database is away is told by one for all.
    const away = isAway(error) ? describe(error) : {};
    if (level === "error" || level === "warning") log.warn({ message, ...away }, "jobs");
  });
}
