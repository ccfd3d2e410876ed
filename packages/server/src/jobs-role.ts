import type { ServerConfig } from "./config.ts";
import { announce, type House, type Part, refreshDeps, type Workers } from "./house.ts";
import { InboxTimers } from "./jobs/inbox-timers.ts";
import { startJobs } from "./jobs/jobs.ts";
import { FileStore } from "./jobs/media/file-store.ts";
import { MediaClient } from "./jobs/media/media-client.ts";
import { Outside } from "./jobs/outside/outside.ts";
import { installationSecret } from "./store/installation-secret.ts";

/** The jobs, and what happens in the inbox by the clock. */
export async function startJobsRole(house: House, workers: Workers): Promise<Part> {
  const { config, pool, metrics, log, changes, flags } = house;
  const onInbox = () => announce(house, workers, "inbox");
  const secret = config.console.secret ?? (await installationSecret(pool));
  const jobs = await startJobs({
    ...{ pool, metrics, log, changes },
    refresh: refreshDeps(config),
    effects: { ...effectDeps(config), flags, onInbox },
    whatsapp: config.whatsapp,
    fetching: { client: new MediaClient(config.whatsapp), files: new FileStore(config.filesDir), flags },
    webhooks: { secret, allowPrivate: config.allowPrivateFetch },
  });
  const timers = new InboxTimers({ ...house, onInbox });
  timers.start();
  const close = async () => {
    await jobs.close();
    await timers.close();
  };
  return { close };
}

function effectDeps({ allowPrivateFetch, smtp, outside }: ServerConfig) {
  const others = outside && { outside: new Outside(outside) };
  return { rules: { allowPrivate: allowPrivateFetch }, ...(smtp && { mailbox: smtp }), ...others };
}
