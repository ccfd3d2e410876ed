import { alertingCodes } from "@hotline/core/whatsapp/index.ts";
import type pg from "pg";
import type { ServerConfig } from "./config.ts";
import { ClientApart } from "./deliver/client-apart.ts";
import { Changes } from "./store/changes.ts";
import { openPool } from "./store/database.ts";
import { DatabaseWatch } from "./store/database-watch.ts";
import { DiskSpace } from "./store/disk-space.ts";
import { FlagBoard } from "./store/flag-board.ts";
import type { InboundRow } from "./store/inbound-rows.ts";
import { Numbers } from "./store/numbers.ts";
import { listenerName } from "./store/roles-running.ts";
import { Signals } from "./store/signals.ts";
import { createLog, describe, type Log } from "./telemetry/log.ts";
import { createMetrics, type Metrics } from "./telemetry/metrics.ts";

/** What the roles of a process share. */
export interface House {
  readonly config: ServerConfig;
  readonly pool: pg.Pool;
  readonly space: DiskSpace;
  readonly numbers: Numbers;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly signals: Signals;
  readonly changes: Changes;
  readonly flags: FlagBoard;
  readonly client: ClientApart;
  /** Tells in one line what would be told in seventy while the database is away. */
  readonly watch: DatabaseWatch;
}

/** Something that runs; closed in the reverse order of starting. */
export type Part = { close(): Promise<void> };

/** What to call when there is work, and what to ask, for the roles that run here. */
export interface Workers {
  inbox?: () => void;
  /** Messages may go straight to their turns. */
  converse?: (rows: readonly InboundRow[]) => Promise<void>;
  /** Turns fail, whoever's they are. */
  isStuck?: () => boolean;
  outbox?: () => void;
  flags?: () => void;
  /** Somebody's number is not theirs any more. */
  people?: () => void;
}

/**
 * Longer than any statement takes: who waits longer waits at a connection whose other end is gone, for a quarter of an hour,
 * or for ever where something between holds it open. It is given up, and the next work finds another.
 */
const answerWithinMs = 60_000;

export function buildHouse(config: ServerConfig): House {
  const pool = openPool(config.databaseUrl, 16, { query_timeout: answerWithinMs });
  const log: Log = createLog(config.logLevel, undefined, (warning) => watch.takes(warning));
  const watch = new DatabaseWatch(config.databaseUrl, {
    gone: (reason) => log.error({ reason }, "the database is away: all waits until it is back"),
    stillGone: (seconds) => log.error({ seconds }, "the database is still away"),
    back: (seconds, keptBack) => log.warn({ seconds, keptBack }, "the database is back"),
  });
  return {
    config,
    pool,
    space: new DiskSpace(pool),
    log,
    watch,
    numbers: new Numbers(pool),
    metrics: createMetrics(alertingCodes),
    signals: new Signals(pool, config.databaseUrl, listenerName(config.roles)),
    changes: new Changes(pool, config.databaseUrl),
    flags: new FlagBoard(pool),
    client: new ClientApart(config.whatsapp, (error) =>
      log.error(describe(error), "the thread that sends ended; another one begins"),
    ),
  };
}

export async function closeHouse({ flags, changes, signals, client, pool, watch }: House): Promise<void> {
  await flags.close();
  await changes.close();
  await signals.close();
  await client.close();
  await pool.end();
  await watch.close();
}

/** A worker here is called at once; those elsewhere hear it from the database. */
export function announce({ signals }: House, workers: Workers, signal: "inbox" | "outbox"): void {
  const here = workers[signal];
  if (here) here();
  else signals.send(signal);
}

/** How data sources are fetched. */
export function refreshDeps({ projectDir, allowPrivateFetch }: ServerConfig) {
  return {
    now: () => Date.now(),
    allowPrivate: allowPrivateFetch,
    ...(projectDir !== undefined && { folder: projectDir }),
  };
}
