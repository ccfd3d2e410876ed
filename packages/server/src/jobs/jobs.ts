import { Logger, parseCronItems, type Runner, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import { Programmes } from "../converse/programmes.ts";
import type { Changes } from "../store/changes.ts";
import { transaction } from "../store/database.ts";
import { dropExpiredExports } from "../store/files/exports.ts";
import type { MediaJob } from "../store/inbox/media-jobs.ts";
import { type ForOthersJob, forgetDone } from "../store/jobs-for-others.ts";
import { forgetOldPeople } from "../store/live/minutes.ts";
import { type Seen, summarizeTimes } from "../store/summarize-times.ts";
import type { EffectJob } from "../store/turns.ts";
import { forgetDeliveries } from "../store/webhook-deliveries.ts";
import { tellEvents } from "../store/webhook-events.ts";
import { describe, type Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { again } from "./again.ts";
import { type CarryOutDeps, carryOut } from "./carry-out.ts";
import { checkNumbers } from "./check-numbers.ts";
import { contactTasks } from "./contact-tasks.ts";
import { enforceRetention } from "./enforce-retention.ts";
import { heldBackMs, whileOn } from "./held-back.ts";
import { countEveryMs, countJourneys } from "./journeys/count-journeys.ts";
import { rollUp } from "./live/roll-up.ts";
import { loadTables } from "./load-tables.ts";
import type { GraphAccess } from "./look-at-number.ts";
import { type FetchDeps, fetchMedia } from "./media/fetch-media.ts";
import { patientPool } from "./patient-pool.ts";
import { isForMany } from "./recipients.ts";
import { type RefreshDeps, refreshData, refreshDue, type SourceId } from "./refresh-data.ts";
import { planReminders, sendReminders } from "./reminders.ts";
import { indexSearch } from "./search/index-search.ts";
import { sendBroadcast } from "./send-broadcast.ts";
import { startSessions } from "./start-sessions.ts";
import { trainDue } from "./train-triage.ts";
import { deliverWebhooks, type WebhookRules } from "./webhooks/deliver.ts";

export interface JobsDeps {
  readonly pool: pg.Pool;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly changes: Changes;
  readonly refresh: RefreshDeps;
  readonly effects: Omit<CarryOutDeps, "pool">;
  readonly whatsapp: GraphAccess;
  readonly fetching: Omit<FetchDeps, "pool" | "changes">;
  readonly webhooks: WebhookRules;
}

/** Most jobs wait for a server somewhere; a slow one must not hold up the conversations of the others. */
const concurrency = 16;
/** How long parked statuses wait for their message: longer than a send may stay in doubt. */
const parkedFor = "1 day";
/** How soon other systems are told, beside the two seconds that a commit may take. */
const webhooksEveryMs = 1000;
/** How much the newest rows of a busy day may be before they are found by their time. */
const summarizeEveryMs = 2000;
/** How far search and live figures may be behind. */
const behindMs = 2_000;

/** Everything slow, one task a line; its cron runs each tick once in a cluster. */
function tasksOf(deps: JobsDeps, signal: AbortSignal): TaskList {
  const { pool, log, changes, refresh, effects, whatsapp, fetching, webhooks } = deps;
  const programmes = new Programmes(pool, log, loadTables);
  const seen: Seen = new Map();
  const deskOf = async (organisationId: string) => (await programmes.of(organisationId, Date.now()))?.triage;
  const reminders = { pool, programmes, now: () => Date.now(), onInbox: effects.onInbox };
  const forOthers = (task: string, work: typeof sendBroadcast) =>
    whileOn<ForOthersJob>(effects.flags, { flag: "broadcasts", task, concerns: isForMany }, (payload) =>
      work(payload as ForOthersJob, reminders),
    );
  return {
    refreshData: async (payload) => {
      const asked = sourceAsked(payload);
      const rules = { ...refresh, onTry: (organisationId: string) => changes.touch(organisationId, "data") };
      const reports = asked ? [await refreshData(pool, asked, rules)] : await refreshDue(pool, rules);
      for (const { outcome, problems } of reports)
        if (outcome === "failed" || outcome === "rejected")
          log.warn({ outcome, problems }, "a data source could not be read");
    },
    trainTriage: async () => {
      for (const { outcome, version, reason } of await trainDue(pool, {
        onStep: (id) => changes.touch(id, "answers"),
        signal,
      }))
        log.info({ outcome, version, reason }, "a triage model was trained");
    },
    carryOut: (payload) => carryOut(payload as EffectJob, { pool, deskOf, ...effects }),
    startSessions: forOthers("startSessions", startSessions),
    sendBroadcast: forOthers("sendBroadcast", sendBroadcast),
    fetchMedia: async (payload, { addJob }) => {
      const job = payload as MediaJob;
      // Held back, not dropped: it asks again until media are on.
      if ((await fetchMedia(job, { pool, changes, ...fetching })) === "later")
        await addJob("fetchMedia", job, { runAt: new Date(Date.now() + heldBackMs) });
    },
    sendReminders: () => sendReminders(reminders),
    planReminders: (payload) => planReminders((payload as { organisationId: string }).organisationId, reminders),
    countJourneys: async (_, { addJob }) => {
      const begun = performance.now();
      const { organisations } = await countJourneys(pool);
      for (const organisation of organisations) changes.touch(organisation, "journeys");
      await addJob("countJourneys", {}, again("countJourneys", countEveryMs, performance.now() - begun));
    },
    checkNumbers: async () => {
      for (const organisationId of await checkNumbers(pool, whatsapp)) changes.touch(organisationId, "settings");
    },
    enforceRetention: async () => {
      for (const [organisationId, messages] of await enforceRetention(pool))
        if (messages > 0) log.info({ organisationId, messages }, "messages were erased because of their age");
    },
    ...contactTasks({ pool, changes, flags: effects.flags }),
    rollUp: async (_, { addJob }) => {
      const begun = performance.now();
      await rollUp(pool);
      await addJob("rollUp", {}, again("rollUp", behindMs, performance.now() - begun));
    },
    summarizeTimes: async (_, { addJob }) => {
      await summarizeTimes(pool, seen);
      await addJob("summarizeTimes", {}, { jobKey: "summarizeTimes", runAt: new Date(Date.now() + summarizeEveryMs) });
    },
    indexSearch: async (_, { addJob }) => {
      const begun = performance.now();
      await indexSearch({ pool, flags: effects.flags });
      await addJob("indexSearch", {}, again("indexSearch", behindMs, performance.now() - begun));
    },
    tellWebhooks: async (_, { addJob }) => {
      for (const organisationId of await transaction(pool, tellEvents)) changes.touch(organisationId, "settings");
      await addJob("tellWebhooks", {}, { jobKey: "tellWebhooks", runAt: new Date(Date.now() + webhooksEveryMs) });
    },
    deliverWebhooks: async (_, { addJob }) => {
      for (const organisationId of await deliverWebhooks(pool, webhooks)) changes.touch(organisationId, "settings");
      await addJob("deliverWebhooks", {}, { jobKey: "deliverWebhooks", runAt: new Date(Date.now() + webhooksEveryMs) });
    },
    dropLeftovers: async () => {
      await forgetDeliveries(pool);
      await forgetDone(pool);
      await dropExpiredExports(pool);
      await forgetOldPeople(pool);
      await pool.query(`delete from parked_statuses where parked_at < now() - interval '${parkedFor}'`);
    },
  };
}

/** The one source that a person wants fetched now; null where all that are due are meant. */
function sourceAsked(payload: unknown): SourceId | null {
  const { organisationId, key } = (payload ?? {}) as Partial<SourceId>;
  return organisationId !== undefined && key !== undefined ? { organisationId, key } : null;
}

/** They add themselves again, and need no rest. */
const endless = ["tellWebhooks", "deliverWebhooks", "summarizeTimes"];

const crontab = [
  { task: "sendReminders", match: "* * * * *" },
  { task: "refreshData", match: "* * * * *" },
  // In a queue of its own: two trainings at once would each find that the other went live meanwhile.
  { task: "trainTriage", match: "*/5 * * * *", options: { queueName: "triage" } },
  {
    task: "countJourneys",
    match: "* * * * *",
    options: { jobKey: "countJourneys", jobKeyMode: "preserve_run_at" as const },
  },
  { task: "checkNumbers", match: "*/10 * * * *" },
  { task: "enforceRetention", match: "23 2 * * *" },
  { task: "rollUp", match: "* * * * *", options: { jobKey: "rollUp", jobKeyMode: "preserve_run_at" as const } },
  {
    task: "indexSearch",
    match: "* * * * *",
    options: { jobKey: "indexSearch", jobKeyMode: "preserve_run_at" as const },
  },
  // Should one of them die, it is taken up here.
  ...endless.map((task) => ({
    ...{ task, match: "* * * * *" },
    options: { jobKey: task, jobKeyMode: "preserve_run_at" as const },
  })),
  { task: "dropLeftovers", match: "17 * * * *" },
];

/** Starts the job worker. The data sources that are due are read at once, so that a fresh hotline knows its numbers. */
export async function startJobs(deps: JobsDeps): Promise<{ close(): Promise<void> }> {
  const stopping = new AbortController();
  const patient = patientPool(deps.pool, stopping.signal);
  const runner: Runner = await run({
    pgPool: patient.pool as never,
    taskList: tasksOf(deps, stopping.signal),
    parsedCronItems: parseCronItems(crontab),
    concurrency,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === "error" || level === "warning") deps.log.warn({ message }, "jobs");
    }),
  });
  const close = async () => {
    stopping.abort();
    const stopped = runner
      .stop()
      .catch((error: unknown) => deps.log.warn(describe(error), "jobs did not stop cleanly"));
    await Promise.race([stopped, patient.inVain]);
  };
  try {
    await addFirstJobs(runner);
  } catch (error) {
    await close();
    throw error;
  }
  return { close };
}

async function addFirstJobs(runner: Runner): Promise<void> {
  await runner.addJob("refreshData", {}, { jobKey: "refresh-at-start" });
  await runner.addJob("trainTriage", {}, { jobKey: "trainTriage", queueName: "triage" });
  for (const task of endless) await runner.addJob(task, {}, { jobKey: task });
  await runner.addJob("checkNumbers", {}, { jobKey: "checkNumbers" });
  await runner.addJob("countJourneys", {}, { jobKey: "countJourneys" });
  await runner.addJob("indexSearch", {}, { jobKey: "indexSearch" });
  await runner.addJob("rollUp", {}, { jobKey: "rollUp" });
}
