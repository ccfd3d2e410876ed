import type { FastifyInstance } from "fastify";
import type pg from "pg";
import { sourceStates } from "./store/data/tables.ts";
import { isCrowded } from "./store/database.ts";
import type { DiskSpace } from "./store/disk-space.ts";
import { countGivenUp } from "./store/given-up-jobs.ts";
import { queueStates } from "./store/queue-state.ts";
import { roles, rolesRunning } from "./store/roles-running.ts";
import { countWithoutModel } from "./store/triage-models.ts";
import type { Metrics } from "./telemetry/metrics.ts";

export interface OperationsOptions {
  readonly pool: pg.Pool;
  readonly space: DiskSpace;
  readonly metrics: Metrics;
  /** False while the server is starting or stopping. */
  readonly isReady: () => boolean;
  /** Every turn has failed for some seconds, whoever's it was. */
  readonly isStuck: () => boolean;
  /** Messages came, and none of them was stored for some seconds. */
  readonly isHeldUp: () => boolean;
  /** Brings gauges up to date that are read from the database. */
  readonly measure: () => Promise<void>;
}

/** `/healthz`: the process lives. `/readyz`: it can take messages now. `/metrics`: Prometheus. */
export async function operationsRoutes(app: FastifyInstance, options: OperationsOptions): Promise<void> {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const problem = options.isReady() ? await problemOf(options) : "The server is starting or stopping.";
    return problem === null ? { status: "ready" } : reply.code(503).send({ status: "not ready", problem });
  });
  app.get("/metrics", async (_request, reply) => {
    const { metrics, measure } = options;
    // Without the database the counters of the process are still worth having.
    const isUp = await measure().then(
      () => true,
      () => false,
    );
    metrics.databaseUp.set(isUp ? 1 : 0);
    if (!isUp) forget(metrics);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

/** What was read before the database went away would say that all is well. */
function forget({
  queueLength,
  queueAge,
  staleData,
  dataAge,
  roleProcesses,
  withoutModel,
  jobsGivenUp,
}: Metrics): void {
  for (const gauge of [queueLength, queueAge, staleData, dataAge, roleProcesses]) gauge.reset();
  withoutModel.remove();
  jobsGivenUp.remove();
}

async function problemOf({ pool, space, isStuck, isHeldUp }: OperationsOptions): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ setting: string }>(
      "select current_setting('transaction_read_only') as setting",
    );
    if (rows[0]?.setting === "on") return "The database takes no changes: it is a standby, or set to read only.";
    if (await space.isLacking()) return "The database cannot store anything: its disk is full.";
    if (isHeldUp()) return "The database answers, but keeps what webhooks bring waiting: the log says whose lock does.";
    return isStuck() ? "The database answers, but no turn succeeds: the log says why." : null;
  } catch (error) {
    return isCrowded(error)
      ? "All connections of this process to the database are in use."
      : "The database cannot be reached.";
  }
}

export async function measureQueues(pool: pg.Pool, metrics: Metrics): Promise<void> {
  for (const { queue, length, ageSeconds } of await queueStates(pool)) {
    metrics.queueLength.set({ queue }, length);
    metrics.queueAge.set({ queue }, ageSeconds);
  }
}

export async function measureJobs(pool: pg.Pool, metrics: Metrics): Promise<void> {
  metrics.jobsGivenUp.set(await countGivenUp(pool));
}

export async function measureRoles(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const running = await rolesRunning(pool);
  for (const role of roles) metrics.roleProcesses.set({ role }, running.get(role) ?? 0);
}

export async function measureData(pool: pg.Pool, metrics: Metrics): Promise<void> {
  for (const state of await sourceStates(pool, Date.now())) {
    metrics.staleData.set({ source: state.key }, state.stale ? 1 : 0);
    if (state.ageSeconds !== null) metrics.dataAge.set({ source: state.key }, state.ageSeconds);
  }
}

export async function measureTriage(pool: pg.Pool, metrics: Metrics): Promise<void> {
  metrics.withoutModel.set(await countWithoutModel(pool));
}
