import { expect, test } from "vitest";
import { createLog } from "../telemetry/log.ts";
import { TrainingStopped } from "../triage/learn-apart.ts";
import { jobsLogger } from "./jobs-logger.ts";

test("a job that failed is told, but not a training that the server's own end cut off", () => {
  const told: string[] = [];
  const logger = jobsLogger(createLog("info", { write: (line) => void told.push(line) }));
  logger.error("Failed task 1", { error: new TrainingStopped() });
  logger.error("Failed task 2", { error: new Error("The mail server says no.") });
  logger.info("Worker started");
  expect(told).toEqual([expect.stringContaining("Failed task 2")]);
});
