import Fastify from "fastify";
import { expect, test } from "vitest";
import { measureQueues, operationsRoutes } from "./operations.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { withDatabase } from "./test/database.ts";

test("while the database is away the metrics say so, and tell no queue as it was before", () =>
  withDatabase(async (pool) => {
    const app = Fastify();
    const metrics = createMetrics();
    let isAway = false;
    const measure = () => (isAway ? Promise.reject(new Error("away")) : measureQueues(pool, metrics));
    await app.register(operationsRoutes, { pool, metrics, isReady: () => true, measure });
    const told = async () => (await app.inject("/metrics")).body;
    expect(await told()).toMatch(/^hotline_database_up 1$/m);
    expect(await told()).toMatch(/^hotline_queue_length\{queue="inbox"\} 0$/m);
    isAway = true;
    expect(await told()).toMatch(/^hotline_database_up 0$/m);
    expect(await told()).not.toMatch(/^hotline_queue_length\{/m);
    await app.close();
  }));
