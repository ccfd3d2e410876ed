import { EventEmitter } from "node:events";
import { parseCronItems, type Runner, run, type WorkerEvents } from "graphile-worker";
import { Programmes } from "../converse/programmes.ts";
import { describe } from "../telemetry/log.ts";
import { askedTasks } from "./asked-tasks.ts";
import type { JobsDeps } from "./jobs-deps.ts";
import { jobsLogger } from "./jobs-logger.ts";
import { loadTables } from "./load-tables.ts";
import { patientPool } from "./patient-pool.ts";
import { addFirstJobs, cronItemsOf, taskListOf } from "./standing.ts";
import { standingTasks } from "./standing-tasks.ts";

/** Most jobs wait for a server somewhere; a slow one must not hold up the conversations of the others. */
const concurrency = 16;

export interface Jobs {
  /** What they are locked by while they are at work here. */
  readonly worker: string;
  /** The ids of those that are at work here. */
  readonly atWork: ReadonlySet<string>;
  close(): Promise<void>;
}

/**
 * Starts the job worker. The data sources that are due are read at once, so that a fresh hotline knows its numbers. Throws
 * when `given` comes while the start waits for the database.
 */
export async function startJobs(deps: JobsDeps, given: AbortSignal): Promise<Jobs> {
  const { pool, log } = deps;
  const stopping = new AbortController();
  const patient = patientPool(pool, AbortSignal.any([stopping.signal, given]));
  const programmes = new Programmes(pool, log, loadTables);
  const reminders = { pool, programmes, now: () => Date.now(), onInbox: deps.effects.onInbox };
  const standing = standingTasks(deps, reminders, stopping.signal);
  const events: WorkerEvents = new EventEmitter();
  const named = nameOf(events);
  const atWork = atWorkOf(events);
  const running = run({
    events,
    pgPool: patient.pool as never,
    taskList: { ...askedTasks(deps, reminders), ...taskListOf(standing) },
    parsedCronItems: parseCronItems(cronItemsOf(standing)),
    concurrency,
    noHandleSignals: true,
    logger: jobsLogger(log),
  });
  const tooLate = patient.inVain.then(() =>
    Promise.reject(new Error("The jobs were stopped before they had started.")),
  );
  const runner: Runner = await Promise.race([running, tooLate]);
  const close = async () => {
    stopping.abort();
    const stopped = runner.stop().catch((error: unknown) => log.warn(describe(error), "jobs did not stop cleanly"));
    await Promise.race([stopped, patient.inVain]);
  };
  try {
    await addFirstJobs(runner, standing);
  } catch (error) {
    await close();
    throw error;
  }
  return { worker: await named, atWork, close };
}

function nameOf(events: WorkerEvents): Promise<string> {
  return new Promise((resolve) => events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)));
}

function atWorkOf(events: WorkerEvents): ReadonlySet<string> {
  const atWork = new Set<string>();
  events.on("job:start", ({ job }) => atWork.add(job.id));
  events.on("job:complete", ({ job }) => atWork.delete(job.id));
  return atWork;
}
