import { setTimeout as delay } from "node:timers/promises";
import { startBulkStartsTimer } from "./bulk-starts-timer.ts";
import { announce, type House, type Part, refreshDeps, type Workers } from "./house.ts";
import { startInboxTimers } from "./inbox-timers.ts";
import { startJobs } from "./jobs/jobs.ts";
import { FileStore } from "./jobs/media/file-store.ts";
import { MediaClient } from "./jobs/media/media-client.ts";
import { Outside } from "./jobs/outside/outside.ts";
import { OrphanedJobs } from "./orphaned-jobs.ts";
import { isAway } from "./store/database.ts";
import { installationSecret } from "./store/installation-secret.ts";
import { describe } from "./telemetry/log.ts";

const retryMs = 500;

/**
 * The jobs, and what happens in the inbox by the clock. Messages flow already: that the database goes away now is no more
 * a reason to end than it is a minute later. Nothing where `stopping` came first.
 */
export async function startJobsRole(house: House, workers: Workers, stopping: AbortSignal): Promise<Part | undefined> {
  while (!stopping.aborted) {
    try {
      return await start(house, workers, stopping);
    } catch (error) {
      if (stopping.aborted) break;
      if (!isAway(error)) throw error;
      house.log.warn(describe(error), "the jobs could not be started: the database is away");
      await delay(retryMs);
    }
  }
  return undefined;
}

async function start(house: House, workers: Workers, stopping: AbortSignal): Promise<Part> {
  const { config, pool, metrics, log, changes, flags } = house;
  const onInbox = () => announce(house, workers, "inbox");
  const secret = config.console.secret ?? (await installationSecret(pool));
  const deps = {
    pool,
    metrics,
    log,
    changes,
    refresh: refreshDeps(config),
    effects: { ...effectDeps(house), flags, onInbox },
    whatsapp: config.whatsapp,
    fetching: { client: new MediaClient(config.whatsapp), files: new FileStore(config.filesDir), flags },
    webhooks: { secret, allowPrivate: config.allowPrivateFetch },
  };
  const jobs = await startJobs(deps, stopping);
  const orphans = new OrphanedJobs({ pool, databaseUrl: config.databaseUrl, log });
  const close = async () => {
    await jobs.close();
    await orphans.close();
  };
  try {
    await orphans.start(jobs);
  } catch (error) {
    await close();
    throw error;
  }
  const timers = startInboxTimers({ pool, changes, log, onInbox });
  const bulk = startBulkStartsTimer({ pool, log, onInbox });
  return {
    close: async () => {
      await close();
      await timers.close();
      await bulk.close();
    },
  };
}

function effectDeps({ config: { allowPrivateFetch, smtp, outside }, metrics, log }: House) {
  // The journey goes on with the built-in model, so nobody else would notice a wrong key for weeks.
  const onFailure = (service: string, error: string) => {
    metrics.outsideFailures.inc({ service });
    log.warn({ service, error }, "a service outside was of no help");
  };
  const others = outside && { outside: new Outside(outside, onFailure) };
  return { rules: { allowPrivate: allowPrivateFetch }, ...(smtp && { mailbox: smtp }), ...others };
}
