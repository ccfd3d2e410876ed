import type { OrganisationId } from "@hotline/core/model/ids.ts";
import type pg from "pg";
import { countBroadcasts, settleBroadcasts } from "../store/broadcasts/count.ts";
import type { Topic } from "../store/changes.ts";
import { transaction } from "../store/database.ts";
import { dropExpiredExports } from "../store/files/exports.ts";
import { takeFirstStatistics } from "../store/first-statistics.ts";
import { forgetGivenUp } from "../store/given-up-jobs.ts";
import { forgetDone } from "../store/jobs-for-others.ts";
import { forgetOldPeople } from "../store/live/minutes.ts";
import { applyForgotten, dropOldParked } from "../store/parked-statuses.ts";
import { type Seen, summarizeTimes } from "../store/summarize-times.ts";
import { forgetDeliveries } from "../store/webhooks/deliveries.ts";
import { tellEvents } from "../store/webhooks/events.ts";
import { checkNumbers } from "./check-numbers.ts";
import { enforceRetention } from "./enforce-retention.ts";
import type { JobsDeps } from "./jobs-deps.ts";
import { countEveryMs, countJourneys } from "./journeys/count-journeys.ts";
import { learnTemplates } from "./learn-templates.ts";
import { rollUp } from "./live/roll-up.ts";
import { refreshSources } from "./refresh-sources.ts";
import { type ReminderDeps, sendReminders } from "./reminders.ts";
import { indexSearch } from "./search/index-search.ts";
import type { StandingTasks } from "./standing.ts";
import { trainDue } from "./train-triage.ts";
import { Unhurried } from "./unhurried.ts";
import { deliverWebhooks } from "./webhooks/deliver.ts";

/** How soon other systems are told, beside the two seconds that a commit may take. */
const webhooksAgain = { everyMs: 1000, givesWay: false };
/** How much the newest rows of a busy day may be before they are found by their time. */
const summarizeAgain = { everyMs: 2000, givesWay: false };
/** How long plans may be made without knowing a table that is new. */
const statisticsAgain = { everyMs: 5000, givesWay: false };
/** How far search and live figures may be behind, but for busy times. */
const followAgain = { everyMs: 2000, givesWay: true };
const countAgain = { everyMs: countEveryMs, givesWay: true };

const everyMinute = "* * * * *";

/** All that is done by the clock, and when. */
export function standingTasks(deps: JobsDeps, reminders: ReminderDeps, signal: AbortSignal): StandingTasks {
  const { pool, changes, effects, whatsapp, webhooks, fetching } = deps;
  const seen: Seen = new Map();
  const steps = new Unhurried();
  const touching = (topic: Topic, work: () => Promise<Iterable<OrganisationId>>) => async () => {
    for (const organisationId of await work()) changes.touch(organisationId, topic);
  };
  const counted = async () => (await countJourneys(pool, steps)).organisations;
  return {
    sendReminders: { cron: everyMinute, work: () => sendReminders(reminders) },
    refreshData: {
      cron: everyMinute,
      atStart: "refresh-at-start",
      work: (payload) => refreshSources(deps, payload, signal),
    },
    // In a queue of its own: two trainings at once would each find that the other went live meanwhile.
    trainTriage: { cron: "*/5 * * * *", atStart: "trainTriage", queueName: "triage", work: () => train(deps, signal) },
    countJourneys: { cron: everyMinute, again: countAgain, work: touching("journeys", counted) },
    countBroadcasts: {
      cron: everyMinute,
      again: followAgain,
      work: touching("broadcasts", () => countBroadcasts(pool)),
    },
    checkNumbers: {
      cron: "*/10 * * * *",
      atStart: "checkNumbers",
      work: touching("settings", () => checkNumbers(pool, whatsapp)),
    },
    learnTemplates: {
      cron: "*/10 * * * *",
      atStart: "learnTemplates",
      work: () => learnTemplates({ ...deps, client: fetching.client }),
    },
    enforceRetention: { cron: "23 2 * * *", work: () => retain(deps) },
    rollUp: { cron: everyMinute, again: followAgain, work: () => rollUp(pool, steps) },
    indexSearch: {
      cron: everyMinute,
      again: followAgain,
      work: () => indexSearch({ pool, flags: effects.flags, steps }),
    },
    summarizeTimes: { cron: everyMinute, again: summarizeAgain, work: () => summarizeTimes(pool, seen) },
    firstStatistics: { cron: everyMinute, again: statisticsAgain, work: () => takeFirstStatistics(pool) },
    tellWebhooks: {
      cron: everyMinute,
      again: webhooksAgain,
      work: touching("settings", () => transaction(pool, tellEvents)),
    },
    deliverWebhooks: {
      cron: everyMinute,
      again: webhooksAgain,
      work: () => deliverWebhooks(pool, webhooks, { signal, onTold: (id) => changes.touch(id, "settings") }),
    },
    applyForgotten: { cron: everyMinute, work: () => applyForgotten(pool) },
    removeAbandonedFiles: { cron: "47 2 * * *", work: () => fetching.files.removeAbandoned(Date.now()) },
    dropLeftovers: { cron: "17 * * * *", work: () => dropLeftovers(pool) },
  };
}

async function train({ pool, log, changes }: JobsDeps, signal: AbortSignal): Promise<void> {
  const onStep = (organisationId: OrganisationId) => changes.touch(organisationId, "answers");
  for (const { outcome, version, reason } of await trainDue(pool, { onStep, signal }))
    log.info({ outcome, version, reason }, "a triage model was trained");
}

async function retain({ pool, log }: JobsDeps): Promise<void> {
  for (const [organisationId, messages] of await enforceRetention(pool))
    if (messages > 0) log.info({ organisationId, messages }, "messages were erased because of their age");
}

async function dropLeftovers(pool: pg.Pool): Promise<void> {
  await forgetDeliveries(pool);
  await forgetDone(pool);
  await settleBroadcasts(pool);
  await forgetGivenUp(pool);
  await dropExpiredExports(pool);
  await forgetOldPeople(pool);
  await dropOldParked(pool);
}
