import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { apiRoutes } from "./api/api.ts";
import { announce, type House, refreshDeps, type Workers } from "./house.ts";
import { lookAtNumber } from "./jobs/look-at-number.ts";
import { FileStore } from "./jobs/media/file-store.ts";
import { Media } from "./jobs/media/media.ts";
import { MediaClient } from "./jobs/media/media-client.ts";

/** Sign-in, the API and the console, on their own connections to the database. */
export async function fillApi(app: FastifyInstance, house: House, workers: Workers, pool: pg.Pool): Promise<void> {
  const { config, changes, flags, log } = house;
  const media = new Media(new MediaClient(config.whatsapp), new FileStore(config.filesDir));
  const calls = {
    lookAtNumber: (phoneNumberId: string) => lookAtNumber(config.whatsapp, phoneNumberId),
    onInbox: () => announce(house, workers, "inbox"),
    onOutbox: () => announce(house, workers, "outbox"),
  };
  const refresh = refreshDeps(config);
  const shared = { pool, changes, flags, log, refresh, media, ...calls };
  return apiRoutes(app, shared, config.console);
}
