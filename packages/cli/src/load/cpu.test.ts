import { expect, test } from "vitest";
import { cpuSeconds } from "./cpu.ts";

test.runIf(process.platform === "linux")("the CPU time of a process grows while it works", async () => {
  const before = await cpuSeconds(process.pid);
  // By its own work and not by the clock: on a crowded machine it may have none of a processor for a while.
  const begun = process.cpuUsage();
  while (process.cpuUsage(begun).user < 200_000);
  expect((await cpuSeconds(process.pid)) - before).toBeGreaterThan(0.05);
});

test("a process that is gone has used nothing that we know of", async () => {
  expect(await cpuSeconds(2 ** 30)).toBe(0);
});
