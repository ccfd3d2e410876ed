import type pg from "pg";
import type { Access } from "../deliver/access.ts";
import type { Changes } from "../store/changes.ts";
import type { Log } from "../telemetry/log.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import type { CarryOutDeps } from "./carry-out.ts";
import type { FetchDeps } from "./media/fetch-media.ts";
import type { RefreshDeps } from "./refresh-data.ts";
import type { WebhookRules } from "./webhooks/deliver.ts";

/** What the jobs need, each its part. */
export interface JobsDeps {
  readonly pool: pg.Pool;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly changes: Changes;
  readonly refresh: RefreshDeps;
  readonly effects: Omit<CarryOutDeps, "pool">;
  readonly whatsapp: Access;
  readonly fetching: Omit<FetchDeps, "pool" | "changes">;
  readonly webhooks: WebhookRules;
}
